import { describe, expect, it } from 'vitest';
import type { AlignedRow, Comparison } from '../../src/contract/index.ts';
import { gridOf, isChange, runningOf, shownRows } from '../../src/renderer/compare/grid.ts';

const row = (
  kind: AlignedRow['kind'],
  baseAt: number | null,
  otherAt: number | null,
  text = `${kind} ${baseAt}`,
): AlignedRow => ({
  kind,
  base: baseAt === null ? null : text,
  other: otherAt === null ? null : text,
  words: [['same', text]],
  baseAt,
  otherAt,
  baseSpan: baseAt === null ? 0 : 1,
  otherSpan: otherAt === null ? 0 : 1,
  reworded: false,
});

const none = { added: [], dropped: [] };

const comparisonOf = (sentences: readonly string[], ...versions: readonly AlignedRow[][]): Comparison => ({
  base: '1#1',
  sentences: [...sentences],
  versions: versions.map((rows, index) => ({
    ref: `${index + 2}#1`,
    rows,
    sentences: rows.filter(({ otherAt }) => otherAt !== null).length,
    counts: { same: 0, changed: 0, moved: 0, added: 0, removed: 0 },
    merged: 0,
    split: 0,
    change: { same: 0, of: 0, words: none, numbers: none, dates: none, names: none },
    summary: '',
  })),
  texts: [],
  likeness: [],
});

/** A table in few words: the base's number, then what each version has in that row. */
const drawn = (comparison: Comparison) =>
  gridOf(comparison).map(({ base, cells }) => [
    base?.at ?? '-',
    ...cells.map((cell) =>
      cell === null
        ? ''
        : cell.kind === 'said'
          ? cell.pieces.map((piece) => (piece.kind === 'added' ? `+${piece.rows.length}` : 'here')).join(' ')
          : cell.kind,
    ),
  ]);

describe('the table of a comparison', () => {
  it('has the base in order, and what only versions say where they say it', () => {
    const first = [row('added', null, 1), row('same', 1, 2), row('added', null, 3), row('added', null, 4)];
    const second = [row('removed', 1, null), row('changed', 2, 1)];
    expect(drawn(comparisonOf(['a', 'b'], [...first, row('removed', 2, null)], second))).toEqual([
      ['-', '+1', ''],
      [1, 'same', 'removed'],
      ['-', '+2', ''],
      [2, 'removed', 'changed'],
    ]);
  });

  it('shows a moved sentence beside the base and marks where it is said', () => {
    const version = [row('moved', 1, 2), row('same', 2, 1)];
    expect(drawn(comparisonOf(['a', 'b'], version))).toEqual([
      [1, 'moved'],
      [2, 'same'],
      ['-', 'here'],
    ]);
  });

  it('counts a moved sentence as one change', () => {
    const rows = gridOf(comparisonOf(['a', 'b'], [row('moved', 1, 2), row('same', 2, 1)]));
    expect(rows.flatMap(({ cells }) => cells).filter(isChange)).toHaveLength(1);
  });
});

describe('changes only', () => {
  const same = (at: number) => row('same', at, at);
  const rows = gridOf(
    comparisonOf(['a', 'b', 'c', 'd', 'e'], [same(1), same(2), row('changed', 3, 3), same(4), same(5)]),
  );

  it('leaves a gap that says which sentences it hides', () => {
    expect(shownRows(rows, true, []).map((shown) => (shown.kind === 'gap' ? shown : shown.row.key))).toEqual([
      { kind: 'gap', from: 1, to: 2 },
      'base-3',
      { kind: 'gap', from: 4, to: 5 },
    ]);
  });

  it('opens one gap and leaves the others', () => {
    expect(
      shownRows(rows, true, [4]).map((shown) => (shown.kind === 'gap' ? shown.from : shown.row.key)),
    ).toEqual([1, 'base-3', 'base-4', 'base-5']);
  });

  it('hides a sentence only where every version has it in the same words', () => {
    const two = gridOf(comparisonOf(['a'], [same(1)], [row('removed', 1, null)]));
    expect(shownRows(two, true, []).map(({ kind }) => kind)).toEqual(['row']);
  });
});

describe('running text', () => {
  it('is in the order of the version, with what it leaves out where the base says it', () => {
    const rows = [
      row('moved', 1, 3, 'moved'),
      row('same', 2, 1, 'kept'),
      row('removed', 3, null, 'left out'),
      row('added', null, 2, 'new'),
      row('removed', 4, null, 'left out too'),
    ];
    expect(runningOf({ rows }).map(({ base, other }) => other ?? base)).toEqual([
      'kept',
      'left out',
      'left out too',
      'new',
      'moved',
    ]);
  });
});
