import { techniques, type Nonanswer, type OwnLabel } from '../contract/index.ts';
import { coderOf, codingActs, type NonanswerAct } from './coding.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { suggestionText } from './nonanswer-texts.ts';
import { counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const nonanswersCommand: Command = {
  usage: 'nonanswers [QUERY | code REF LABEL | dismiss REF | agreement A B | export | import FILE | ...]',
  does: 'Suggests exchanges that may not have been answered, with reasons, and codes them',
  help: [
    ['[list] [QUERY]', 'suggestions, highest score first; of a query, those among what it finds'],
    ['--reason R', 'missing, deflection, near-repeat or asked-again; may be repeated'],
    ['--state S', 'open, coded, dismissed or all (the default), by what the coder said'],
    ['--coder NAME', 'whose codes are meant'],
    ['--limit N', 'as text: at most so many (40)'],
    ['--find', 'look at the whole collection again first'],
    ['code REF CODE', `what the coder says of an exchange: ${techniques.map(({ id }) => id).join(', ')}`],
    ['--label NAME', 'with code: a label of your own besides; may be repeated'],
    ['label REF NAME...', 'labels of your own without a class; none takes them away'],
    ['labels [add NAME | remove NAME]', 'labels of your own; --key LETTER is what gives it in the window'],
    ['dismiss REF', 'the coder turns the suggestion down'],
    ['uncode REF', 'withdraws what the coder said'],
    ['codes', 'every code that stands'],
    ['agreement A B', "two coders on what both coded: Cohen's kappa with its interval, and the table"],
    ['--on clarity|technique', 'the three classes (the default), or the nine techniques'],
    ['--label NAME', 'with agreement: whether this label of your own was given'],
    ['export [--out FILE]', 'codes as CSV'],
    ['import FILE', 'takes such a file over; --coder says whose it is where it does not'],
  ],
  options: {
    reason: { type: 'string', multiple: true },
    state: { type: 'string' },
    coder: { type: 'string' },
    limit: { type: 'string' },
    on: { type: 'string' },
    label: { type: 'string', multiple: true },
    key: { type: 'string' },
    out: { type: 'string' },
    find: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const [word = '', ...rest] = given.words;
    const named = Object.hasOwn(acts, word) ? acts[word] : undefined;
    const words = named ? rest : given.words;
    const act = named ?? acts['list'];
    act?.check(words, given);
    const workbench = openWorkbench(given.project, false);
    try {
      return (await act?.run(workbench, words, given, terminal)) ?? 0;
    } finally {
      await workbench.close();
    }
  },
};

/** Looks for lines, then for non-answers, in what is new; waits for the end, telling how far it is. */
const find = async (workbench: Workbench, terminal: Terminal, all: boolean): Promise<void> => {
  workbench.on('lines.progressed', ({ done, total }) => {
    if (total > 0) terminal.progress(`Looking for lines: ${done} of ${counted(total, 'briefing')} read`);
  });
  workbench.on('nonanswers.progressed', ({ done, total }) => {
    if (total > 0) terminal.progress(`Looking for non-answers: ${Math.round((100 * done) / total)} %`);
  });
  try {
    await workbench.ask('lines.find', { all: false });
    const { state } = await workbench.ask('nonanswers.find', { all });
    if (state === 'failed') terminal.say('Non-answers could not be looked for to the end.');
  } finally {
    terminal.progressed();
  }
};

const reasons = ['missing', 'deflection', 'near-repeat', 'asked-again'] as const;
const states = ['open', 'coded', 'dismissed', 'all'] as const;

const reasonsOf = (given: Given): (typeof reasons)[number][] =>
  given.all('reason').map((word) => {
    const known = reasons.find((each) => each === word);
    if (!known)
      throw new WrongCall(
        `--reason is one of ${reasons.join(', ')}; ${JSON.stringify(word)} is none of them.`,
      );
    return known;
  });

const acts: Readonly<Record<string, NonanswerAct>> = {
  list: {
    check: (words, given) => {
      if (words.length > 1)
        throw new WrongCall('nonanswers takes one query: put several words in quotation marks.');
      reasonsOf(given);
      choice(given, 'state', states, 'all');
      wholeNumber(given, 'limit', 40, 1, 1_000_000);
    },
    run: async (workbench, [query = ''], given, terminal) => {
      await find(workbench, terminal, given.has('find'));
      const some = reasonsOf(given);
      const { suggestions, exchanges } = await workbench.ask('nonanswers.list', {
        query,
        ...(some.length === 0 ? {} : { reasons: some }),
        ...coderOf(given),
        state: choice(given, 'state', states, 'all'),
        limit: 100_000,
      });
      const limit = wholeNumber(given, 'limit', 40, 1, 1_000_000);
      const labels = await workbench.ask('nonanswers.labels', {});
      terminal.answer(given.json, suggestions, () => listText(suggestions, labels, exchanges, limit));
    },
  },
  ...codingActs,
};

const listText = (
  suggestions: readonly Nonanswer[],
  labels: readonly OwnLabel[],
  exchanges: number,
  limit: number,
): string => {
  if (suggestions.length === 0) return `No suggestion in ${counted(exchanges, 'exchange')}.`;
  const shown = suggestions.slice(0, limit).map((each) => suggestionText(each, labels));
  const more =
    suggestions.length > limit ? [`… and ${suggestions.length - limit} more; --limit shows them.`] : [];
  const head = `${counted(suggestions.length, 'suggestion')} in ${counted(exchanges, 'exchange')}. Each says that an answer may be none; you decide.`;
  return [head, ...shown, ...more].join('\n\n');
};
