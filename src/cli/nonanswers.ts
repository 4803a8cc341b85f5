import {
  techniques,
  type Agreement,
  type AnswerCode,
  type Nonanswer,
  type OwnLabel,
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

/** Places of the palette that labels are given in turn. */
const COLOURS = 8;
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

/** Lists codes, own labels by name. */
const coded = async (
  workbench: Workbench,
  terminal: Terminal,
  given: Given,
  codes: readonly AnswerCode[],
): Promise<void> => {
  const labels = await workbench.ask('nonanswers.labels', {});
  terminal.answer(given.json, codes, () => codes.map((code) => codeText(code, labels)).join('\n'));
};

/** Ids of labels by their names. */
const labelled = async (workbench: Workbench, names: readonly string[]): Promise<number[]> => {
  if (names.length === 0) return [];
  const labels = await workbench.ask('nonanswers.labels', {});
  return names.map((name) => labelNamed(labels, name).id);
};

const labelNamed = (labels: readonly OwnLabel[], name: string): OwnLabel => {
  const label = labels.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (!label)
    throw new WrongCall(
      `There is no label ${JSON.stringify(name)}. Make it with: nonanswers labels add ${JSON.stringify(name)}.`,
    );
  return label;
};

/** What a coder said of an exchange. */
const saidOf = async (workbench: Workbench, ref: string, coder: string): Promise<AnswerCode | undefined> =>
  (await workbench.ask('nonanswers.codes', { coder })).find((code) => code.ref === ref);

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
      const labels = await workbench.ask('nonanswers.labels', {});
      terminal.answer(given.json, suggestions, () => listText(suggestions, labels, exchanges, limit));
    },
  },
  code: {
    check: ([ref, word = '', ...rest], given) => {
      must(isRef(ref) && word !== '' && rest.length === 0, 'code REF CODE --coder NAME');
      techniqueOf(word);
      mustCoder(given);
    },
    run: async (workbench, [ref = '', word = ''], given, terminal) => {
      const coder = mustCoder(given);
      const names = given.all('label');
      const own =
        names.length > 0
          ? await labelled(workbench, names)
          : ((await saidOf(workbench, ref, coder))?.own ?? []);
      const input = { refs: [ref], coder, technique: techniqueOf(word), own };
      await coded(workbench, terminal, given, (await workbench.ask('nonanswers.code', input)).codes);
    },
  },
  label: {
    check: ([ref], given) => {
      must(isRef(ref), 'label REF NAME... --coder NAME');
      mustCoder(given);
    },
    run: async (workbench, [ref = '', ...names], given, terminal) => {
      const coder = mustCoder(given);
      const own = await labelled(workbench, names);
      const { technique = null, clarity = null } = (await saidOf(workbench, ref, coder)) ?? {};
      const refs = [ref];
      if (own.length === 0 && technique === null && clarity === null) {
        await workbench.ask('nonanswers.uncode', { refs, coder });
        return coded(workbench, terminal, given, []);
      }
      const { codes } = await workbench.ask('nonanswers.code', { refs, coder, technique, clarity, own });
      return coded(workbench, terminal, given, codes);
    },
  },
  labels: {
    check: ([act, name, ...rest]) =>
      must(
        act === undefined || ((act === 'add' || act === 'remove') && name !== undefined && rest.length === 0),
        'labels, labels add NAME [--key LETTER], or labels remove NAME',
      ),
    run: async (workbench, [act, name = ''], given, terminal) => {
      const before = await workbench.ask('nonanswers.labels', {});
      if (act === 'add')
        await workbench.ask('nonanswers.saveLabel', {
          name,
          key: given.option('key') ?? '',
          colour: (before.length % COLOURS) + 1,
        });
      if (act === 'remove')
        await workbench.ask('nonanswers.removeLabel', { id: labelNamed(before, name).id });
      const now = await workbench.ask('nonanswers.labels', {});
      terminal.answer(given.json, now, () =>
        now.length === 0
          ? 'There is no label of your own yet.'
          : now.map((label) => `${label.name}${label.key === '' ? '' : `  (key ${label.key})`}`).join('\n'),
      );
    },
  },
  dismiss: {
    check: ([ref, ...rest], given) => {
      must(isRef(ref) && rest.length === 0, 'dismiss REF --coder NAME');
      mustCoder(given);
    },
    run: async (workbench, [ref = ''], given, terminal) => {
      const input = { refs: [ref], coder: mustCoder(given), dismissed: true };
      await coded(workbench, terminal, given, (await workbench.ask('nonanswers.code', input)).codes);
    },
  },
  uncode: {
    check: ([ref, ...rest], given) => {
      must(isRef(ref) && rest.length === 0, 'uncode REF --coder NAME');
      mustCoder(given);
    },
    run: async (workbench, [ref = ''], given, terminal) => {
      const { before } = await workbench.ask('nonanswers.uncode', {
        refs: [ref],
        coder: mustCoder(given),
      });
      await coded(workbench, terminal, given, before);
    },
  },
  codes: {
    check: (words) => must(words.length === 0, 'codes [--coder NAME]'),
    run: async (workbench, _, given, terminal) =>
      coded(workbench, terminal, given, await workbench.ask('nonanswers.codes', coderOf(given))),
  },
  agreement: {
    check: (words, given) => {
      must(words.length === 2, 'agreement A B');
      choice(given, 'on', ['clarity', 'technique'], 'clarity');
    },
    run: async (workbench, [a = '', b = ''], given, terminal) => {
      const on = choice(given, 'on', ['clarity', 'technique'], 'clarity');
      const [name] = given.all('label');
      const [label] = await labelled(workbench, name === undefined ? [] : [name]);
      const found: Agreement = await workbench.ask('nonanswers.agreement', {
        a,
        b,
        ...(label === undefined ? { on } : { label }),
      });
      terminal.answer(given.json, found, () =>
        agreementText(a, b, name === undefined ? on : `label ${name}`, found),
      );
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
