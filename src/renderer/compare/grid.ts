import type { AlignedRow, Comparison, Version } from '../../contract/index.ts';

/** What one version has in one row: its sentence beside the base's, what it says there besides, or nothing. */
export type Cell =
  | { readonly kind: 'same' | 'changed' | 'moved' | 'removed'; readonly row: AlignedRow }
  /** The base's sentence is said in one with an earlier one, whose row has both. */
  | { readonly kind: 'with'; readonly row: AlignedRow }
  | { readonly kind: 'said'; readonly pieces: readonly Piece[] }
  | null;

/** Sentences new in a version, said one after the other; or the place where a moved sentence is said. */
export type Piece =
  | { readonly kind: 'added'; readonly rows: readonly AlignedRow[] }
  | { readonly kind: 'moved-here'; readonly row: AlignedRow };

/** A row of the table: a sentence of the base, or what versions say between two of them. */
export type GridRow = {
  readonly key: string;
  readonly base: { readonly at: number; readonly text: string } | null;
  /** One a version, in the order of the comparison. */
  readonly cells: readonly Cell[];
  /** Whether every version has the base's sentence in the same words. */
  readonly unchanged: boolean;
};

/** The table of a comparison: the base's sentences in order, and between them what only versions say. */
export const gridOf = ({ sentences, versions }: Pick<Comparison, 'sentences' | 'versions'>): GridRow[] => {
  const columns = versions.map(columnOf);
  const between = (slot: number): GridRow[] => {
    const cells = columns.map(({ slots }) => saidIn(slots.get(slot) ?? []));
    return cells.every((cell) => cell === null)
      ? []
      : [{ key: `after-${slot}`, base: null, cells, unchanged: false }];
  };
  const besides = (text: string, at: number): GridRow => {
    const cells = columns.map(({ beside }) => beside.get(at) ?? null);
    const unchanged = cells.length > 0 && cells.every((cell) => cell?.kind === 'same');
    return { key: `base-${at}`, base: { at, text }, cells, unchanged };
  };
  return [
    ...between(0),
    ...sentences.flatMap((text, index) => [besides(text, index + 1), ...between(index + 1)]),
  ];
};

/** Whether a cell differs from the base; the place a moved sentence came to is not a second change, nor is `with`. */
export const isChange = (cell: Cell): boolean =>
  cell !== null &&
  cell.kind !== 'same' &&
  cell.kind !== 'with' &&
  (cell.kind !== 'said' || cell.pieces.some(({ kind }) => kind === 'added'));

/** Rows to show where only changes are wanted: a run of unchanged sentences is one gap. */
export type Shown =
  | { readonly kind: 'row'; readonly row: GridRow; readonly index: number }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number };

/** The rows as they are shown; `opened` holds first sentences of gaps that were opened. */
export const shownRows = (
  rows: readonly GridRow[],
  changesOnly: boolean,
  opened: readonly number[],
): readonly Shown[] => {
  const shown: Shown[] = [];
  let first: number | null = null;
  for (const [index, row] of rows.entries()) {
    const at = changesOnly && row.unchanged && row.base !== null ? row.base.at : null;
    first = at === null ? null : (first ?? at);
    const last = shown.at(-1);
    if (at === null || first === null || opened.includes(first)) shown.push({ kind: 'row', row, index });
    else if (last?.kind === 'gap') shown[shown.length - 1] = { ...last, to: at };
    else shown.push({ kind: 'gap', from: at, to: at });
  }
  return shown;
};

/** The rows of a version as running text: its own order, with what it leaves out where the base says it. */
export const runningOf = ({ rows }: Pick<Version, 'rows'>): readonly AlignedRow[] => {
  const inOrder = rows.filter(({ otherAt }) => otherAt !== null).toSorted(byOtherAt);
  const running = [...inOrder];
  for (const row of rows) {
    if (row.kind !== 'removed' || row.baseAt === null) continue;
    const before = row.baseAt;
    const at = running.findLastIndex(
      ({ kind, baseAt }) => kind !== 'moved' && baseAt !== null && baseAt < before,
    );
    running.splice(at + 1, 0, row);
  }
  return running;
};

type Column = {
  readonly beside: ReadonlyMap<number, Cell>;
  /** What is said after the base's sentence of that number, 0 for before the first. */
  readonly slots: ReadonlyMap<number, readonly AlignedRow[]>;
};

const columnOf = ({ rows }: Version): Column => {
  const beside = new Map<number, Cell>();
  const slots = new Map<number, AlignedRow[]>();
  for (const row of rows) {
    const { baseAt, kind } = row;
    if (baseAt === null || kind === 'added') continue;
    beside.set(baseAt, { kind, row });
    for (let at = baseAt + 1; at <= lastOf(row); at++)
      beside.set(at, { kind: kind === 'same' ? 'same' : 'with', row });
  }
  let slot = 0;
  for (const row of rows.filter(({ otherAt }) => otherAt !== null).toSorted(byOtherAt)) {
    if (row.kind === 'added' || row.kind === 'moved') slots.set(slot, [...(slots.get(slot) ?? []), row]);
    else slot = row.baseAt === null ? slot : lastOf(row);
  }
  return { beside, slots };
};

/** The last sentence of the base that a row has. */
const lastOf = ({ baseAt, baseSpan }: AlignedRow): number => (baseAt ?? 0) + Math.max(1, baseSpan) - 1;

const saidIn = (rows: readonly AlignedRow[]): Cell => {
  const pieces: Piece[] = [];
  for (const row of rows) {
    const last = pieces.at(-1);
    if (row.kind === 'moved') pieces.push({ kind: 'moved-here', row });
    else if (last?.kind === 'added') pieces[pieces.length - 1] = { kind: 'added', rows: [...last.rows, row] };
    else pieces.push({ kind: 'added', rows: [row] });
  }
  return pieces.length === 0 ? null : { kind: 'said', pieces };
};

const byOtherAt = (a: AlignedRow, b: AlignedRow) => (a.otherAt ?? 0) - (b.otherAt ?? 0);
