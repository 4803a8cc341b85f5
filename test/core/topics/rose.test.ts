import { afterEach, describe, expect, it } from 'vitest';
import { createRose } from '../../../src/core/topics/rose.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../fixture-store.ts';

let fixture: FixtureStore;
afterEach(() => fixture.close());

const days = (month: string, statement: string, language = 'en'): ToldBriefing[] =>
  Array.from({ length: 10 }, (_, at) => ({
    date: `2024-${month}-${String(at + 1).padStart(2, '0')}`,
    language,
    said: [{ question: language === 'zh' ? '有何评论？' : 'What is the view?', statement }],
  }));
const rose = async (period = 10) => createRose(fixture.searcher)['topics.rose']({ days: period, limit: 20 });

describe('what rose lately', () => {
  it('is told with counts that open, its times and their interval, the surest first', async () => {
    fixture = openFixtureStore(
      ...days('01', 'The ferry sails.'),
      ...days('02', 'The whales sing, the whale sings, the ferry sails.').map((told, at) => ({
        ...told,
        date: `2024-01-${at + 11}`,
      })),
    );
    const found = await rose();
    expect(found).toMatchObject({
      each: 1,
      now: { from: '2024-01-11', to: '2024-01-20', briefings: 10 },
      before: { from: '2024-01-01', to: '2024-01-10', briefings: 10 },
    });
    expect(found?.risen.map(({ term }) => term).toSorted()).toEqual(['sing', 'whale']);
    const whale = found?.risen.find(({ term }) => term === 'whale');
    expect(whale).toMatchObject({ now: 20, before: 0, ratio: null, high: null, briefings: 10 });
    const now = fixture.searcher.evaluate('whale', { from: '2024-01-11', to: '2024-01-20' });
    expect(now.occurrences().reduce((sum, count) => sum + count, 0)).toBe(20);
  });

  it('is told in Chinese by words, not by pieces of them', async () => {
    fixture = openFixtureStore(
      ...days('01', '我们主张对话。', 'zh'),
      ...days('02', '坦桑尼亚总统访华。', 'zh').map((told, at) => ({ ...told, date: `2024-01-${at + 11}` })),
    );
    const terms = (await rose())?.risen.map(({ term }) => term);
    expect(terms).toContain('坦桑尼亚');
    expect(terms).not.toContain('桑尼');
  });

  it('is nothing where chance would do as much, and null without a period before', async () => {
    fixture = openFixtureStore(...days('01', 'The ferry sails.'));
    expect(await rose(5)).toMatchObject({ risen: [] });
    expect(await rose(50)).toBeNull();
  });
});
