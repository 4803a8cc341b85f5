import './results.css';
import { useCallback, useMemo, useState } from 'react';
import type { Hit } from '../../contract/index.ts';
import { currentPlace, go, replace } from '../place/history.ts';
import { Chip } from '../parts/chip.tsx';
import { classNames } from '../parts/class-names.ts';
import { runCommand, useKeys } from '../parts/keys.ts';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { readingAt, type SearchPlace } from './asked.ts';
import type { Cursor } from './cursor.ts';
import { HitRow } from './hit-row.tsx';
import type { List } from './hits.ts';

const words = strings.search;
/** Guesses at a row's height: question, two lines of statement, speaker; or one line. */
const ROW = 111;
const LINE = 32;
/** The part of a screenful by which reading goes on. */
const SCREENFUL = 0.85;

/** Every exchange that matches, as many as there are; those in sight ask for their page of rows. */
export const Results = ({
  place,
  results,
  stale,
  cursor,
  list,
  reader,
}: {
  readonly place: SearchPlace;
  readonly results: List;
  readonly stale: boolean;
  readonly cursor: Cursor;
  readonly list: React.RefObject<HTMLDivElement | null>;
  /** The text of the exchange one stands on, where it is shown. */
  readonly reader: React.RefObject<HTMLElement | null>;
}) => {
  const rows = useMemo(() => Array.from({ length: cursor.rows }, (_, index) => index), [cursor.rows]);
  const [selection, setSelection] = useState<readonly string[]>([]);
  const toggle = () =>
    setSelection(
      selection.includes(cursor.ref)
        ? selection.filter((ref) => ref !== cursor.ref)
        : [...selection, cursor.ref],
    );
  const isLine = place.show === 'lines';
  useResultKeys(place, cursor, selection, cursor.ref === '' ? undefined : toggle);
  useReadingKeys(place, cursor, reader);
  const draw = useCallback(
    (index: number) => (
      <HitRow list={results} index={index} selection={selection} isLine={isLine} unfold={unfold} />
    ),
    [results, selection, isLine],
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
        height={isLine ? LINE : ROW}
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

/** Shows what is folded into an exchange, or hides it again; no new place to come back from. */
const unfold = ({ ref, alike }: Pick<Hit, 'ref' | 'alike'>): void => {
  const place = currentPlace();
  if (place.screen !== 'search' || alike === null) return;
  const others = place.open.filter((each) => each !== ref);
  replace({ ...place, open: alike.open ? others : [...others, ref] });
};

const useResultKeys = (
  place: SearchPlace,
  cursor: Cursor,
  selection: readonly string[],
  toggle: (() => void) | undefined,
) => {
  const tray = useTray();
  const { ref, index, hit, rows } = cursor;
  const chosen = selection.length > 0 ? selection : [ref];
  const some = ref === '' ? undefined : true;
  const alike = hit?.alike ?? null;
  useKeys({
    'list.down': () => cursor.move(index + 1),
    'list.up': () => cursor.move(index - 1),
    'list.first': () => cursor.move(0),
    'list.last': () => cursor.move(rows - 1),
    'list.open': some && (() => openPassage(place, ref)),
    'hit.open': some && (() => openPassage(place, ref)),
    'list.select': toggle,
    'alike.open': alike === null || alike.open ? undefined : () => unfold({ ref, alike }),
    'alike.close': alike?.open ? () => unfold({ ref, alike }) : undefined,
    'tray.add': some && (() => tray.addAll(chosen)),
    'tray.start': some && (() => tray.start(chosen)),
    'tray.compare': tray.refs.length > 1 ? tray.compare : undefined,
  });
};

/** Reads on: shows the exchange beside the list, turns its pages, and at its end opens the briefing there. */
const useReadingKeys = (place: SearchPlace, { ref }: Cursor, reader: React.RefObject<HTMLElement | null>) => {
  const read = () => {
    const text = reader.current;
    if (text === null) return void runCommand('view.side-panel');
    const left = text.scrollHeight - text.clientHeight - text.scrollTop;
    if (left > 2) text.scrollBy({ top: text.clientHeight * SCREENFUL });
    else openPassage(place, ref);
  };
  const readBack = () => {
    const text = reader.current;
    text?.scrollBy({ top: -text.clientHeight * SCREENFUL });
  };
  useKeys({ 'hit.read': ref === '' ? undefined : read, 'hit.read-back': ref === '' ? undefined : readBack });
};
