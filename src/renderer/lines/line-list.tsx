import { VolumeX } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Input, LineRow, Output } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { figure } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { strings } from '../strings.ts';
import { dayOf } from './time.ts';

const words = strings.lines;
const ROW = 84;
const PAGE = 100;

/** Which lines, in which order. */
export type LinesAsked = Omit<Input<'lines.list'>, 'limit' | 'offset'>;

/** The first page of lines, and how many there are. */
export const useLines = (asked: LinesAsked) => useCall('lines.list', { ...asked, limit: PAGE, offset: 0 });

/** The line at a place of the list; those of one page share one answer. */
const useLine = (asked: LinesAsked, place: number): LineRow | undefined => {
  const offset = place - (place % PAGE);
  const { value, fresh } = useCall('lines.list', place < 0 ? null : { ...asked, limit: PAGE, offset });
  return fresh ? value?.lines[place - offset] : undefined;
};

/** Lines, each with its span in the time of all, how often it is said and in how many wordings. All can be come to. */
export const LineList = ({
  asked,
  listed,
  name,
  chosen,
  onChoose,
}: {
  readonly asked: LinesAsked;
  readonly listed: Output<'lines.list'>;
  readonly name: string;
  readonly chosen: number;
  readonly onChoose: (row: LineRow) => void;
}) => {
  const { total, first, last, lines } = listed;
  const places = useMemo(() => Array.from({ length: total }, (_, place) => place), [total]);
  // Where keys or a click went to, until another line is chosen otherwise.
  const [at, setAt] = useState(-1);
  const current = useLine(asked, at);
  const choose = useEffectEvent(onChoose);
  useEffect(() => {
    if (current) choose(current);
  }, [current]);
  const isThere = at >= 0 && (current === undefined || current.id === chosen);
  const span = useMemo(() => spanOf(first, last), [first, last]);
  const draw = useCallback((place: number) => <Row asked={asked} place={place} span={span} />, [asked, span]);
  const cursor = isThere ? at : lines.findIndex(({ id }) => id === chosen);
  return (
    <VirtualRows
      name={`lines ${name}`}
      label={words.list}
      rows={places}
      keyOf={(place) => place}
      height={ROW}
      cursor={cursor}
      move={setAt}
      rowClass="lines-row"
      attributesOf={(place) => ({ 'aria-selected': place === cursor })}
      draw={draw}
    />
  );
};

type Span = { readonly from: number; readonly to: number };

const spanOf = (first: string | null, last: string | null): Span => {
  const from = dayOf(first ?? '2000-01-01');
  return { from, to: Math.max(dayOf(last ?? '2000-01-02'), from + 1) };
};

const Row = ({
  asked,
  place,
  span,
}: {
  readonly asked: LinesAsked;
  readonly place: number;
  readonly span: Span;
}) => {
  const row = useLine(asked, place);
  if (row === undefined) return null;
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
