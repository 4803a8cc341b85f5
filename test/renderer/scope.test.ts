import { describe, expect, it } from 'vitest';
import type { BriefingRow } from '../../src/contract/index.ts';
import { describeDates, describeScope } from '../../src/renderer/scope/describe.ts';
import { isWithin, narrowed } from '../../src/renderer/scope/scope.ts';

const row: BriefingRow = {
  id: 4,
  paths: [],
  sha256: '',
  title: '',
  date: '2024-03-05',
  time: null,
  series: null,
  language: 'en',
  spokespersons: ['Ms. Hale', 'Ada Moor'],
  spokespersonNames: ['Lin Hale', 'Ada Moor'],
  exchanges: 1,
  words: 1,
  confidence: 1,
  versions: [],
};

describe('whether a briefing is within the scope', () => {
  it('asks every part of it', () => {
    expect(isWithin(row, {})).toBe(true);
    expect(isWithin(row, { languages: ['en', 'zh'], speakers: ['Ada Moor'], series: [''] })).toBe(true);
    expect(isWithin(row, { languages: ['zh'] })).toBe(false);
    expect(isWithin(row, { series: ['Tides'] })).toBe(false);
    expect(isWithin(row, { speakers: [''] })).toBe(false);
    expect(isWithin(row, { briefings: [5] })).toBe(false);
    expect(isWithin(row, { years: ['2025'] })).toBe(false);
  });
  it('counts the first and the last day in, and no briefing without a date', () => {
    expect(isWithin(row, { from: '2024-03-05', to: '2024-03-05' })).toBe(true);
    expect(isWithin(row, { from: '2024-03-06' })).toBe(false);
    expect(isWithin({ ...row, date: null }, { to: '2024-12-31' })).toBe(false);
  });
});

describe('a scope narrowed by the filters of a screen', () => {
  it('is never wider than the scope', () => {
    expect(narrowed({ languages: ['en', 'zh'] }, { languages: ['zh', 'es'] })).toEqual({ languages: ['zh'] });
    expect(
      narrowed({ from: '2024-01-01', to: '2024-06-30' }, { from: '2023-01-01', to: '2024-03-31' }),
    ).toEqual({ from: '2024-01-01', to: '2024-03-31' });
    expect(narrowed({ from: '2024-01-01' }, { to: '2024-03-31' })).toEqual({
      from: '2024-01-01',
      to: '2024-03-31',
    });
  });
  it('holds nothing, rather than all, where the two have nothing in common', () => {
    expect(narrowed({ languages: ['en'] }, { languages: ['zh'] })).toEqual({ languages: [] });
    expect(isWithin(row, { languages: [] })).toBe(false);
  });
});

describe('a scope in words', () => {
  it('names its parts, and what has no name', () => {
    expect(describeScope({})).toBe('All briefings');
    expect(describeScope({ series: ['Tides', ''], languages: ['zh'], from: '2024-01-01' })).toBe(
      'Tides, Not named, Chinese, since 2024-01-01',
    );
    expect(describeScope({ briefings: [1, 2] })).toBe('2 briefings chosen');
  });
  it('says days as briefly as they can be said', () => {
    expect(describeDates({ from: '2024-03-05', to: '2024-03-05' })).toBe('2024-03-05');
    expect(describeDates({ to: '2024-03-05' })).toBe('until 2024-03-05');
    expect(describeDates({})).toBe('');
  });
});
