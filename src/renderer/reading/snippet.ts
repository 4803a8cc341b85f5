import type { Range } from '../../contract/index.ts';

/** A line around the first hit, with the hits in it as offsets into the line. */
export type Snippet = { readonly text: string; readonly ranges: readonly Range[] };

const BEFORE = 26;
const LONG = 110;

/** Cuts a line out of a text around the first of the ranges, at spaces where there are any near. */
export const snippetAround = (text: string, hits: readonly Range[]): Snippet => {
  const first = hits[0]?.[0] ?? 0;
  const wished = Math.max(0, first - BEFORE);
  const space = wished === 0 ? -1 : text.slice(wished, first).search(/\s/);
  const start = space < 0 ? wished : wished + space + 1;
  const end = Math.min(text.length, start + LONG);
  const lead = start === 0 ? '' : '…';
  return {
    text: `${lead}${text.slice(start, end).replaceAll(/\s/g, ' ')}${end < text.length ? '…' : ''}`,
    ranges: hits
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from - start + lead.length, to - start + lead.length]),
  };
};
