import type { AlignedRow, Version } from '../../contract/index.ts';

/**
 * A stretch of running text with its changes. Those that are same, removed and moved away, joined, are the base's text;
 * those that are same, added and moved to here are the version's.
 */
export type Run = {
  readonly op: 'same' | 'removed' | 'added' | 'moved-from' | 'moved-to';
  readonly text: string;
  /** Tells which two ends of a move belong together. */
  readonly move?: number;
};

/** A version as running text in its own order; what it leaves out, or says elsewhere, stands where the base says it. */
export const runsOf = ({ rows }: Pick<Version, 'rows'>, space: string): Run[] => {
  const begun = { base: false, other: false };
  return joined(
    inOrder(rows).flatMap(({ row, end }): Run[] => {
      const inBase = end !== 'to' && row.base !== null;
      const inOther = end !== 'from' && row.other !== null;
      const between = spaceBefore(inBase && begun.base, inOther && begun.other, space);
      begun.base ||= inBase;
      begun.other ||= inOther;
      return [...between, ...piecesOf(row, end)];
    }),
  );
};

type Placed = { readonly row: AlignedRow; readonly end?: 'from' | 'to' };

/** Rows in the order of the version, each that the base alone has there before what the version has in its place. */
const inOrder = (rows: readonly AlignedRow[]): Placed[] => {
  const left = rows
    .filter(({ kind }) => kind === 'removed' || kind === 'moved')
    .map((row): Placed => (row.kind === 'moved' ? { row, end: 'from' } : { row }))
    .toSorted((a, b) => (a.row.baseAt ?? 0) - (b.row.baseAt ?? 0));
  const said = rows
    .filter(({ otherAt }) => otherAt !== null)
    .toSorted((a, b) => (a.otherAt ?? 0) - (b.otherAt ?? 0))
    .map((row): Placed => (row.kind === 'moved' ? { row, end: 'to' } : { row }));
  const backbone = said.filter(({ row: { kind } }) => kind === 'same' || kind === 'changed');
  const placed: Placed[] = [];
  const leaveUpTo = (baseAt: number): void => {
    while ((left[0]?.row.baseAt ?? Infinity) < baseAt) placed.push(...left.splice(0, 1));
  };
  let next = 0;
  leaveUpTo(backbone[0]?.row.baseAt ?? Infinity);
  for (const each of said) {
    placed.push(each);
    if (each !== backbone[next]) continue;
    next += 1;
    leaveUpTo(backbone[next]?.row.baseAt ?? Infinity);
  }
  return placed;
};

/** What stands between two sentences goes with the second; at an end of a move it is no part of what moved. */
const spaceBefore = (inBase: boolean, inOther: boolean, space: string): Run[] => {
  if (inBase && inOther) return [{ op: 'same', text: space }];
  return inBase ? [{ op: 'removed', text: space }] : inOther ? [{ op: 'added', text: space }] : [];
};

const piecesOf = (row: AlignedRow, end: Placed['end']): Run[] => {
  // A sentence moves once: its place in the version tells it from all others.
  const move = row.otherAt ?? 0;
  if (end === 'from') return [{ op: 'moved-from', text: row.base ?? '', move }];
  if (end === 'to') return [{ op: 'moved-to', text: row.other ?? '', move }];
  return row.words.map(([op, text, otherwise]) => ({ op, text: op === 'same' ? (otherwise ?? text) : text }));
};

/** Neighbours of one kind made one. */
const joined = (runs: readonly Run[]): Run[] => {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (run.text === '') continue;
    if (last?.op === run.op && last.move === run.move)
      whole[whole.length - 1] = { ...last, text: last.text + run.text };
    else whole.push(run);
  }
  return whole;
};
