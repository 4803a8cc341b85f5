import { afterEach, describe, expect, it } from 'vitest';
import { createSuggest } from '../../../src/core/topics/suggest.ts';
import { openFixtureStore, type FixtureStore, type Said } from '../fixture-store.ts';

let fixture: FixtureStore;
afterEach(() => fixture.close());

const said = (n: number, statement: string): Said[] =>
  Array.from({ length: n }, () => ({ question: 'What is the view?', statement }));
const suggest = async (refs: readonly string[], filter = {}) =>
  createSuggest(fixture.searcher)['topics.suggest']({ refs: [...refs], filter, limit: 30 });

describe('words that mark passages off', () => {
  it('come with the passages that have them, here and in the rest, and the G2 of that table', async () => {
    fixture = openFixtureStore({
      said: [
        ...said(3, 'The ferries carry whales.'),
        ...said(1, 'The ferry carries grain.'),
        ...said(6, 'The rates stay.'),
      ],
    });
    const { chosen, rest, terms } = await suggest(['1#1', '1#2', '1#3']);
    expect([chosen, rest]).toEqual([3, 7]);
    const whales = terms.find(({ term }) => term === 'whales');
    // Three of three against none of seven: G2 = 2 (3 ln(10/3) + 7 ln(10/7)), worked out by hand.
    expect(whales).toMatchObject({ chosen: 3, rest: 0 });
    expect(whales?.g2).toBeCloseTo(12.217, 3);
    const ferry = terms.find(({ forms }) => forms.includes('ferry'));
    expect(ferry).toMatchObject({ chosen: 3, rest: 1, forms: ['ferries', 'ferry'] });
    expect(terms.map(({ term }) => term)).not.toContain('the');
  });

  it('open to just as many passages as they say', async () => {
    fixture = openFixtureStore({
      said: [...said(2, '谈判没有取得进展。'), ...said(3, '会谈取得进展。')],
      language: 'zh',
    });
    const { terms } = await suggest(['1#1', '1#2']);
    expect(terms.find(({ term }) => term === '谈判')).toMatchObject({ chosen: 2, rest: 0 });
    expect(terms.map(({ term }) => term)).not.toContain('进展');
    for (const { term, chosen, rest } of terms)
      expect(fixture.searcher.evaluate(term).places).toHaveLength(chosen + rest);
  });

  it('are those of the scope, in which what was chosen always counts', async () => {
    fixture = openFixtureStore(
      { date: '2023-01-02', said: said(2, 'Whales swim.') },
      { date: '2024-01-02', said: [...said(1, 'Whales sing.'), ...said(2, 'Rates stay.')] },
    );
    const { chosen, rest, terms } = await suggest(['1#1'], { from: '2024-01-01' });
    expect([chosen, rest]).toEqual([1, 3]);
    expect(terms.find(({ term }) => term === 'whales')).toMatchObject({ chosen: 1, rest: 1 });
  });

  it('need passages that are there', async () => {
    fixture = openFixtureStore({ said: said(1, 'Whales swim.') });
    await expect(suggest(['1#1', '7#1'])).rejects.toThrow(/no passage 7#1/);
  });
});
