import './concordance.css';
import { Dices } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import type { ConcordanceSort } from '../../contract/index.ts';
import { go, replace } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { useKeys } from '../parts/keys.ts';
import { EmptyState, Settled } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { readingAt, type Asked, type SearchPlace } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { LineRow } from './line-row.tsx';
import { linesAt, SAMPLE, useLine, useLines, type AskedLines } from './lines.ts';
import { SortKeys } from './sort-bar.tsx';

const words = strings.concordance;
const ROW = 26;

/** Every match of the query on a line of its own, the match in the middle. */
export const Concordance = ({
  place,
  asked,
  list,
}: {
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const lines = useMemo(() => linesAt(place, asked), [place, asked]);
  const call = useLines(lines);
  return (
    <div className="concordance">
      <Head
        place={place}
        sort={lines.sort}
        total={call.value?.total}
        beside={call.value?.beside}
        toLines={() => list.current?.focus()}
      />
      <Settled call={call} className="concordance-body">
        {({ shown }) =>
          shown === 0 ? (
            <EmptyState title={words.none}>{words.noneNote}</EmptyState>
          ) : (
            <Lines place={place} asked={lines} shown={shown} list={list} />
          )
        }
      </Settled>
    </div>
  );
};

const Head = ({
  place,
  sort,
  total,
  beside,
  toLines,
}: {
  readonly toLines: () => void;
  readonly place: SearchPlace;
  readonly sort: ConcordanceSort[];
  readonly total: number | undefined;
  readonly beside: number | undefined;
}) => (
  <div className="concordance-head">
    <span className="quiet small figures" role="status">
      {total === undefined ? strings.parts.counting : words.total(total)}
    </span>
    <OfRow place={place} lines={beside ?? 0} total={total ?? 0} />
    {place.seed === 0 ? null : (
      <Chip kind="accent" removeLabel={words.all} onRemove={() => replace({ ...place, seed: 0 })}>
        {words.sampled(Math.min(SAMPLE, total ?? SAMPLE), place.seed)}
      </Chip>
    )}
    <span className="grow" />
    {(total ?? 0) > SAMPLE ? (
      <Button
        size="small"
        kind="quiet"
        icon={Dices}
        onClick={() => replace({ ...place, seed: place.seed + 1 })}
      >
        {place.seed === 0 ? words.sample(SAMPLE) : words.another}
      </Button>
    ) : null}
    <SortKeys place={place} sort={sort} toLines={toLines} />
  </div>
);

/** Says which row of the corpus tools these lines are of, with a way back to the query's own. */
const OfRow = ({
  place,
  lines,
  total,
}: {
  readonly place: SearchPlace;
  readonly lines: number;
  readonly total: number;
}) => {
  const [word] = place.with;
  if (word === undefined && place.row.length === 0) return null;
  const text = place.row.map((forms) => forms.split('|')[0]).join(' ');
  return (
    <Chip kind="accent" removeLabel={words.ownMatches} onRemove={() => go({ ...place, with: [], row: [] })}>
      {word === undefined ? words.row(text) : words.beside(lines, total, word, place.left, place.right)}
    </Chip>
  );
};

const Lines = ({
  place,
  asked,
  shown,
  list,
}: {
  readonly place: SearchPlace;
  readonly asked: AskedLines;
  readonly shown: number;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const rows = useMemo(() => Array.from({ length: shown }, (_, index) => index), [shown]);
  const [cursor, setCursor] = useRemembered('concordance cursor', -1);
  const line = useLine(asked, cursor < shown ? cursor : -1);
  const tray = useTray();
  const draw = useCallback((index: number) => <LineRow asked={asked} index={index} />, [asked]);
  const open = () => {
    if (line !== undefined) go(readingAt(place, line.ref, line.start));
  };
  useKeys({
    'tray.add': line === undefined ? undefined : () => tray.addAll([line.ref]),
    'tray.start': line === undefined ? undefined : () => tray.start([line.ref]),
    'tray.compare': tray.refs.length > 1 ? tray.compare : undefined,
  });
  return (
    <VirtualRows
      name={`concordance ${asked.sort.join()}`}
      label={words.label}
      rows={rows}
      keyOf={(row) => row}
      height={ROW}
      cursor={cursor}
      move={setCursor}
      open={open}
      rowClass="line"
      draw={draw}
      ref={list}
    />
  );
};
