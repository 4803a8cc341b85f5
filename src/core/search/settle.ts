import type { Range } from '../../contract/index.ts';

/** Puts ranges in order: those that begin first before others, of those that begin together the longest. */
export const inOrder = (ranges: readonly Range[]): Range[] =>
  ranges.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);

/**
 * What counts of ranges that may overlap: read from left to right the one that begins first, of those that begin
 * together the longest, and none that begins before the last one ended.
 */
export const settle = (ranges: readonly Range[]): Range[] => {
  const kept: Range[] = [];
  let reached = 0;
  for (const range of inOrder(ranges)) {
    if (range[0] < reached) continue;
    kept.push(range);
    reached = range[1];
  }
  return kept;
};
