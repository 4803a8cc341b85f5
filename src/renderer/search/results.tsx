import './results.css';
import { useMemo, useState } from 'react';
import type { Hit } from '../../contract/index.ts';
import { go } from '../place/history.ts';
import { Chip } from '../parts/chip.tsx';
import { classNames } from '../parts/class-names.ts';
import { useKeys } from '../parts/keys.ts';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { readingAt, type Asked, type SearchPlace } from './asked.ts';
import type { Cursor } from './cursor.ts';
import { HitRow } from './hit-row.tsx';

const words = strings.search;
/** A guess at a row's height: question, two lines of statement, speaker. */
const ROW = 111;

/** Every exchange that matches, as many as there are; those in sight ask for their page of hits. */
export const Results = ({
  place,
  asked,
  total,
  stale,
  cursor,
  list,
}: {
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly total: number;
  readonly stale: boolean;
  readonly cursor: Cursor;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const rows = useMemo(() => Array.from({ length: total }, (_, index) => index), [total]);
  const [selection, setSelection] = useState<readonly string[]>([]);
  const toggle = () =>
    setSelection(
      selection.includes(cursor.ref)
        ? selection.filter((ref) => ref !== cursor.ref)
        : [...selection, cursor.ref],
    );
  useResultKeys(place, cursor, selection, cursor.ref === '' ? undefined : toggle);
  const draw = (index: number) => (
    <HitRow asked={asked} sort={place.sort} index={index} selection={selection} />
  );
  const open = () => openPassage(place, cursor.ref);
  return (
    <div className={classNames('results', 'settles', stale && 'settling')}>
      {selection.length === 0 ? null : (
        <p className="results-selection">
          <Chip kind="accent" removeLabel={words.clearSelection} onRemove={() => setSelection([])}>
            {words.selected(selection.length)}
          </Chip>
        </p>
      )}
      <VirtualRows
        name="results"
        label={words.results}
        rows={rows}
        keyOf={(row) => row}
        height={ROW}
        measured
        cursor={cursor.index}
        move={cursor.move}
        open={open}
        select={toggle}
        rowClass="hit"
        draw={draw}
        ref={list}
      />
    </div>
  );
};

/** Opens the briefing at an exchange, with the query's matches marked. */
export const openPassage = (place: SearchPlace, ref: Hit['ref']): void => {
  if (ref !== '') go(readingAt(place, ref));
};

const useResultKeys = (
  place: SearchPlace,
  cursor: Cursor,
  selection: readonly string[],
  toggle: (() => void) | undefined,
) => {
  const tray = useTray();
  const { ref, index } = cursor;
  const chosen = selection.length > 0 ? selection : [ref];
  const some = ref === '' ? undefined : true;
  useKeys({
    'list.down': () => cursor.move(index + 1),
    'list.up': () => cursor.move(index - 1),
    'list.open': some && (() => openPassage(place, ref)),
    'list.select': toggle,
    'tray.add': some && (() => tray.addAll(chosen)),
    'tray.start': some && (() => tray.start(chosen)),
    'tray.compare': tray.refs.length > 1 ? tray.compare : undefined,
  });
};
