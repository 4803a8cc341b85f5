import './corpus.css';
import { Download } from 'lucide-react';
import { useCallback, useMemo, useRef } from 'react';
import type { DispersionBar, DispersionFigures, DispersionInput } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { save } from '../parts/save.ts';
import { EmptyState, Settled } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { go, replace } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import type { Asked, SearchPlace } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { pngOf, svgOf } from '../trends/export-figure.ts';
import { dispersionAt, partsAt } from './asked.ts';
import { Bars } from './bars.tsx';
import { Opens } from './collocates.tsx';
import { Cells, RankedTable, type RankedColumn } from './ranked-table.tsx';
import { SideSetting } from './settings.tsx';

const words = strings.corpus.dispersion;

/** How evenly the query's matches are spread over briefings. */
export const Dispersion = ({
  place,
  asked,
  list,
}: {
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const input = useMemo(() => dispersionAt(place, asked), [place, asked]);
  const call = useCall('corpus.dispersion', input);
  const chart = useRef<HTMLDivElement>(null);
  const found = call.value;
  return (
    <div className="corpus">
      <div className="concordance-head">
        <span className="small figures one-line" role="status">
          {found === undefined ? strings.parts.counting : <Measures found={found} />}
        </span>
        <span className="grow" />
        <SideSetting place={place} />
        {found === undefined ? null : <Leave found={found} query={place.q} chart={chart} />}
      </div>
      <Settled call={call} className="concordance-body">
        {(figures) =>
          figures.hits === 0 ? (
            <EmptyState title={words.none}>{words.noneNote}</EmptyState>
          ) : (
            <>
              <div ref={chart}>
                <Bars bars={figures.bars} open={(bar) => go(briefingAt(place, bar))} />
              </div>
              <Briefings place={place} input={input} bars={figures.bars} list={list} />
            </>
          )
        }
      </Settled>
    </div>
  );
};

/** The concordance of exactly the matches that a bar counts. */
const briefingAt = (place: SearchPlace, { versions }: DispersionBar): SearchPlace => ({
  ...place,
  view: 'concordance',
  briefing: versions.map(String),
  with: [],
  row: [],
  part: partsAt(place),
  at: '',
});

const Measures = ({ found }: { readonly found: DispersionFigures }) => {
  const { hits, range, briefings, half, undated, juilland, dp, dpNorm } = found;
  const shown = (value: number) => figure(value, 2);
  return (
    <>
      <b>{words.summary(hits, range, briefings)}</b>
      {'. '}
      {juilland === null || dp === null || dpNorm === null ? (
        words.tooFew
      ) : (
        <>
          <abbr title={words.juillandTip}>{words.juilland(shown(juilland))}</abbr>
          {', '}
          <abbr title={words.dpTip}>{words.dp(shown(dp))}</abbr>
          {', '}
          <abbr title={words.dpNormTip}>{words.dpNorm(shown(dpNorm))}</abbr>
          {'. '}
          {words.half(half)}
        </>
      )}
      {undated === 0 ? null : ` ${words.undated(undated)}`}
    </>
  );
};

const Leave = ({
  found,
  query,
  chart,
}: {
  readonly found: DispersionFigures;
  readonly query: string;
  readonly chart: React.RefObject<HTMLDivElement | null>;
}) => {
  const leave = (as: 'svg' | 'png') => {
    const element = chart.current;
    if (element === null) return;
    const { hits, range, briefings, juilland, dp, dpNorm } = found;
    const [d, deviation, norm] = [juilland, dp, dpNorm].map((value) => figure(value ?? 0, 4));
    const picture = svgOf(element, {
      title: words.file(found.understood),
      unit: words.chart,
      notes: [
        `${words.summary(hits, range, briefings)}.`,
        `${words.juilland(d ?? '')}, ${words.dp(deviation ?? '')}, ${words.dpNorm(norm ?? '')}. ${words.dpTip}`,
      ],
    });
    const name = words
      .file(query)
      .replace(/[/\\:*?"<>|\p{Cc}]+/gu, '')
      .slice(0, 120);
    attempt(async () =>
      save(
        as === 'svg'
          ? { name: `${name}.svg`, mime: 'image/svg+xml', text: picture.text }
          : { name: `${name}.png`, bytes: await pngOf(picture) },
      ),
    );
  };
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" kind="quiet" icon={Download} disabled={found.hits === 0}>
          {words.exports.figure}
        </Button>
      }
    >
      <MenuItem onChoose={() => leave('svg')}>{words.exports.svg}</MenuItem>
      <MenuItem onChoose={() => leave('png')}>{words.exports.png}</MenuItem>
    </Menu>
  );
};

/** Briefings whose strips come in one answer. */
const PAGE = 50;

type Row = DispersionBar & {
  readonly strip:
    | { readonly length: number; readonly cuts: readonly number[]; readonly hits: readonly number[] }
    | undefined;
};

/** The same numbers as a table, with where in each briefing the matches stand. */
const Briefings = ({
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
