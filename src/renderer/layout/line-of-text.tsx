import { memo } from 'react';
import type { Previewed, TurnMark } from '../../contract/index.ts';
import { strings } from '../strings.ts';
import type { Stretch, TextRow } from './lines.ts';

const words = strings.layout;
const kinds = strings.reading.kinds;

type Spans = Previewed['spans'];

/** One row of the text: tinted by what it would be read as, its label, its mark and the selection set off. */
export const LineOfText = memo(function LineOfText({
  text,
  row,
  spans,
  marks,
  selection,
}: {
  readonly text: string;
  readonly row: TextRow;
  readonly spans: Spans;
  readonly marks: readonly TurnMark[];
  readonly selection: Stretch | null;
}) {
  const within = spansIn(spans, row);
  const main = within.findLast(({ kind }) => kind !== 'label') ?? within[0];
  const marked = marks.find((mark) => mark.start < row.end && mark.end > row.start);
  return (
    <div className="layout-line" data-kind={main?.kind} data-opens={row.opensLine ? '' : undefined}>
      <span className="layout-kind small figures">
        {within.some(({ start }) => start >= row.start) && main ? kindName(main) : null}
      </span>
      <span className="layout-text" data-start={row.start}>
        {piecesOf(row, within, marked, selection).map(({ start, end, isLabel, isMarked, isSelected }) => (
          <span
            key={start}
            data-label={isLabel ? '' : undefined}
            data-marked={isMarked ? '' : undefined}
            data-chosen={isSelected ? '' : undefined}
          >
            {text.slice(start, end)}
          </span>
        ))}
      </span>
      <span className="layout-role small">{marked ? words.roles[marked.role] : null}</span>
    </div>
  );
});

const kindName = ({ kind, n }: Spans[number]): string => (n === null ? kinds[kind] : `${kinds[kind]} ${n}`);

/** The spans that a row has words of; `spans` touch and are in order. */
const spansIn = (spans: Spans, row: TextRow): Spans => {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= row.start) low = middle + 1;
    else high = middle;
  }
  const found: Spans[number][] = [];
  for (let span = spans[low]; span && span.start < row.end; span = spans[++low]) found.push(span);
  return found;
};

type Piece = Stretch & {
  readonly isLabel: boolean;
  readonly isMarked: boolean;
  readonly isSelected: boolean;
};

/** The row cut where a label, the mark or the selection begins or ends. */
const piecesOf = (
  row: TextRow,
  spans: Spans,
  marked: TurnMark | undefined,
  selection: Stretch | null,
): readonly Piece[] => {
  const around = [...spans, ...(marked ? [marked] : []), ...(selection ? [selection] : [])];
  const cuts = around
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > row.start && at < row.end);
  const places = [...new Set([row.start, ...cuts, row.end])].toSorted((a, b) => a - b);
  const holds = (stretch: Stretch | null | undefined, at: number): boolean =>
    stretch !== null && stretch !== undefined && at >= stretch.start && at < stretch.end;
  return places.slice(0, -1).map((start, at) => ({
    start,
    end: places[at + 1] ?? row.end,
    isLabel: spans.some((span) => span.kind === 'label' && holds(span, start)),
    isMarked: holds(marked, start),
    isSelected: holds(selection, start),
  }));
};
