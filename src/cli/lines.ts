import { lineSort, type Line } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { decisionText, lineText, listText } from './line-texts.ts';
import { writeOut } from './out.ts';
import { counted, type Terminal } from './terminal.ts';
import { readTextFile } from './text-file.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const linesCommand: Command = {
  usage: 'lines [QUERY | show ID... | merge ID ID | split ID N... | name ID NAME | mute ID | undo | ...]',
  does: 'Shows the sentences and formulas that recur across briefings, and how their wording changed',
  help: [
    ['[list] [QUERY]', 'every line, most used first; of a query, lines whose own words it finds'],
    ['--min N', 'only lines said N times or more (2)'],
    ['--kind sentence|formula|all', 'whole sentences (the default), or words that recur inside longer ones'],
    ['--changed', 'only lines of several wordings'],
    ['--sort HOW', 'uses (the default), briefings, wordings, first, last, changed or silence'],
    ['--muted', 'muted lines as well'],
    ['--limit N', 'as text: at most so many (40)'],
    ['show ID...', 'wordings in order of first use, each as its change from the one before'],
    ['merge ID ID', 'two lines are one'],
    ['split ID N...', 'these wordings, by their numbers in show, are a line of their own'],
    ['name ID NAME', 'call it so; "" takes the name away'],
    ['mute ID, unmute ID', 'leave it out of list and marks; show it again'],
    ['undo [STEP]', 'take back the last decision, or that one'],
    [
      'decisions [--out FILE]',
      'what you decided; into a file, JSON or CSV by its ending, for another project',
    ],
    ['decide FILE', 'take such a file over'],
    ['--find', 'read the whole collection again first'],
  ],
  options: {
    min: { type: 'string' },
    kind: { type: 'string' },
    changed: { type: 'boolean' },
    sort: { type: 'string' },
    muted: { type: 'boolean' },
    limit: { type: 'string' },
    out: { type: 'string' },
    find: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const [word = '', ...rest] = given.words;
    const named = Object.hasOwn(acts, word) ? acts[word] : undefined;
    const act = named ?? acts['list'];
    const words = named ? rest : given.words;
    act?.check(words, given);
    const workbench = openWorkbench(given.project, false);
    try {
      await findLines(workbench, terminal, given.has('find'));
      await act?.run(workbench, words, given, terminal);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

type Act = {
  /** Throws `WrongCall` before any project is opened. */
  readonly check: (words: readonly string[], given: Given) => void;
  readonly run: (
    workbench: Workbench,
    words: readonly string[],
    given: Given,
    terminal: Terminal,
  ) => Promise<void>;
};

/** Looks for lines in what is new and waits for the end, telling how far it is. */
const findLines = async (workbench: Workbench, terminal: Terminal, all: boolean): Promise<void> => {
  workbench.on('lines.progressed', ({ done, total }) => {
    if (total > 0) terminal.progress(`Looking for lines: ${done} of ${counted(total, 'briefing')} read`);
  });
  try {
    const { state } = await workbench.ask('lines.find', { all });
    if (state === 'failed') terminal.say('Lines could not be looked for to the end.');
  } finally {
    terminal.progressed();
  }
};

const kinds = ['sentence', 'formula', 'all'] as const;
const kindsOf = {
  sentence: ['sentence'],
  formula: ['formula'],
  all: ['sentence', 'formula'],
} as const;

/** Lines are fetched so many at once. */
const page = 200;

const linesAsked = async (workbench: Workbench, query: string, given: Given): Promise<Line[]> => {
  const asked = {
    query,
    min: wholeNumber(given, 'min', 2, 1, 1_000_000),
    kinds: [...kindsOf[choice(given, 'kind', kinds, 'sentence')]],
    changed: given.has('changed'),
    muted: given.has('muted'),
    sort: choice(given, 'sort', lineSort.options, 'uses'),
    limit: page,
  };
  const lines: Line[] = [];
  for (let offset = 0; ; offset += page) {
    const { lines: rows } = await workbench.ask('lines.list', { ...asked, offset });
    if (rows.length > 0) lines.push(...(await workbench.ask('lines.get', { ids: rows.map(({ id }) => id) })));
    if (rows.length < page) return lines;
  }
};

const isId = (word: string | undefined): boolean => /^[1-9]\d{0,14}$/.test(word ?? '');
const must = (holds: boolean, usage: string): void => {
  if (!holds) throw new WrongCall(`Call it so: lines ${usage}`);
};

const decision = (
  usage: string,
  fits: (words: readonly string[]) => boolean,
  ask: (
    workbench: Workbench,
    words: readonly string[],
  ) => Promise<{ readonly id: number; readonly step: number }>,
): Act => ({
  check: (words) => must(fits(words), usage),
  run: async (workbench, words, given, terminal) => {
    const { id, step } = await ask(workbench, words);
    const [line] = await workbench.ask('lines.get', { ids: [id] });
    terminal.answer(given.json, { step, line }, () => (line ? lineText(line) : ''));
  },
});

const one = (words: readonly string[]): boolean => words.length === 1 && isId(words[0]);

const acts: Readonly<Record<string, Act>> = {
  list: {
    check: (words, given) => {
      if (words.length > 1)
        throw new WrongCall('lines takes one query: put several words in quotation marks.');
      wholeNumber(given, 'min', 2, 1, 1_000_000);
      wholeNumber(given, 'limit', 40, 1, 1_000_000);
      choice(given, 'kind', kinds, 'sentence');
      choice(given, 'sort', lineSort.options, 'uses');
    },
    run: async (workbench, [query = ''], given, terminal) => {
      const lines = await linesAsked(workbench, query, given);
      terminal.answer(given.json, lines, () =>
        listText(lines, wholeNumber(given, 'limit', 40, 1, 1_000_000)),
      );
    },
  },
  show: {
    check: (words) => must(words.length > 0 && words.every(isId), 'show ID...'),
    run: async (workbench, words, given, terminal) => {
      const lines = await workbench.ask('lines.get', { ids: words.map(Number) });
      terminal.answer(given.json, lines, () => lines.map(lineText).join('\n\n'));
    },
  },
  merge: decision(
    'merge ID ID',
    (words) => words.length === 2 && words.every(isId),
    (workbench, [id, other]) => workbench.ask('lines.merge', { id: Number(id), with: Number(other) }),
  ),
  split: decision(
    'split ID N...',
    (words) => words.length > 1 && words.every(isId),
    (workbench, [id, ...numbers]) =>
      workbench.ask('lines.split', { id: Number(id), wordings: numbers.map((n) => Number(n) - 1) }),
  ),
  name: decision(
    'name ID NAME',
    (words) => words.length === 2 && isId(words[0]),
    (workbench, [id, name = '']) =>
      workbench.ask('lines.name', { id: Number(id), name: name.trim() === '' ? null : name }),
  ),
  mute: decision('mute ID', one, (workbench, [id]) => workbench.ask('lines.mute', { id: Number(id) })),
  unmute: decision('unmute ID', one, (workbench, [id]) =>
    workbench.ask('lines.mute', { id: Number(id), muted: false }),
  ),
  undo: {
    check: (words) => must(words.length === 0 || one(words), 'undo [STEP]'),
    run: async (workbench, [step], given, terminal) => {
      const { undone } = await workbench.ask('lines.undo', step === undefined ? {} : { step: Number(step) });
      terminal.answer(given.json, undone, () => `Taken back: ${decisionText(undone)}`);
    },
  },
  decisions: {
    check: (words) => must(words.length === 0, 'decisions [--out FILE]'),
    run: async (workbench, _, given, terminal) => {
      const all = await workbench.ask('lines.decisions', {});
      const out = given.option('out');
      if (out !== undefined) {
        const as = /\.csv$/i.test(out) ? 'csv' : 'json';
        writeOut(out, (await workbench.ask('lines.export', { as })).text);
      }
      terminal.answer(given.json, all, () =>
        all.length === 0 ? 'Nothing was decided about lines.' : all.map(decisionText).join('\n'),
      );
    },
  },
  decide: {
    check: (words) => must(words.length === 1, 'decide FILE'),
    run: async (workbench, [file = ''], given, terminal) => {
      const taken = await workbench.ask('lines.import', { text: readTextFile(file) });
      terminal.answer(
        given.json,
        taken,
        () => `${counted(taken.taken, 'decision')} taken; of ${taken.withoutLine} no words are found here.`,
      );
    },
  },
};
