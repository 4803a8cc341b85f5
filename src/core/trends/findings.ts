import type { BinSize, Measure, TrendBin, TrendFinding, TrendRow } from '../../contract/index.ts';
import { mannKendall, theilSen } from '../statistics/mann-kendall.ts';

/** Fewer bins than this say nothing about a trend. */
const fewest = 10;

/**
 * Whether a line's values rise or fall, in one sentence with its n. Tested are the values of bins with a briefing, in
 * their order; fewer than ten are refused with the reason. `rows` are one query's, one a bin.
 */
export const findingOf = (
  rows: readonly TrendRow[],
  bins: readonly TrendBin[],
  measure: Measure,
  by: BinSize,
): TrendFinding => {
  const values = rows.flatMap(({ value }, at) =>
    value !== null && bins[at]?.coverage === 'held' ? [value] : [],
  );
  const n = values.length;
  const nothing = { n, p: null, slope: null, low: null, high: null };
  if (n < fewest)
    return {
      ...nothing,
      sentence: `Too few ${bins.length === 1 ? by : `${by}s`} to test for a trend: ${n} of ${fewest}.`,
    };
  const test = mannKendall(values, true);
  const slope = theilSen(values);
  if (!test || !slope || values.every((value) => value === values[0]))
    return { ...nothing, sentence: `Every ${by} is the same (n = ${n}): nothing rises or falls.` };
  return { n, p: test.p, ...slope, sentence: sentenceOf(test.p, slope, n, measure, by, test.inflation) };
};

const sentenceOf = (
  p: number,
  { slope, low, high }: { readonly slope: number; readonly low: number; readonly high: number },
  n: number,
  measure: Measure,
  by: BinSize,
  inflation: number,
): string => {
  const step = (value: number): string => signed(measure === 'share' ? value * 100 : value);
  const unit = measure === 'share' ? ' percentage points' : '';
  const change = `${step(slope)}${unit} a ${by} (95 % interval ${step(low)} to ${step(high)})`;
  const serial = inflation > 1 ? ', corrected for autocorrelation' : '';
  const test = `Mann-Kendall p ${pText(p)}${serial}, n = ${n} ${by}s`;
  if (p >= 0.05) return `No trend that chance would not make: ${change}; ${test}.`;
  return `${test}: ${slope > 0 ? 'rising' : slope < 0 ? 'falling' : 'changing, though the median slope is 0'}, ${change}.`;
};

const signed = (value: number): string => {
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))) - 1);
  const text = Math.abs(value).toFixed(Math.min(6, digits));
  return Number(text) === 0 ? '0' : `${value < 0 ? '−' : '+'}${text}`;
};

const pText = (p: number): string => (p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`);
