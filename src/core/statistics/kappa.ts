import { normalQuantile } from './distributions.ts';
import { usualLevel, type Interval } from './intervals.ts';

/** How two coders agree. */
export type Kappa = Interval & {
  readonly kappa: number;
  readonly observed: number;
  readonly expected: number;
};

/**
 * Cohen's kappa of a square table of counts, the first coder's values as rows (J. Cohen, "A Coefficient of Agreement for
 * Nominal Scales", Educational and Psychological Measurement 20, 1960, p. 37), with the interval that its large-sample
 * standard error gives (J. L. Fleiss, J. Cohen, B. S. Everitt, "Large Sample Standard Errors of Kappa and Weighted
 * Kappa", Psychological Bulletin 72, 1969, p. 323, equation 13). Null where nothing was coded, or where both give one and
 * the same value throughout, so that chance alone explains all.
 */
export const cohensKappa = (table: readonly (readonly number[])[], level = usualLevel): Kappa | null => {
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  if (n === 0) return null;
  const part = (row: number, column: number): number => (table[row]?.[column] ?? 0) / n;
  const places = table.map((_, at) => at);
  const rows = places.map((row) => places.reduce((sum, column) => sum + part(row, column), 0));
  const columns = places.map((column) => places.reduce((sum, row) => sum + part(row, column), 0));
  const observed = places.reduce((sum, at) => sum + part(at, at), 0);
  const expected = places.reduce((sum, at) => sum + (rows[at] ?? 0) * (columns[at] ?? 0), 0);
  if (1 - expected < 1e-12) return null;
  const kappa = (observed - expected) / (1 - expected);
  let variance = -((kappa - expected * (1 - kappa)) ** 2);
  for (const row of places)
    for (const column of places)
      variance +=
        row === column
          ? part(row, row) * (1 - ((rows[row] ?? 0) + (columns[row] ?? 0)) * (1 - kappa)) ** 2
          : (1 - kappa) ** 2 * part(row, column) * ((columns[row] ?? 0) + (rows[column] ?? 0)) ** 2;
  const error = Math.sqrt(Math.max(0, variance) / n) / (1 - expected);
  const half = normalQuantile(1 - (1 - level) / 2) * error;
  // No agreement is better than all of it, and none worse than less than chance can give.
  return { kappa, observed, expected, low: Math.max(-1, kappa - half), high: Math.min(1, kappa + half) };
};
