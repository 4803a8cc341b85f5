import { VolumeX } from 'lucide-react';
import { useMemo } from 'react';
import type { LineRow } from '../../contract/index.ts';
import { figure } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { strings } from '../strings.ts';
import { dayOf } from './time.ts';

const words = strings.lines;
const ROW = 84;

/** Lines, each with its span in the time of all, how often it is said and in how many wordings. */
export const LineList = ({
  rows,
  name,
  chosen,
  onChoose,
}: {
  readonly rows: readonly LineRow[];
  readonly name: string;
  readonly chosen: number;
  readonly onChoose: (row: LineRow) => void;
}) => {
  const draw = useMemo(() => drawOver(spanOf(rows)), [rows]);
  return (
    <VirtualRows
      name={`lines ${name}`}
      label={words.list}
      rows={rows}
      keyOf={({ id }) => id}
      height={ROW}
      cursor={rows.findIndex(({ id }) => id === chosen)}
      move={(index) => {
        const row = rows[index];
        if (row) onChoose(row);
      }}
      rowClass="lines-row"
      attributesOf={({ id }) => ({ 'aria-selected': id === chosen })}
      draw={draw}
    />
  );
};

const drawOver = (span: Span) => (row: LineRow) => <Row row={row} span={span} />;

type Span = { readonly from: number; readonly to: number };

const spanOf = (rows: readonly LineRow[]): Span => {
  const firsts = rows.flatMap(({ first }) => first ?? []);
  const lasts = rows.flatMap(({ last }) => last ?? []);
  const from = firsts.reduce((a, b) => (a < b ? a : b), firsts[0] ?? '2000-01-01');
  const to = lasts.reduce((a, b) => (a > b ? a : b), lasts[0] ?? '2000-01-02');
  return { from: dayOf(from), to: Math.max(dayOf(to), dayOf(from) + 1) };
};

const Row = ({ row, span }: { readonly row: LineRow; readonly span: Span }) => {
  const part = (date: string): number => ((dayOf(date) - span.from) / (span.to - span.from)) * 100;
  return (
    <>
      <p className="lines-row-text" lang={row.language} dir={directionOf(row.language)}>
        {row.name ?? row.text}
      </p>
      <p className="lines-row-facts small figures">
        <span className="lines-span" title={words.span(row.first, row.last)}>
          {row.first === null || row.last === null ? null : (
            <i style={{ left: `${part(row.first)}%`, right: `${100 - part(row.last)}%` }} />
          )}
        </span>
        <b>{figure(row.uses)}</b>
        <span className="quiet one-line">{words.wordings(row.wordingCount)}</span>
        {row.muted ? <VolumeX className="icon" aria-label={words.muted} /> : null}
      </p>
    </>
  );
};
