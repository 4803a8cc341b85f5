import { describe, expect, it } from 'vitest';
import type { Measure, TrendBin, TrendRow } from '../../src/contract/index.ts';
import {
  binAt,
  binTicks,
  coverageRuns,
  frameOf,
  unknownRuns,
  valueTicks,
} from '../../src/renderer/trends/frame.ts';
import { endLabels, fitted, guessWidth, peakLabels } from '../../src/renderer/trends/labels.ts';
import {
  isLow,
  placesFor,
  readAt,
  writeAt,
  type KeptTopic,
  type Series,
} from '../../src/renderer/trends/series.ts';

const month = (name: string, coverage: TrendBin['coverage'] = 'held'): TrendBin => ({
  bin: name,
  from: `${name}-01`,
  to: `${name}-28`,
  coverage,
  briefings: 1,
  daysHeld: 1,
  words: 100,
  exchanges: 10,
});

const months = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return month(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  });

const row = (value: number | null, count = 10): TrendRow => ({
  query: 'q',
  bin: '',
  value,
  low: null,
  high: null,
  count,
  denominator: 1,
  briefings: 1,
  coverage: value === null ? 'unknown' : 'held',
});

const line = (query: string, values: readonly (number | null)[]): Series => ({
  query,
  name: query,
  place: 1,
  topic: null,
  reading: {
    query,
    understood: '',
    terms: [],
    ignored: [],
    occurrences: 0,
    exchanges: 0,
    folded: 0,
    finding: { n: 0, p: null, slope: null, low: null, high: null, sentence: '' },
  },
  rows: values.map((value) => row(value)),
});

const topic = (id: number, query: string, colour: number): KeptTopic => ({
  id,
  name: query,
  query,
  colour,
  note: '',
  group: '',
  archived: false,
  watched: true,
  total: 0,
  last: null,
  spark: [],
  ignored: [],
});

const frame = frameOf(500, 300, { left: 40, right: 100, top: 20, bottom: 40 }, 4, 100);

describe('the value axis', () => {
  it.each<[number, Measure, readonly number[]]>([
    [80.3, 'rate', [0, 25, 50, 75, 100]],
    [3, 'count', [0, 1, 2, 3]],
    [0.22, 'share', [0, 0.1, 0.2, 0.3]],
    [0, 'count', [0, 1]],
  ])('for %d by %s begins at zero and reaches the largest value', (largest, measure, ticks) => {
    expect(valueTicks(largest, measure)).toEqual(ticks);
  });
});

describe('labels of time', () => {
  it('are months where there is room and quarters where there is less, years strong', () => {
    const labels = (width: number) =>
      binTicks(months(2021 * 12 + 10, 6), 'month', width).map(({ label }) => label);
    expect(labels(600)).toEqual(['Nov 2021', 'Dec', '2022', 'Feb', 'Mar', 'Apr']);
    expect(labels(240)).toEqual(['Nov 2021', '2022', 'Apr']);
  });
});

describe('the frame', () => {
  it('finds the bin under a pixel, and the nearest outside of the plot', () => {
    expect([0, 41, 200, 399, 480].map((x) => binAt(frame, x))).toEqual([0, 0, 1, 3, 3]);
  });

  it('joins unknown bins that follow each other', () => {
    const bins = ['2021-01', '2021-02', '2021-03', '2021-04'].map((name, at) =>
      month(name, at === 1 || at === 2 ? 'unknown' : 'held'),
    );
    expect(unknownRuns(bins)).toEqual([{ from: 1, to: 2 }]);
  });

  it('places a day within its bin, and leaves out days of no bin', () => {
    const days = [
      { date: '2020-12-31', state: 'held' as const, briefings: [], why: null },
      { date: '2021-01-01', state: 'held' as const, briefings: [], why: null },
      { date: '2021-01-02', state: 'none' as const, briefings: [], why: null },
    ];
    const [first, second] = coverageRuns(days, [month('2021-01')]);
    expect(first).toMatchObject({ state: 'held', from: -0.5 });
    expect(second?.from).toBeCloseTo(-0.5 + 1 / 28);
  });
});

describe('names of lines', () => {
  it('stand at the last known point, apart from each other', () => {
    const labels = endLabels([line('a', [1, 2, 3, null]), line('b', [1, 2, 4, 3])], frame, 17);
    expect(labels.map(({ series, bin }) => [series, bin])).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(Math.abs((labels[0]?.at ?? 0) - (labels[1]?.at ?? 0))).toBeGreaterThanOrEqual(17);
  });

  it('stand over the highest peak only where two would touch', () => {
    const peaks = peakLabels([line('a', [0, 90, 0, 0]), line('b', [0, 88, 0, 0])], frame, () => 60);
    expect(peaks.map(({ series }) => series)).toEqual([0]);
  });

  it('stand off the line of another, and nowhere if there is no such place near the peak', () => {
    const peak = line('a', [0, 50, 0, 0]);
    const heights = (other: readonly (number | null)[]) =>
      peakLabels([peak, line('b', other)], frame, () => 60)
        .filter(({ series }) => series === 0)
        .map(({ y }) => frame.y(50) - y);
    expect(heights([1, 1, 1, 1])).toEqual([13]);
    expect(heights([null, 53, null, 90])).toEqual([21]);
    expect(heights([0, 60, 60, 90])).toEqual([]);
  });

  it('are cut to the room there is, Han being wider', () => {
    expect(fitted('short', 100)).toBe('short');
    expect(guessWidth(fitted('乌克兰问题的政治解决', 60))).toBeLessThanOrEqual(72);
  });
});

describe('lines of a chart', () => {
  it('keep the colour of their topic, and take free ones otherwise', () => {
    expect(placesFor(['a', 'b', 'c'], [topic(1, 'a', 2), topic(2, 'c', 2)])).toEqual([2, 1, 3]);
  });

  it('are found again from the address, with a stroke in the query too', () => {
    const series = [line('a', [1]), line('b | c', [1])];
    expect(readAt(writeAt('2021-01', 'b | c'), series, [month('2021-01')])).toEqual({ series: 1, bin: 0 });
    expect(readAt('2021-02|a', series, [month('2021-01')])).toBeNull();
    expect(readAt('', series, [month('2021-01')])).toBeNull();
  });

  it('are hollow under five mentions, but not at zero and not in a gap', () => {
    expect([row(1, 4), row(1, 5), row(0, 0), row(null, 3)].map(isLow)).toEqual([true, false, false, false]);
  });
});
