import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { Said, ToldBriefing } from '../core/fixture-store.ts';
import type { Question } from './queries/question.ts';
import {
  chain,
  dated,
  loose,
  named,
  not,
  regex,
  row,
  state,
  string,
  within,
  word,
  written,
  all,
  any,
} from './scan/wanted.ts';
import type { Link, State, Wanted, Written } from './scan/wanted.ts';
import { standsAlone, wordsIn } from './scan/words.ts';

// Random texts of the words of the sample collection and of the invented texts, and random queries from the grammar, each
// with what it must mean.

const texts = [join('resources', 'sample'), join('test', 'conformance', 'texts')].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      language: /-([a-z]{2}(?:-[a-z]+)?)\.txt$/.exec(file)?.[1] ?? 'en',
      text: readFileSync(join(folder, file), 'utf8'),
    })),
);

/** The words met most in the texts of a language: few, so that random texts hold what random queries ask for. */
const wordsOf = (language: string, most: number): [string, ...string[]] => {
  const counts = new Map<string, number>();
  for (const text of texts.filter((one) => one.language === language))
    for (const { written: one } of wordsIn(text.text)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first = 'word', ...others] = [...counts].toSorted((a, b) => b[1] - a[1]).map(([one]) => one);
  return [first, ...others.slice(0, most - 1)];
};

// Words that share a stem, or differ in what is folded alike, beside the most frequent ones.
const families = [
  'ferry ferries',
  'peace peaceful',
  'sanction sanctions',
  'Polish polish',
  'résumé resume',
  'política políticas politica',
  'negociación negociaciones',
  'السَّلام السلام',
  'мой мои',
  'Ｔｉｄｅ tide',
].flatMap((family) => family.split(' '));
const vocabulary = {
  en: wordsOf('en', 14),
  es: wordsOf('es', 12),
  zh: wordsOf('zh', 12),
  'zh-Hant': wordsOf('zh-hant', 14),
  ar: wordsOf('ar', 10),
  family: families as [string, ...string[]],
} as const;
type Tongue = keyof typeof vocabulary;
const languages = ['en', 'es', 'zh', 'zh-Hant', 'ar', 'fr'] as const;
const tongues = Object.keys(vocabulary) as Tongue[];

const wordFrom = (...from: readonly Tongue[]): fc.Arbitrary<string> =>
  fc.oneof(...from.map((tongue) => fc.constantFrom(...vocabulary[tongue])));
const anyWord = wordFrom(...tongues);
const spacedWord = anyWord.filter(
  (one) => !standsAlone(one) && !/^(?:and|or|not|near|before|with)$/i.test(one),
);
const character = wordFrom('zh', 'zh-Hant').filter(standsAlone);

const capitals = fc.constantFrom<(one: string) => string>(
  (one) => one,
  (one) => one,
  (one) => one.toUpperCase(),
  (one) => one.charAt(0).toUpperCase() + one.slice(1),
);
const gaps = fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '? ', '-', ' “', '” ', '\n\n', "'");
const narrowGaps = fc.constantFrom('', '', '', '', '，', '。', '“', ' ');

const someText: fc.Arbitrary<string> = fc
  .array(fc.tuple(anyWord, capitals, gaps, narrowGaps), { minLength: 1, maxLength: 25 })
  .map((pieces) =>
    pieces.map(([one, as, gap, narrow]) => as(one) + (standsAlone(one) ? narrow : gap)).join(''),
  );

const outlets = ['Coast Wire', 'Harbour Post', '港口邮报', 'Long Bay Wire'] as const;
const said: fc.Arbitrary<Said> = fc
  .record({
    question: fc.option(someText, { freq: 4, nil: undefined }),
    statement: someText,
    outlet: fc.option(fc.constantFrom(...outlets), { nil: undefined }),
  })
  .map(({ question, statement, outlet }) =>
    question === undefined
      ? { statement }
      : { question, statement, ...(outlet === undefined ? {} : { outlet }) },
  );

