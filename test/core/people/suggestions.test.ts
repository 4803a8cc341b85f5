import { afterEach, describe, expect, it } from 'vitest';
import type { NameSuggestion } from '../../../src/contract/index.ts';
import { openCollection } from '../../../src/core/collection/collection.ts';
import { readShipped } from '../../../src/core/names/shipped.ts';
import { createPeople } from '../../../src/core/people/people.ts';
import { openFixtureStore, type FixtureStore, type Said, type ToldBriefing } from '../fixture-store.ts';

const shipped = readShipped('resources');
let open: FixtureStore | null = null;
afterEach(() => open?.close());

const roomsOver = (...briefings: readonly ToldBriefing[]) => {
  open = openFixtureStore(...briefings);
  const collection = openCollection(open.store, shipped);
  const people = createPeople(open.store, collection, shipped, () => {});
  return {
    store: open.store,
    collection,
    suggestions: () => people['people.suggestions']({}) as NameSuggestion[],
    decide: (id: string, verdict: 'accept' | 'reject') => people['people.decide']({ id, verdict }),
    undo: () => people['people.undo']({ again: false }),
    names: () => {
      const columns = collection.columns();
      return [...new Set([...columns.outlet.values, ...columns.speaker.values])];
    },
  };
};

const asks = (outlet: string, speaker = 'Ada Moor', asker = 'Kit Lowe'): Said => ({
  question: 'Will the ferry sail?',
  statement: 'It will.',
  outlet,
  asker,
  speaker,
});
const told = (...said: readonly Said[]): ToldBriefing => ({ date: '2024-03-05', series: 'Tides', said });
const pairs = (suggestions: readonly NameSuggestion[]): string[] =>
  suggestions.map(({ join, keep }) => `${join.name} is ${keep.name}`);

describe('outlets that may be one', () => {
  it.each([
    ['differ by a letter', 'Harbour Times', 'Harbor Times'],
    ['are initials and the words', 'Coast Wire Service', 'CWS'],
    ['differ in words that many have', 'Coast Wire', 'Coast Wire Radio'],
    ['begin alike', 'Coast Wire', 'Coast Wire Northport'],
  ])('%s: %s, %s', (_why, one, other) => {
    const { suggestions } = roomsOver(told(asks(one), asks(one), asks(other)));
    expect(pairs(suggestions())).toContain(`${other} is ${one}`);
  });

  it('are a slip of one in the list, which stays whatever the counts', () => {
    const { suggestions } = roomsOver(told(asks('Frankfurter Algemeine Zeitung')));
    expect(pairs(suggestions())).toEqual(['Frankfurter Algemeine Zeitung is Frankfurter Allgemeine Zeitung']);
  });

  it('are never two of the list, and not what is merely short', () => {
    const { suggestions } = roomsOver(told(asks('BBC'), asks('NBC'), asks('CNBC'), asks('XYZ'), asks('XYW')));
    expect(suggestions()).toEqual([]);
  });

  it('are all who have an ambiguous name', () => {
    const { suggestions } = roomsOver(told(asks('ABC'), asks('ABC News')));
    const names = pairs(suggestions());
    expect(names).toContain('ABC is ABC News');
    expect(names).toContain('ABC is Australian Broadcasting Corporation');
  });
});

describe('people who may be one', () => {
  it('are a surname with a slip, and the full name of the series', () => {
    const { suggestions, decide, names } = roomsOver(
      told(asks('Coast Wire', 'Ada Merrow-Pine'), asks('Coast Wire', 'MS. MEROW-PINE')),
    );
    const [first] = suggestions();
    expect(pairs(suggestions())).toEqual(['MS. MEROW-PINE is Ada Merrow-Pine']);
    void decide(first?.id ?? '', 'accept');
    expect(names()).not.toContain('MS. MEROW-PINE');
  });

  it('are named with a short first name, or an initial', () => {
    const { suggestions } = roomsOver(
      told(asks('W', 'Ada', 'Steven Holt'), asks('W', 'Ada', 'Steve Holt'), asks('W', 'Ada', 'S. Holt')),
    );
    expect(pairs(suggestions())).toContain('Steven Holt is Steve Holt');
    expect(pairs(suggestions())).toContain('Steve Holt is S. Holt');
  });

  it('are one of several of a surname, each with its own chance', () => {
    const { suggestions } = roomsOver(
      told(asks('W', 'Ada Moor'), asks('W', 'Ben Moor'), asks('W', 'Mr. Moor')),
    );
    expect(pairs(suggestions()).toSorted()).toEqual(['Mr. Moor is Ada Moor', 'Mr. Moor is Ben Moor']);
    expect(suggestions()[0]?.reasons.join()).toContain('one of 2');
  });

  it('who only ask are not taken for those who answer', () => {
    const { suggestions } = roomsOver(told(asks('W', 'Ada Moor', 'Ada')));
    expect(suggestions()).toEqual([]);
  });
});

describe('a suggestion', () => {
  const near = told(asks('Harbour Times'), asks('Harbour Times'), asks('Harbor Times'));

  it('shows counts, dates and passages of both', () => {
    const [first] = roomsOver(near).suggestions();
    expect(first).toMatchObject({
      kind: 'outlet',
      keep: { name: 'Harbour Times', count: 2, first: '2024-03-05', examples: ['1#1', '1#2'] },
      join: { name: 'Harbor Times', label: 'Harbor Times', count: 1, last: '2024-03-05', examples: ['1#3'] },
      reasons: [expect.stringContaining('differ by one letter')],
    });
    expect(first?.score).toBeGreaterThan(0);
    expect(first?.score).toBeLessThan(1);
  });

  it('accepted is so at once, and comes back when that is undone', () => {
    const { suggestions, decide, undo, names } = roomsOver(near);
    void decide(suggestions()[0]?.id ?? '', 'accept');
    expect(names()).not.toContain('Harbor Times');
    expect(suggestions()).toEqual([]);
    void undo();
    expect(names()).toContain('Harbor Times');
    expect(suggestions()).toHaveLength(1);
  });

  it('refused does not come back, until that is undone', () => {
    const { suggestions, decide, undo, names } = roomsOver(near);
    void decide(suggestions()[0]?.id ?? '', 'reject');
    expect(suggestions()).toEqual([]);
    expect(names()).toContain('Harbor Times');
    void undo();
    expect(suggestions()).toHaveLength(1);
  });

  it('comes from the exchange that two versions of a briefing hold', () => {
    const { store, collection, suggestions } = roomsOver(told(asks('Coast Wire')), {
      ...told(asks('海岸社')),
      language: 'zh',
    });
    store.exec(`INSERT INTO twin_version VALUES (1, 1, 0), (2, 1, 1);
      INSERT INTO passage_unit VALUES (1, 1, 0), (2, 1, 1)`);
    collection.changed();
    expect(suggestions()).toMatchObject([
      { reasons: ['They stand for the same exchange in 1 of 1 that have both versions'] },
    ]);
  });
});
