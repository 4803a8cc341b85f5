import { useMemo, useRef, useState } from 'react';
import type { ListedTopic, Matrix, MatrixCell } from '../../contract/index.ts';
import { Opens } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { Marker } from '../parts/marker.tsx';
import { go, replace } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import type { MatrixPlace } from './matrix-screen.tsx';

const words = strings.matrix;

type Row = Matrix['rows'][number];
type Spot = { readonly row: number; readonly column: number };

/** The cells: arrow keys go from one to the next, Enter shows the exchanges that a cell counts. */
export const MatrixTable = ({
  place,
  matrix,
  topics,
}: {
  readonly place: MatrixPlace;
  readonly matrix: Matrix;
  readonly topics: readonly ListedTopic[];
}) => {
  const rows = useMemo(() => sortedRows(matrix, place.column), [matrix, place.column]);
  const [spot, setSpot] = useState<Spot>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const row = Math.min(spot.row, rows.length - 1);
  const column = Math.min(spot.column, matrix.topics.length - 1);
  const move = (event: React.KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row + step[0])),
      column: Math.max(0, Math.min(matrix.topics.length - 1, column + step[1])),
    };
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <>
      <div className="matrix-scroll">
        <table ref={table} className="matrix-table figures" aria-label={words.label}>
          <Head place={place} matrix={matrix} topics={topics} />
          <tbody>
            {rows.map((each, at) => (
              <tr key={each.name}>
                <th scope="row" title={each.name}>
                  <bdi className="one-line">{each.name}</bdi>
                </th>
                <td className="matrix-total">
                  <Opens tabIndex={-1} onClick={() => openRow(place, matrix, each)}>
                    {figure(each.total)}
                  </Opens>
                </td>
                {each.cells.map((cell, which) => (
                  <td key={matrix.topics[which]?.name} className="matrix-cell">
                    <button
                      type="button"
                      data-cell={`${at} ${which}`}
                      data-small={cell.small ? '' : undefined}
                      tabIndex={at === row && which === column ? 0 : -1}
                      style={tint(cell)}
                      aria-label={`${words.cell(each.name, matrix.topics[which]?.name ?? '')}: ${saidOf(cell, each)}`}
                      onKeyDown={move}
                      onFocus={() => setSpot({ row: at, column: which })}
                      onClick={() => openCell(place, matrix, each, which)}
                    >
                      <CellFigures cell={cell} show={place.show} />
                    </button>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="matrix-readout small figures" aria-hidden>
        <Readout row={rows[row]} topic={matrix.topics[column]?.name} cell={rows[row]?.cells[column]} />
      </p>
    </>
  );
};

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -1000],
  End: [0, 1000],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

const Head = ({
  place,
  matrix,
  topics,
}: {
  readonly place: MatrixPlace;
  readonly matrix: Matrix;
  readonly topics: readonly ListedTopic[];
}) => (
  <thead>
    <tr>
      <th scope="col">{words.bys[matrix.by]}</th>
      <th scope="col" className="matrix-total">
        {words.total}
      </th>
      {matrix.topics.map(({ name, total, ignored }) => (
        <th
          key={name}
          scope="col"
          aria-label={name}
          aria-sort={place.column === name ? 'descending' : 'none'}
        >
          <button
            type="button"
            className="matrix-topic"
            title={ignored.length > 0 ? `${name}: ${words.notRead(ignored.length)}` : words.byColumn(name)}
            data-sorted={place.column === name ? '' : undefined}
            onClick={() => replace({ ...place, column: place.column === name ? '' : name })}
          >
            <span className="matrix-name">{name}</span>
            <span className="matrix-count">
              <Marker place={topics.find((topic) => topic.name === name)?.colour ?? 1} />
              {figure(total)}
              {ignored.length > 0 ? ' !' : ''}
            </span>
          </button>
        </th>
      ))}
    </tr>
  </thead>
);

const CellFigures = ({ cell, show }: { readonly cell: MatrixCell; readonly show: MatrixPlace['show'] }) => {
  const { count, share, ratio, low, high } = cell;
  const mark = low !== null && low > 1 ? '▲' : high !== null && high < 1 ? '▼' : '';
  const ratioText = ratio === null ? '–' : count === 0 ? figure(0) : words.ratio(times(ratio));
  const first = { ratio: ratioText, count: figure(count), share: share === null ? '–' : words.share(share) };
  const second = show === 'count' ? ratioText : figure(count);
  return (
    <>
      <span className="matrix-mark">{cell.small ? '' : mark}</span>
      <b>{first[show]}</b>
      <span className="matrix-second">{second}</span>
    </>
  );
};

const Readout = ({
  row,
  topic,
  cell,
}: {
  readonly row: Row | undefined;
  readonly topic: string | undefined;
  readonly cell: MatrixCell | undefined;
}) =>
  row === undefined || topic === undefined || cell === undefined ? (
    words.choose
  ) : (
    <>
      <b>{words.cell(row.name, topic)}</b> {saidOf(cell, row)}. <span className="quiet">{words.open}</span>
    </>
  );

const saidOf = ({ count, expected, ratio, low, high, small }: MatrixCell, { total }: Row): string =>
  [
    ratio === null ? '' : words.times(times(ratio), times(low ?? 0), times(high ?? 0)),
    words.said(count, total, expected),
    small ? words.small : '',
  ]
    .filter(Boolean)
    .join('; ');

const times = (value: number): string => figure(value, value >= 10 || value === 0 ? 0 : 1);

/** Full colour from six times as often, or a sixth. */
const FULL = Math.log2(6);

const tint = ({ ratio, small }: MatrixCell): React.CSSProperties | undefined => {
  if (ratio === null || small) return undefined;
  const strength = Math.min(1, Math.abs(Math.log2(Math.max(ratio, 1 / 64))) / FULL);
  const colour = ratio > 1 ? 'var(--heat-more)' : 'var(--heat-less)';
  return {
    background: `color-mix(in srgb, ${colour} calc(var(--heat-max) * ${strength.toFixed(2)}), transparent)`,
  };
};

const sortedRows = ({ rows, topics }: Matrix, column: string): readonly Row[] => {
  const at = topics.findIndex(({ name }) => name === column);
  if (at < 0) return rows;
  const value = ({ cells }: Row): number => (cells[at]?.small ? -1 : (cells[at]?.ratio ?? -2));
  return rows.toSorted((a, b) => value(b) - value(a));
};

const partsOf = { both: [], question: ['question'], statement: ['statement', 'announcement'] } as const;

const openCell = (place: MatrixPlace, { topics }: Matrix, row: Row, column: number): void => {
  const query = place.by === 'topic' ? (row.cells[column]?.query ?? '') : (topics[column]?.query ?? '');
  go(placeOn('search', { q: query, part: partsOf[place.in], ...narrowedTo(place, row.name), sort: 'date' }));
};

const openRow = (place: MatrixPlace, matrix: Matrix, row: Row): void => {
  const own = matrix.topics.find(({ name }) => name === row.name)?.query ?? '';
  go(
    placeOn('search', {
      q: place.by === 'topic' ? own : '',
      part: partsOf[place.in],
      ...narrowedTo(place, row.name),
      sort: 'date',
    }),
  );
};

const narrowedTo = ({ by }: MatrixPlace, name: string) =>
  by === 'topic' ? {} : by === 'outlet' ? { outlet: [name] } : { asker: [name] };