/** A few briefings. */
export const someBriefings: fc.Arbitrary<ToldBriefing[]> = fc.array(
  fc.record({
    language: fc.constantFrom(...languages),
    date: fc.constantFrom(null, '2021-01-31', '2021-02-01', '2022-02-28', '2024-02-29', '2024-12-31'),
    title: fc.constantFrom('Press briefing', 'Harbour briefing', '例行记者会'),
    said: fc.array(said, { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 2, maxLength: 8 },
);

const question = (query: string, wanted: Wanted): Question => ({ query, wanted });
const bracketed = ({ query }: Question): string => `(${query})`;

const bare: fc.Arbitrary<Question> = spacedWord.map((one) => question(one, word(one)));
const exact = spacedWord.map((one) => question(`=${one}`, row(one)));
const characters = fc
  .array(character, { minLength: 1, maxLength: 3 })
  .map((one) => question(one.join(''), string(one.join(''))));

/** A word, or one with letters left open, as it stands in a query and as the scan takes it. */
const open: fc.Arbitrary<string> = fc
  .tuple(spacedWord, fc.nat(20), fc.constantFrom('*', '?'))
  .map(([one, at, mark]) => {
    const letters = Array.from(one.normalize('NFC'));
    const place = at % (letters.length + 1);
    // A question mark at the end of a word is punctuation.
    if (mark === '?') letters.splice(Math.min(place, letters.length - 2), 1, '?');
    else letters.splice(place, Math.min(1, letters.length - 1), '*');
    return letters.join('');
  })
  .filter((one) => /\p{L}/u.test(one) && !/^\p{M}|[*?]\p{M}|\?$/u.test(one));
const opened = open.map((one) => question(one, row(one)));

const marks = fc.constantFrom('""', '“”', '«»', '「」', '„“');
const quoted = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: anyWord },
        { weight: 1, arbitrary: open },
        { weight: 1, arbitrary: fc.constant('*') },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    marks,
  )
  .filter(([words]) => words.some((one) => one !== '*'))
  .map(([words, [before, after]]) => question(`${before}${words.join(' ')}${after}`, row(words.join(' '))));
const loosely = fc
  .tuple(fc.array(anyWord, { minLength: 2, maxLength: 3 }), fc.nat(6))
  .map(([words, slop]) => question(`"${words.join(' ')}"~${slop}`, loose(words.join(' '), slop)));

const pattern = fc
  .tuple(anyWord, anyWord, fc.nat(9))
  .map(
    ([a, b, shape]) =>
      [
        `${a.slice(0, 2)}\\p{L}*`,
        `${a}|${b}`,
        `${a}\\s+${b}`,
        `^${a}`,
        `\\b${a}\\b`,
        `[${a}]+`,
        `${a}.{0,9}${b}`,
        '\\p{Lu}\\p{Ll}+',
        `(?<=${a})\\P{L}+`,
        `${a}$`,
      ][shape] ?? a,
  );
const expression = pattern.map((source) => question(`/${source}/`, regex(source)));

const term = fc.oneof(
  { weight: 5, arbitrary: bare },
  { weight: 2, arbitrary: characters },
  { weight: 1, arbitrary: exact },
  { weight: 2, arbitrary: opened },
  { weight: 3, arbitrary: quoted },
  { weight: 2, arbitrary: loosely },
  { weight: 2, arbitrary: expression },
);

const alternatives = fc
  .array(term, { minLength: 2, maxLength: 3 })
  .map((of) =>
    question(`(${of.map(({ query }) => query).join(' OR ')})`, any(...of.map(({ wanted }) => wanted))),
  );
const link: fc.Arbitrary<readonly [string, Link]> = fc
  .tuple(fc.constantFrom('near', 'before', 'with'), fc.option(fc.nat(6)))
  .map(([is, words]) => {
    const name = is.toUpperCase();
    if (is === 'with') return [name, { is: 'with', words: null }];
    if (words !== null) return [`${name}/${words}`, { is: is === 'near' ? 'near' : 'before', words }];
    return [name, is === 'near' ? { is, words: 10 } : { is: 'before', words: null }];
  });
const joined = fc
  .tuple(
    fc.oneof(term, alternatives),
    fc.array(fc.tuple(link, fc.oneof(term, alternatives)), { minLength: 1, maxLength: 2 }),
  )
  .map(([first, rest]) =>
    question(
      [first.query, ...rest.map(([[name], side]) => `${name} ${side.query}`)].join(' '),
      chain(first.wanted, ...rest.map(([[, one], side]) => [one, side.wanted] as const)),
    ),
  );

const field: fc.Arbitrary<Question> = fc.oneof(
  fc.constantFrom(...outlets, '').map((name) => question(`outlet:"${name}"`, named('outlet', name))),
  fc.constantFrom('Wire', '港口').map((name) => question(`outlet:${name}`, named('outlet', name))),
  fc.constantFrom('en', 'es', 'zh', 'ar', 'fr').map((tag) => question(`lang:${tag}`, named('lang', tag))),
  fc
    .constantFrom('briefing', 'harbour', '记者')
    .map((name) => question(`title:${name}`, named('title', name))),
  fc.constantFrom<Question>(
    question('date:2021', dated('2021-01-01', '2021-12-31')),
    question('date:2024-02', dated('2024-02-01', '2024-02-29')),
    question('date:2021-02..2022', dated('2021-02-01', '2022-12-31')),
    question('date:..2021-01-31', dated('0000-01-01', '2021-01-31')),
    question('date:2022-02-28..', dated('2022-02-28', '9999-12-31')),
  ),
  fc
    .constantFrom<State>('opening', 'exchange', 'answered', 'unanswered', 'undated', 'unnamed')
    .map((one) => question(`is:${one}`, state(one))),
);

/** Whether words are asked for anywhere: where they are not, there is nothing that could be written in some way. */
const asksForWords = (wanted: Wanted): boolean => {
  switch (wanted.is) {
    case 'all':
    case 'any':
      return wanted.of.some(asksForWords);
    case 'not':
    case 'written':
      return asksForWords(wanted.of);
    case 'in':
      return wanted.of !== null && asksForWords(wanted.of);
    default:
      return !['named', 'dated', 'state'].includes(wanted.is);
  }
};
const parts = fc.constantFrom('question', 'statement', 'announcement');
const writings = fc.constantFrom<Written>('case', 'accents', 'script', 'written');

/** A query of the grammar, and what it means. */
export const someQuestion: fc.Arbitrary<Question> = fc.letrec<{ whole: Question }>((tie) => {
  const some = fc.array(tie('whole'), { minLength: 2, maxLength: 3 });
  return {
    whole: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { weight: 5, arbitrary: term },
      { weight: 3, arbitrary: joined },
      { weight: 1, arbitrary: field },
      {
        weight: 2,
        arbitrary: fc
          .tuple(some, fc.constantFrom(' ', ' AND '))
          .map(([of, between]) =>
            question(of.map(bracketed).join(between), all(...of.map(({ wanted }) => wanted))),
          ),
      },
      {
        weight: 2,
        arbitrary: some.map((of) =>
          question(of.map(bracketed).join(' OR '), any(...of.map(({ wanted }) => wanted))),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('whole'), fc.constantFrom('NOT ', '-'))
          .map(([of, sign]) => question(`${sign}${bracketed(of)}`, not(of.wanted))),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('whole'), parts)
          .map(([of, part]) => question(`in:${part} ${bracketed(of)}`, within(part, of.wanted))),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            tie('whole').filter(({ wanted }) => asksForWords(wanted)),
            writings,
          )
          .map(([of, as]) => question(`match:${as} ${bracketed(of)}`, written(as, of.wanted))),
      },
    ),
  };
}).whole;
