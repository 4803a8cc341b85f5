import { rightOf, type Line } from './page.ts';

/** Lines that are read one below the other: a column, or a stretch over the whole width. */
export type Column = readonly Line[];

/** A page's lines in the order in which they are read: column by column between what goes over the whole width. */
export const columnsOf = (lines: readonly Line[]): readonly Column[] => {
  const middle = gutterOf(lines);
  if (middle === null) return [inRows(lines)];
  const columns: Column[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let across: Line[] = [];
  const flush = (): void => {
    for (const column of [left, right]) if (column.length > 0) columns.push(...columnsOf(column));
    left = [];
    right = [];
  };
  for (const line of lines.toSorted((a, b) => b.y - a.y)) {
    const crosses = line.x < middle && rightOf(line) > middle;
    if (crosses) {
      flush();
      across.push(line);
      continue;
    }
    if (across.length > 0) columns.push(inRows(across));
    across = [];
    (line.x < middle ? left : right).push(line);
  }
  flush();
  if (across.length > 0) columns.push(inRows(across));
  return columns;
};

/** A column has so many lines at least, and so much of the width of them all. */
const least = { lines: 4, width: 0.22 };

/** Where an empty strip goes down between two columns; null where there is none. */
const gutterOf = (lines: readonly Line[]): number | null => {
  const from = Math.min(...lines.map(({ x }) => x));
  const to = Math.max(...lines.map(rightOf));
  const width = to - from;
  let best: { middle: number; crossing: number } | null = null;
  for (const start of new Set(lines.map(({ x }) => Math.floor(x) - 3))) {
    const left = lines.filter((line) => rightOf(line) <= start);
    const right = lines.filter((line) => line.x >= start);
    const crossing = lines.length - left.length - right.length;
    if (left.length < least.lines || right.length < least.lines) continue;
    if (crossing > lines.length * 0.3) continue;
    const leftEdge = Math.max(...left.map(rightOf));
    const rightEdge = Math.min(...right.map(({ x }) => x));
    if (leftEdge - from < width * least.width || to - rightEdge < width * least.width) continue;
    if (rightEdge - leftEdge < 6) continue;
    if (!best || crossing < best.crossing) best = { middle: (leftEdge + rightEdge) / 2, crossing };
  }
  return best?.middle ?? null;
};

/** Lines from the top; what stands on one baseline is one line, its parts a tab apart: a label and what is said. */
const inRows = (lines: readonly Line[]): Column => {
  const rows: Line[] = [];
  for (const line of lines.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - line.y) < line.size * 0.35 && line.x >= rightOf(last))
      rows[rows.length - 1] = {
        ...last,
        text: `${last.text.trimEnd()}\t${line.text.trimStart()}`,
        width: rightOf(line) - last.x,
      };
    else rows.push(line);
  }
  return rows;
};
