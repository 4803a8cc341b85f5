import { afterAll, describe, expect, test } from 'vitest';
import { refOf } from '../../../src/core/collection/refs.ts';
import type { Said, ToldBriefing } from '../fixture-store.ts';
import { openSearch } from './ferries.ts';
import { createScan, type Scanned, type Wanted } from './scan.ts';

/** The same numbers from the same seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <One>(list: readonly [One, ...One[]]): One => list[below(list.length)] ?? list[0];
  return { below, pick };
};
type Random = ReturnType<typeof randomFrom>;

const languages = ['en', 'es', 'zh'] as const;
const vocabulary = {
  en: [
    'ferry',
    'ferries',
    'negotiate',
    'negotiating',
    'harbour',
    'harbours',
    'toll',
    'peace',
    'peaceful',
    'the',
    'sanction',
    'sanctions',
  ],
  es: ['paz', 'negociación', 'negociaciones', 'política', 'políticas', 'puerto', 'puertos', 'el', 'señal'],
  zh: ['政', '治', '解', '决', '和', '平', '谈', '判', '港'],
} as const;
const families = [
  ['ferry', 'ferries'],
  ['peace', 'peaceful'],
  ['negotiate', 'negotiating'],
  ['harbour', 'harbours'],
  ['sanction', 'sanctions'],
  ['negociacion', 'negociaciones'],
  ['politica', 'politicas'],
  ['puerto', 'puertos'],
];
const outlets = ['Reuters', 'Harbour Post', '港口日报'] as const;

const makeText = (random: Random, language: (typeof languages)[number]): string => {
  const words = Array.from({ length: 1 + random.below(14) }, () => {
    const word: string = random.pick(vocabulary[language]);
    return random.below(5) === 0 ? word.toUpperCase() : word;
  });
  const gap = language === 'zh' ? ['', '', '，'] : [' ', ' ', ', ', '. “', '-'];
  return words.reduce((text, word) => `${text}${gap[random.below(gap.length)] ?? ' '}${word}`);
};

const makeBriefing = (random: Random, i: number): ToldBriefing => {
  const language = random.pick(languages);
  const said = Array.from({ length: 1 + random.below(5) }, (): Said => {
    const statement = makeText(random, language);
    if (random.below(4) === 0) return { statement };
    return {
      question: makeText(random, language),
      statement,
      ...(random.below(3) === 0 ? {} : { outlet: random.pick(outlets) }),
    };
  });
  return {
    language,
    said,
    date: i % 7 === 0 ? null : `${2021 + random.below(3)}-0${1 + random.below(9)}-1${random.below(9)}`,
  };
};

/** A wish and the query that says it. */
type Wish = { readonly wanted: Wanted; readonly query: string };

const makeTerm = (random: Random): Wish => {
  const language = random.pick(languages);
  const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
  const words = Array.from({ length: 2 + random.below(2) }, () => random.pick<string>(vocabulary[language]));
  const [word = ''] = words;
  const phrase: Wanted = { is: 'phrase', words: words.map(folded) };
  if (language === 'zh')
    return { wanted: phrase, query: random.below(2) === 0 ? words.join('') : `“${words.join('')}”` };
  switch (random.below(4)) {
    case 0:
      return { wanted: phrase, query: `"${words.join(' ')}"` };
    case 1:
      return { wanted: { is: 'beginning', word: folded(word).slice(0, 3) }, query: `${word.slice(0, 3)}*` };
    default:
      return { wanted: { is: 'word', word: folded(word) }, query: word };
  }
};

const makeField = (random: Random): Wish => {
  if (random.below(2) === 0) {
    const name = random.pick(outlets);
    return { wanted: { is: 'outlet', name }, query: `outlet:"${name}"` };
  }
  const year = String(2021 + random.below(3));
  return { wanted: { is: 'year', year }, query: `date:${year}` };
};

const makeWish = (random: Random, depth: number): Wish => {
  const choice = random.below(depth > 0 ? 10 : 5);
  if (choice === 0) return makeField(random);
  if (choice < 5) return makeTerm(random);
  if (choice === 5) {
    const { wanted, query } = makeWish(random, depth - 1);
    return { wanted: { is: 'not', of: wanted }, query: `${random.pick(['NOT ', '-'])}(${query})` };
  }
  if (choice === 6) {
    const part = random.pick(['question', 'statement', 'announcement'] as const);
    const { wanted, query } = makeWish(random, depth - 1);
    return { wanted: { is: 'in', part, of: wanted }, query: `(in:${part} (${query}))` };
  }
  const of = Array.from({ length: 2 + random.below(2) }, () => makeWish(random, depth - 1));
  const is = choice < 8 ? 'or' : 'and';
  const between = is === 'or' ? ' OR ' : random.pick([' ', ' AND ']);
  return {
    wanted: { is, of: of.map(({ wanted }) => wanted) },
    query: of.map(({ query }) => `(${query})`).join(between),
  };
};

describe('search finds and counts what a scan of every text does', () => {
  const random = randomFrom(20_240_207);
  const told = Array.from({ length: 60 }, (_, i) => makeBriefing(random, i));
  const fixture = openSearch(...told);
  afterAll(fixture.close);
  const scan = createScan(families);

  const passages = told.flatMap(({ said, date = null }, i) => {
    const count = { exchange: 0, announcement: 0 };
    return said.map(({ question, statement, outlet = null }): Scanned & { readonly ref: string } => {
      const kind = question === undefined ? 'announcement' : 'exchange';
      const ref = refOf({ briefingId: i + 1, kind, n: ++count[kind] });
      return {
        ref,
        date,
        outlet,
        parts: question === undefined ? { announcement: statement } : { question, statement },
      };
    });
  });

  test.each(Array.from({ length: 400 }, () => makeWish(random, 3)))('$query', ({ wanted, query }) => {
    const expected = passages
      .filter((passage) => scan.matches(wanted, passage))
      .map((passage) => [passage.ref, scan.occurrences(wanted, passage)] as const);
    const { hits, occurrences, ignored } = fixture.ask({ query, limit: 1000 });
    expect(ignored).toEqual([]);
    expect(new Map(hits.map((hit) => [hit.ref, hit.occurrences]))).toEqual(new Map(expected));
    expect(occurrences).toBe(expected.reduce((sum, [, count]) => sum + count, 0));
  });
});
