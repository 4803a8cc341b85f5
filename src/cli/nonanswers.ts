import {
  techniques,
  type Agreement,
  type AnswerCode,
  type Nonanswer,
  type Technique,
} from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { agreementText, codeText, suggestionText } from './nonanswer-texts.ts';
import { leave } from './out.ts';
import { counted, type Terminal } from './terminal.ts';
import { readTextFile } from './text-file.ts';
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
    ['dismiss REF', 'the coder turns the suggestion down'],
    ['uncode REF', 'withdraws what the coder said'],
    ['codes', 'every code that stands'],
    ['agreement A B', "two coders on what both coded: Cohen's kappa with its interval, and the table"],
    ['--on clarity|technique', 'the three classes (the default), or the nine techniques'],
    ['export [--out FILE]', 'codes as CSV'],
    ['import FILE', 'takes such a file over; --coder says whose it is where it does not'],
  ],
  options: {
    reason: { type: 'string', multiple: true },
    state: { type: 'string' },
    coder: { type: 'string' },
    limit: { type: 'string' },
    on: { type: 'string' },
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

type Act = {
  /** Throws `WrongCall` before any project is opened. */
  readonly check: (words: readonly string[], given: Given) => void;
  /** Gives the exit code where it is not 0. */
  readonly run: (
    workbench: Workbench,
    words: readonly string[],
    given: Given,
    terminal: Terminal,
  ) => Promise<number | void>;
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

const coderOf = (given: Given): { coder?: string } => {
  const coder = given.option('coder');
  return coder === undefined ? {} : { coder };
};

const mustCoder = (given: Given): string => {
  const coder = given.option('coder');
  if (coder === undefined || coder.trim() === '') throw new WrongCall('Say who codes: --coder NAME.');
  return coder;
};

const must = (holds: boolean, usage: string): void => {
  if (!holds) throw new WrongCall(`Call it so: nonanswers ${usage}`);
};

const isRef = (word: string | undefined): boolean => /^[1-9]\d*#[1-9]\d*$/.test(word ?? '');

const techniqueOf = (word: string): Technique => {
  const known = techniques.find(({ id, name }) => id === word || name.toLowerCase() === word.toLowerCase());
  if (!known)
    throw new WrongCall(
      `${JSON.stringify(word)} is no code: one is ${techniques.map(({ id }) => id).join(', ')}.`,
    );
  return known.id;
};

const coded = (terminal: Terminal, given: Given, codes: readonly AnswerCode[]): void =>
  terminal.answer(given.json, codes, () => codes.map(codeText).join('\n'));

const acts: Readonly<Record<string, Act>> = {
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
      terminal.answer(given.json, suggestions, () => listText(suggestions, exchanges, limit));
    },
  },
  code: {
    check: ([ref, word = '', ...rest], given) => {
      must(isRef(ref) && word !== '' && rest.length === 0, 'code REF CODE --coder NAME');
      techniqueOf(word);
      mustCoder(given);
    },
    run: async (workbench, [ref = '', word = ''], given, terminal) => {
      const input = { refs: [ref], coder: mustCoder(given), technique: techniqueOf(word) };
      coded(terminal, given, (await workbench.ask('nonanswers.code', input)).codes);
    },
  },
  dismiss: {
    check: ([ref, ...rest], given) => {
      must(isRef(ref) && rest.length === 0, 'dismiss REF --coder NAME');
      mustCoder(given);
    },
    run: async (workbench, [ref = ''], given, terminal) => {
      const input = { refs: [ref], coder: mustCoder(given), dismissed: true };
      coded(terminal, given, (await workbench.ask('nonanswers.code', input)).codes);
    },
  },
  uncode: {
    check: ([ref, ...rest], given) => {
      must(isRef(ref) && rest.length === 0, 'uncode REF --coder NAME');
      mustCoder(given);
    },
    run: async (workbench, [ref = ''], given, terminal) => {
      coded(
        terminal,
        given,
        (await workbench.ask('nonanswers.uncode', { refs: [ref], coder: mustCoder(given) })).before,
      );
    },
  },
  codes: {
    check: (words) => must(words.length === 0, 'codes [--coder NAME]'),
    run: async (workbench, _, given, terminal) =>
      coded(terminal, given, await workbench.ask('nonanswers.codes', coderOf(given))),
  },
  agreement: {
    check: (words, given) => {
      must(words.length === 2, 'agreement A B');
      choice(given, 'on', ['clarity', 'technique'], 'clarity');
    },
    run: async (workbench, [a = '', b = ''], given, terminal) => {
      const on = choice(given, 'on', ['clarity', 'technique'], 'clarity');
      const found: Agreement = await workbench.ask('nonanswers.agreement', { a, b, on });
      terminal.answer(given.json, found, () => agreementText(a, b, on, found));
    },
  },
  export: {
    check: (words) => must(words.length === 0, 'export [--coder NAME] [--out FILE]'),
    run: async (workbench, _, given, terminal) =>
      leave(given, terminal, await workbench.ask('nonanswers.export', coderOf(given))),
  },
  import: {
    check: (words) => must(words.length === 1, 'import FILE [--coder NAME]'),
    run: async (workbench, [file = ''], given, terminal) => {
      const taken = await workbench.ask('nonanswers.import', { text: readTextFile(file), ...coderOf(given) });
      terminal.answer(given.json, taken, () =>
        [
          `${counted(taken.taken, 'code')} taken.`,
          ...taken.bad.map(({ row, reason }) => `Row ${row} is left out: ${reason}.`),
        ].join('\n'),
      );
    },
  },
};

const listText = (suggestions: readonly Nonanswer[], exchanges: number, limit: number): string => {
  if (suggestions.length === 0) return `No suggestion in ${counted(exchanges, 'exchange')}.`;
  const shown = suggestions.slice(0, limit).map(suggestionText);
  const more =
    suggestions.length > limit ? [`… and ${suggestions.length - limit} more; --limit shows them.`] : [];
  const head = `${counted(suggestions.length, 'suggestion')} in ${counted(exchanges, 'exchange')}. Each says that an answer may be none; you decide.`;
  return [head, ...shown, ...more].join('\n\n');
};
