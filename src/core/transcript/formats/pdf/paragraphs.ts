import type { Column } from './columns.ts';
import { joined, vocabularyOf } from './joins.ts';
import { median, rightOf, type Line } from './page.ts';

/** A paragraph with the size of its letters. */
export type Paragraph = { readonly text: string; readonly size: number };

/** What is usual in a column: its edges, and the way from line to line. */
type Measure = {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  readonly size: number;
};

/** Puts lines together into paragraphs, by the gaps between them, their indents, and lines that end early. */
export const paragraphsOf = (columns: readonly Column[]): readonly Paragraph[] => {
  const words = vocabularyOf(columns.flat().map(({ text }) => text));
  const paragraphs: Line[][] = [];
  let before: { line: Line; measure: Measure } | null = null;
  for (const column of columns) {
    const measure = measureOf(column);
    column.forEach((line, at) => {
      const last = paragraphs.at(-1);
      const inColumn = at > 0;
      if (!last || !before || begins(line, before.line, inColumn, measure, before.measure))
        paragraphs.push([line]);
      else last.push(line);
      before = { line, measure };
    });
  }
  return paragraphs.map((lines) => ({
    text: lines.map(({ text }) => text.trim()).reduce((text, line) => joined(text, line, words)),
    size: median(lines.map(({ size }) => size)),
  }));
};

const measureOf = (column: Column): Measure => {
  const lefts = column.map(({ x }) => Math.round(x));
  const counts = new Map<number, number>();
  for (const x of lefts) counts.set(x, (counts.get(x) ?? 0) + 1);
  const [usual] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const steps = column.flatMap((line, at) => {
    const next = column[at + 1];
    return next ? [line.y - next.y] : [];
  });
  const pitches = steps.filter((step) => step > 0);
  // Where most paragraphs are of one line the median is the gap between them: the smaller steps are lines of one.
  const small = pitches.toSorted((a, b) => a - b)[Math.floor(pitches.length * 0.25)] ?? 0;
  return {
    left: usual?.[0] ?? 0,
    right: Math.max(...column.map(rightOf)),
    pitch: small,
    size: median(column.map(({ size }) => size)),
  };
};

/** Whether a line begins a paragraph. */
const begins = (line: Line, last: Line, inColumn: boolean, own: Measure, before: Measure): boolean => {
  if (Math.abs(line.size - last.size) > Math.max(line.size, last.size) * 0.15) return true;
  const step = line.size * 0.7;
  const endedEarly = before.right - rightOf(last) > Math.min(60, (before.right - before.left) * 0.15);
  const endsSentence = /[.!?…:。！？：」”"’)）\]]$/.test(last.text.trim());
  if (inColumn && line.size > own.size * 1.15) return last.y - line.y > line.size * 1.7;
  // An indent opens a paragraph, and so does a line that hangs out to the left; a quotation is indented line by line.
  const shifted = Math.abs(line.x - own.left) > step && (Math.abs(line.x - last.x) > step || endedEarly);
  if (shifted) return true;
  if (inColumn) return last.y - line.y > own.pitch * 1.28 || (endedEarly && endsSentence);
  return endsSentence && (endedEarly || labelled.test(line.text.trim()));
};

/** A few words and a colon: over the edge of a page, what tells a turn from a paragraph that goes on. */
const labelled = /^[^\s:：]{1,30}(?:[^\S\n][^\s:：]{1,20}){0,4}[:：]/u;
