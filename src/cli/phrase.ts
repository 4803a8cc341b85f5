import { side, type Output, type PhraseInput, type UsesBy } from '../contract/index.ts';
import { filterIn } from './about.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { counted } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

export const phraseCommand: Command = {
  usage: 'phrase TEXT | --query QUERY',
  does: 'Tells when words were first and last said, by whom, and when they came back after a silence',
  help: [
    ['TEXT', 'these words in a row'],
    ['--query QUERY', 'instead of words: whatever the query finds'],
    ['--in question|statement|both', 'which side counts (both)'],
    ['--from DATE, --to DATE', 'only these days'],
    ['--series NAME', 'only this series'],
    ['--silence-days N', 'a silence has so many days, with a briefing held in them'],
    ['--silence-briefings N', 'or so many briefings held; both as on the watch list unless said'],
  ],
  options: Object.fromEntries(
    ['query', 'in', 'from', 'to', 'series', 'silence-days', 'silence-briefings'].map((name) => [
      name,
      { type: 'string' },
    ]),
  ),
  run: async (given, terminal) => {
    const asked = askedIn(given);
    const workbench = openWorkbench(given.project, false);
    try {
      const silence = await silenceIn(given, async () => (await workbench.ask('lookout.news', {})).rule);
      const input = { ...asked, ...(silence ? { silence } : {}) };
      const history = await workbench.ask('phrase.history', input);
      const earlier = await workbench.ask('phrase.earlier', input);
      for (const { text, reason } of history.ignored) terminal.say(`Not used: ${text} (${reason})`);
      terminal.answer(given.json, { ...history, earlier }, () => textOf(history, earlier));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const askedIn = (given: Given): PhraseInput => {
  const query = given.option('query');
  const text = given.words.join(' ');
  if ((query === undefined) === (text.trim() === ''))
    throw new WrongCall('Give the words, or a query with --query.');
  wholeNumber(given, 'silence-days', 1, 1, 36_500);
  wholeNumber(given, 'silence-briefings', 1, 1, 100_000);
  return {
    text: query ?? text,
    as: query === undefined ? 'words' : 'query',
    in: choice(given, 'in', side.options, 'both'),
    ...filterIn(given),
  };
};

type Rule = { days: number; briefings: number };

/** The rule with what was said of it changed; null where nothing was. */
const silenceIn = async (given: Given, usual: () => Promise<Rule>): Promise<Rule | null> => {
  if (!given.has('silence-days') && !given.has('silence-briefings')) return null;
  const { days, briefings } = await usual();
  return {
    days: wholeNumber(given, 'silence-days', days, 1, 36_500),
    briefings: wholeNumber(given, 'silence-briefings', briefings, 1, 100_000),
  };
};

type History = Output<'phrase.history'>;

const textOf = (history: History, { of, nearest }: Output<'phrase.earlier'>): string => {
  const { understood, unit, uses, exchanges, briefings, first, last, firstRefs, lastRefs } = history;
  const what = unit === 'occurrences' ? 'use' : 'exchange';
  const head = `${understood}: ${counted(uses, what)} in ${counted(exchanges, 'exchange')} of ${counted(briefings, 'briefing')}`;
  if (first === null || last === null) return head;
  return [
    head,
    `first  ${first}  ${firstRefs.join(' ')}  ${beginning(history)}`.trimEnd(),
    `last   ${last}  ${lastRefs.join(' ')}`,
    ...silences(history),
    ...names('by who answered', history.bySpeaker),
    ...names('by outlet', history.byOutlet),
    ...names('by who asked', history.byAsker),
    ...(nearest
      ? [
          `nearest earlier ${of === 'words' ? 'wording' : 'sentence'} (likeness ${nearest.likeness.toFixed(2)}, a suggestion):`,
          `  ${nearest.date ?? ''}  ${nearest.ref}  ${nearest.text}`,
        ]
      : []),
  ].join('\n');
};

const beginning = ({ firstIsCoverageStart, gapBefore }: History): string => {
  if (firstIsCoverageStart) return '(first in the collection: coverage begins that day)';
  if (gapBefore === null) return '';
  const { unknown, from, to } = gapBefore;
  return `(first in the collection: of ${counted(unknown, 'day')} before it, ${from} to ${to}, nothing is known)`;
};

type Silence = NonNullable<History['longestSilence']>;

const silenceText = ({ from, to, days, held, covered, unknown }: Silence): string =>
  `${from} to ${to}: ${counted(days, 'day')}, ${counted(held, 'briefing')} held between on ${counted(covered, 'day')}, ${counted(unknown, 'day')} unknown`;

const silences = ({ longestSilence, returns, since, rule }: History): string[] => [
  ...(longestSilence ? [`longest silence  ${silenceText(longestSilence)}`] : []),
  ...(since ? [`since the last   ${silenceText(since)}`] : []),
  `returns after ${counted(rule.days, 'day')} with a briefing, or ${counted(rule.briefings, 'briefing')}: ${returns.length}`,
  ...returns.map((each) => `  ${silenceText(each)}; again in ${each.refs.join(' ')}`),
];

/** So many names are shown as text. */
const mostNames = 12;

const names = (title: string, all: readonly UsesBy[]): string[] => [
  title,
  ...all
    .slice(0, mostNames)
    .map(
      ({ name, uses, first, last }) =>
        `  ${String(uses).padStart(6)}  ${name || 'not named'}  ${first ?? ''} ${last ?? ''}`,
    ),
  ...(all.length > mostNames ? [`  and ${all.length - mostNames} more`] : []),
];
