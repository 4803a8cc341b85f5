import { describe, expect, it } from 'vitest';
import type { BriefingRow } from '../../src/contract/index.ts';
import { isFiltered, levelOf, passes, valuesOf } from '../../src/renderer/library/library-filter.ts';
import { sorted } from '../../src/renderer/library/library-sort.ts';
import { placeOn } from '../../src/renderer/place/place.ts';

const row = (
  id: number,
  { spokespersonNames = ['Lin Hale'], ...more }: Partial<Omit<BriefingRow, 'spokespersons'>> = {},
): BriefingRow => ({
  id,
  paths: [`${id}.txt`],
  sha256: '',
  title: `Briefing ${id}`,
  date: '2024-03-05',
  time: null,
  series: 'Tides',
  language: 'en',
  spokespersons: spokespersonNames,
  spokespersonNames,
  exchanges: 1,
  words: 10,
  confidence: 1,
  versions: [],
  ...more,
});

const rows = [
  row(1, { date: '2024-03-05', exchanges: 3, title: 'Briefing 10' }),
  row(2, { date: null, exchanges: 3, spokespersonNames: [], title: 'Briefing 9' }),
  row(3, { date: '2025-01-09', exchanges: 12, language: 'zh', series: null, confidence: 0.796 }),
  row(4, { date: '2024-03-05', time: '15:00', exchanges: 1, spokespersonNames: ['Ada Moor', 'Lin Hale'] }),
];
const order = (...sort: string[]) => sorted(rows, sort).map(({ id }) => id);

describe('the order of the library', () => {
  it('is by date and time, what has no date last either way', () => {
    expect(order('-date')).toEqual([3, 4, 1, 2]);
    expect(order('date')).toEqual([1, 4, 3, 2]);
  });
  it('is by a second column where the first says the same', () => {
    expect(order('exchanges', '-date')).toEqual([4, 1, 2, 3]);
  });
  it('reads figures in titles as numbers', () => {
    expect(order('title').indexOf(2)).toBeLessThan(order('title').indexOf(1));
  });
  it('takes a column that does not exist for nothing', () => {
    expect(order('nonsense')).toEqual([4, 3, 2, 1]);
  });
});

describe('the filters of the library', () => {
  const shown = (values: Parameters<typeof placeOn<'library'>>[1]) =>
    rows.filter((each) => passes(each, placeOn('library', values))).map(({ id }) => id);

  it('let all through while none is set', () => {
    expect(shown({})).toEqual([1, 2, 3, 4]);
    expect(isFiltered(placeOn('library', { sort: ['title'] }))).toBe(false);
    expect(isFiltered(placeOn('library', { find: 'x' }))).toBe(true);
  });
  it('narrow by days, and what has no date is on none', () => {
    expect(shown({ from: '2024-03-05', to: '2024-12-31' })).toEqual([1, 4]);
  });
  it('narrow by every word that is typed, in title, date, series or names', () => {
    expect(shown({ find: 'ADA tides' })).toEqual([4]);
    expect(shown({ find: '2025-01' })).toEqual([3]);
  });
  it('hold a briefing without a name, a series or high confidence under a value of its own', () => {
    expect(shown({ speaker: [''] })).toEqual([2]);
    expect(shown({ series: [''] })).toEqual([3]);
    expect(shown({ speaker: ['Lin Hale', ''] })).toEqual([1, 2, 3, 4]);
  });
  it('count a value within the other filters, not within its own', () => {
    const place = placeOn('library', { language: ['zh'], find: 'briefing' });
    expect(valuesOf(rows, place, 'language').map(({ value, count }) => [value, count])).toEqual([
      ['en', 3],
      ['zh', 1],
    ]);
    const speakers = valuesOf(rows, place, 'speaker').map(({ value, count }) => [value, count]);
    expect(speakers).toContainEqual(['Lin Hale', 1]);
    expect(speakers).toContainEqual(['Ada Moor', 0]);
  });
});

describe('how far a reading is trusted', () => {
  it('goes by the per cent that is shown', () => {
    expect(levelOf(0.9451)).toBe('high');
    expect(['medium', 'high']).toContain(levelOf(0.945));
    expect(levelOf(0.944)).toBe('medium');
    expect(levelOf(0.796)).toBe('medium');
    expect(levelOf(0.79)).toBe('low');
  });
});
