import { useCallback, useMemo } from 'react';
import type { DispersionBar, DispersionInput } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { figure } from '../parts/figures.ts';
import { go, replace } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import type { SearchPlace } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { briefingAt } from './asked.ts';
import { Opens } from './collocates.tsx';
import { Cells, RankedTable, type RankedColumn } from './ranked-table.tsx';

const words = strings.corpus.dispersion;

/** Briefings whose strips come in one answer. */
const PAGE = 50;

type Row = DispersionBar & {
  readonly strip:
    | { readonly length: number; readonly cuts: readonly number[]; readonly hits: readonly number[] }
    | undefined;
};

/** The same numbers as a table, with where in each briefing the matches stand. */
export const Briefings = ({
  place,
  input,
  bars,
  list,
}: {
  readonly place: SearchPlace;
  readonly input: DispersionInput;
  readonly bars: readonly DispersionBar[];
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const order = place.order || 'hits';
  const rows = useMemo(() => ordered(bars, order), [bars, order]);
  const longest = useMemo(() => Math.max(1, ...bars.map((bar) => bar.words)), [bars]);
  const columns = useMemo(() => columnsOf(place, longest), [place, longest]);
  const [cursor, setCursor] = useRemembered('dispersion cursor', -1);
  const current = rows[cursor];
  const draw = useCallback(
    (index: number) => <StripCells input={input} rows={rows} index={index} columns={columns} />,
    [input, rows, columns],
  );
  return (
    <RankedTable
      name="dispersion"
      label={words.label}
      total={rows.length}
      columns={columns}
      sort={order}
      onSort={(next) => replace({ ...place, order: next })}
      cursor={cursor}
      move={setCursor}
      draw={draw}
      open={() => current && go(briefingAt(place, current))}
      list={list}
    />
  );
};

const ordered = (bars: readonly DispersionBar[], order: string): readonly DispersionBar[] => {
  if (order === 'date') return bars.toReversed();
  const valueOf = (bar: DispersionBar): number =>
    order === 'rate' ? (bar.rate ?? -1) : order === 'words' ? bar.words : bar.hits;
  return bars.toSorted((a, b) => valueOf(b) - valueOf(a));
};

const useStripRow = (
  input: DispersionInput,
  rows: readonly DispersionBar[],
  index: number,
): Row | undefined => {
  const offset = index - (index % PAGE);
  const briefings = index < 0 ? [] : rows.slice(offset, offset + PAGE).map(({ briefingId }) => briefingId);
  const { value } = useCall('corpus.strips', briefings.length === 0 ? null : { ...input, briefings });
  const row = rows[index];
  if (row === undefined) return undefined;
  return { ...row, strip: value?.find(({ briefingId }) => briefingId === row.briefingId) };
};

const StripCells = ({
  input,
  rows,
  index,
  columns,
}: {
  readonly input: DispersionInput;
  readonly rows: readonly DispersionBar[];
  readonly index: number;
  readonly columns: readonly RankedColumn<Row>[];
}) => <Cells row={useStripRow(input, rows, index)} columns={columns} />;

const columnsOf = (place: SearchPlace, longest: number): readonly RankedColumn<Row>[] => [
  {
    id: 'date',
    head: words.columns.date,
    track: '96px',
    sort: 'date',
    cell: ({ date }) => date ?? strings.search.noDate,
  },
  {
    id: 'title',
    head: words.columns.title,
    track: 'minmax(120px, 1fr)',
    cell: ({ title }) => <bdi title={title}>{title}</bdi>,
  },
  {
    id: 'where',
    head: words.columns.where,
    track: 'minmax(160px, 1.4fr)',
    cell: (row) => <StripOf row={row} longest={longest} />,
  },
  {
    id: 'hits',
    head: words.columns.hits,
    track: '90px',
    align: 'end',
    sort: 'hits',
    cell: (row) =>
      row.hits === 0 ? (
        figure(0)
      ) : (
        <Opens title={strings.corpus.openLines} onClick={() => go(briefingAt(place, row))}>
          {figure(row.hits)}
        </Opens>
      ),
  },
  {
    id: 'rate',
    head: words.columns.rate,
    track: '100px',
    align: 'end',
    sort: 'rate',
    cell: ({ rate }) => (rate === null ? '–' : figure(rate, 1)),
  },
  {
    id: 'words',
    head: words.columns.words,
    track: '80px',
    align: 'end',
    sort: 'words',
    cell: (row) => figure(row.words),
  },
];

/** A briefing to the scale of the longest, cut by exchange, with a stroke a match. */
const StripOf = ({ row, longest }: { readonly row: Row; readonly longest: number }) => {
  const { strip } = row;
  if (strip === undefined || strip.length === 0) return null;
  const at = (offset: number): number => (offset / strip.length) * 1000;
  const label = words.strip(strip.hits.length);
  const lines = (list: readonly number[]): string =>
    list.map((offset) => `M${at(offset).toFixed(1)} 0v16`).join('');
  return (
    <svg
      className="dispersion-strip"
      viewBox="0 0 1000 16"
      preserveAspectRatio="none"
      style={{ width: `${Math.max(2, (row.words / longest) * 100)}%` }}
      role="img"
      aria-label={label}
    >
      <title>{words.strips}</title>
      <rect className="dispersion-length" x="0" y="3" width="1000" height="10" />
      <path className="dispersion-cuts" d={lines(strip.cuts)} />
      <path className="dispersion-hits" d={lines(strip.hits)} />
    </svg>
  );
};
