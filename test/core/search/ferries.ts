import { methods, type Input, type Output } from '../../../src/contract/index.ts';
import { createLikeness } from '../../../src/core/likeness/likeness.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { openFixtureStore, type ToldBriefing } from '../fixture-store.ts';

/** A search over some briefings. It asks as a host does: input and output are both held against the contract. */
export const openSearch = (...told: readonly ToldBriefing[]) => {
  const fixture = openFixtureStore(...told);
  const handlers = createSearch(fixture.searcher, createLikeness(fixture.store).kin);
  const ask = (input: Input<'search.query'>): Output<'search.query'> => {
    const { input: schema, output } = methods['search.query'];
    return output.parse(handlers['search.query'](schema.parse(input)));
  };
  const refs = (query: string, filter: Input<'search.query'>['filter'] = {}): string[] =>
    ask({ query, filter, sort: 'oldest' }).hits.map(({ ref }) => ref);
  return { ...fixture, handlers, ask, refs };
};

/** Three briefings about a ferry, in three languages. */
export const aboutFerries = [
  {
    date: '2024-02-07',
    title: 'Regular press conference on 7 February',
    said: [
      { statement: 'The minister will travel to the harbour islands.', speaker: 'Ada Moreno' },
      {
        question: 'Will you negotiate about the ferry?',
        statement: 'We are negotiating. A political settlement takes two sides. Negotiations go on.',
        outlet: 'NRC Handelsblad',
        asker: 'NRC Handelsblad',
        speaker: 'Ada Moreno',
      },
      {
        question: 'Any settlement on tolls?',
        statement: 'A political question. No settlement.',
        outlet: 'Reuters',
        speaker: 'Ada Moreno',
      },
    ],
  },
  {
    date: '2023-11-02',
    title: '例行记者会',
    language: 'zh',
    series: 'Foreign ministry',
    said: [
      {
        question: '路透社记者：渡轮何时恢复？',
        statement: '政治解决是唯一出路。政治解决。',
        outlet: '路透社',
        speaker: '林海',
      },
    ],
  },
  {
    date: null,
    language: 'es',
    series: null,
    said: [
      {
        question: '¿Habrá negociación?',
        statement: 'Las negociaciones siguen; la negociación es política.',
        speaker: 'Ada Moreno',
      },
    ],
  },
] as const satisfies readonly ToldBriefing[];
