import type { AlignedRow } from '../../contract/index.ts';
import { isChange, type Cell, type GridRow } from './grid.ts';

/** How one version differs from the base in one row: in which way, and how much of its letters, 0 to 1. */
export type Heat = {
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  readonly amount: number;
};

/** A row of the strip, of a row of the table: a mark a version. */
export type HeatRow = {
  /** Number of the base's sentence, or, where the row is of none, of the one before. */
  readonly at: number;
  readonly isBase: boolean;
  readonly marks: readonly Heat[];
  /** How many versions differ here. */
  readonly differ: number;
};

/** The table of a comparison as marks of where versions differ. */
export const heatOf = (grid: readonly GridRow[]): HeatRow[] => {
  let at = 0;
  return grid.map(({ base, cells }) => {
    at = base?.at ?? at;
    return {
      at,
      isBase: base !== null,
      marks: cells.map(markOf),
      differ: cells.filter((cell) => isChange(cell) || cell?.kind === 'with').length,
    };
  });
};

/** The next row, or the one before, where some version differs; the same one where there is none. */
export const nextDifference = (rows: readonly HeatRow[], from: number, by: 1 | -1): number => {
  for (let row = from + by; row >= 0 && row < rows.length; row += by)
    if ((rows[row]?.differ ?? 0) > 0) return row;
  return from;
};

const markOf = (cell: Cell): Heat => {
  if (cell === null || cell.kind === 'same') return { kind: 'same', amount: 0 };
  if (cell.kind === 'said')
    return isChange(cell) ? { kind: 'added', amount: 1 } : { kind: 'moved', amount: 0.4 };
  if (cell.kind === 'removed') return { kind: 'removed', amount: 1 };
  return { kind: cell.kind === 'moved' ? 'moved' : 'changed', amount: amountOf(cell.row) };
};

/** The share of letters that only one of the two has. */
const amountOf = ({ words }: AlignedRow): number => {
  const lengthOf = (isSame: boolean) =>
    words.reduce((sum, [op, text]) => sum + ((op === 'same') === isSame ? text.length : 0), 0);
  const other = lengthOf(false);
  return other / Math.max(1, other + 2 * lengthOf(true));
};
