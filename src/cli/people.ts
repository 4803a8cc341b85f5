import { resolve } from 'node:path';
import {
  WorkbenchError,
  type Entity,
  type NameKind,
  type NameStep,
  type NameSuggestion,
} from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, WrongCall, type Given } from './given.ts';
import { writeOut } from './out.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { readTextFile } from './text-file.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const peopleCommand: Command = {
  usage: 'people [--kind outlet|person]',
  does: 'Lists outlets and people with all their names, and says who is who',
  help: [
    ['--kind KIND', 'only outlets, or only people; with NAMEs that both have, which is meant'],
    ['--names NAME', 'all names of one, with where each stands'],
    ['--suggestions', 'names that may be one, with the evidence; nothing is joined until you say so'],
    ['--accept N, --reject N', 'say yes or no to a suggestion, by its number there'],
    ['--merge NAME NAME...', 'make them one; --as NAME says what it is called, else as the first'],
    ['--split NAME LABEL...', 'take labels out of NAME; --as NAME says whose they are, --series NAME where'],
    ['--rename NAME --as NAME', 'call it otherwise'],
    ['--steps', 'what was done, newest first'],
    ['--undo [N]', 'take back the last step, or step N'],
    ['--export FILE, --import FILE', 'every name in use as CSV; take such a file over'],
  ],
  options: {
    kind: { type: 'string' },
    names: { type: 'boolean' },
    suggestions: { type: 'boolean' },
    accept: { type: 'boolean' },
    reject: { type: 'boolean' },
    merge: { type: 'boolean' },
    split: { type: 'boolean' },
    rename: { type: 'boolean' },
    as: { type: 'string' },
    series: { type: 'string' },
    steps: { type: 'boolean' },
    undo: { type: 'boolean' },
    export: { type: 'string' },
    import: { type: 'string' },
  },
  run: async (given, terminal) => {
    const what = asked(given);
    const workbench = openWorkbench(given.project, false);
    try {
      await shows[what](workbench, given, terminal);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const asks = [
  'names',
  'suggestions',
  'accept',
  'reject',
  'merge',
  'split',
  'rename',
  'steps',
  'undo',
  'export',
  'import',
] as const;
type What = (typeof asks)[number] | 'list';

/** How many words each takes. */
const wordsOf: Readonly<Record<What, readonly [least: number, most: number]>> = {
  list: [0, 0],
  names: [1, 1],
  suggestions: [0, 0],
  accept: [1, 1],
  reject: [1, 1],
  merge: [2, 200],
  split: [2, 200],
  rename: [1, 1],
  steps: [0, 0],
  undo: [0, 1],
  export: [0, 0],
  import: [0, 0],
};

const asked = (given: Given): What => {
  const wanted = asks.filter((name) => given.has(name));
  if (wanted.length > 1) throw new WrongCall(`Ask for one thing: --${wanted.join(' or --')}.`);
  const what = wanted[0] ?? 'list';
  const [least, most] = wordsOf[what];
  const { length } = given.words;
  if (length < least || length > most)
    throw new WrongCall(
      what === 'list'
        ? 'people takes no arguments by itself.'
        : `--${what} was given ${counted(length, 'name')}.`,
    );
  if (what === 'rename' && given.option('as') === undefined) throw new WrongCall('--rename needs --as NAME.');
  kindOf(given);
  return what;
};

const kindOf = (given: Given): { kind?: NameKind } =>
  given.has('kind') ? { kind: choice(given, 'kind', ['outlet', 'person'], 'outlet') } : {};

const asOf = (given: Given): { as?: string } => {
  const as = given.option('as');
  return as === undefined ? {} : { as };
};

type Show = (workbench: Workbench, given: Given, terminal: Terminal) => Promise<void>;

const shows: Readonly<Record<What, Show>> = {
  list: async (workbench, given, terminal) => {
    const all = await workbench.ask('people.list', kindOf(given));
    terminal.answer(given.json, all, () => listText(all));
  },
  names: async (workbench, given, terminal) => {
    const one = await find(workbench, given, given.words[0] ?? '');
    terminal.answer(given.json, one, () => namesText(one));
  },
  suggestions: async (workbench, given, terminal) => {
    const all = await workbench.ask('people.suggestions', kindOf(given));
    terminal.answer(given.json, all, () => suggestionsText(all));
  },
  accept: (workbench, given, terminal) => decide(workbench, given, terminal, 'accept'),
  reject: (workbench, given, terminal) => decide(workbench, given, terminal, 'reject'),
  merge: async (workbench, given, terminal) => {
    const all = await Promise.all(given.words.map((name) => find(workbench, given, name)));
    tell(
      given,
      terminal,
      await workbench.ask('people.merge', { ids: all.map(({ id }) => id), ...asOf(given) }),
    );
  },
  split: async (workbench, given, terminal) => {
    const [name = '', ...labels] = given.words;
    const { id, names } = await find(workbench, given, name);
    const series = given.option('series');
    const meant = labels.flatMap((label) => {
      const found = names.filter(
        (each) => each.label === label && (series === undefined || each.series === series),
      );
      return found.length > 0 ? found : [{ label, series: series ?? null }];
    });
    const step = await workbench.ask('people.split', {
      id,
      names: meant.map(({ label, series: within }) => ({ label, series: within })),
      ...asOf(given),
    });
    tell(given, terminal, step);
  },
  rename: async (workbench, given, terminal) => {
    const { id } = await find(workbench, given, given.words[0] ?? '');
    tell(given, terminal, await workbench.ask('people.rename', { id, name: given.option('as') ?? '' }));
  },
  steps: async (workbench, given, terminal) => {
    const steps = await workbench.ask('people.steps', {});
    const text = () =>
      steps.map(
        ({ id, at, says, undone }) => `${id}  ${at.slice(0, 16)}  ${says}${undone ? ' (taken back)' : ''}`,
      );
    terminal.answer(given.json, steps, () => text().join('\n') || 'Nothing was done with names yet.');
  },
  undo: async (workbench, given, terminal) => {
    const [word] = given.words;
    const step = await workbench.ask(
      'people.undo',
      word === undefined ? {} : { id: numberOf(word, 'a step') },
    );
    terminal.answer(given.json, step, () => `Taken back: ${step.says}`);
  },
  export: async (workbench, given, terminal) => {
    const { text, mime } = await workbench.ask('people.export', kindOf(given));
    const path = resolve(given.option('export') ?? '');
    writeOut(path, text);
    const told = { path, as: 'csv', mime, bytes: Buffer.byteLength(text) };
    terminal.answer(given.json, told, () => `Written to ${path}`);
  },
  import: async (workbench, given, terminal) => {
    const taken = await workbench.ask('people.import', {
      text: readTextFile(given.option('import') ?? ''),
    });
    for (const { row, reason } of taken.ignored) terminal.say(`Row ${row} was not used: ${reason}.`);
    terminal.answer(
      given.json,
      taken,
      () => `${counted(taken.rows, 'name')} read, ${taken.changed} of them new.`,
    );
  },
};

const numberOf = (word: string, what: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(word))
    throw new WrongCall(`${JSON.stringify(word)} is not the number of ${what}.`);
  return Number(word);
};

const tell = (given: Given, terminal: Terminal, step: NameStep): void =>
  terminal.answer(given.json, step, () => `${step.says} Undo: briefing people --undo ${step.id}`);

/** One outlet or person by a name it has: what it is called, or what a transcript calls it. */
const find = async (workbench: Workbench, given: Given, name: string): Promise<Entity> => {
  const all = await workbench.ask('people.list', kindOf(given));
  const called = all.filter((each) => each.name === name);
  const found =
    called.length > 0 ? called : all.filter(({ names }) => names.some(({ label }) => label === name));
  const [one, ...others] = found;
  if (!one)
    throw new WorkbenchError(
      'not-found',
      `Nobody in this project is called ${JSON.stringify(name)}. See: briefing people`,
    );
  if (others.length > 0)
    throw new WrongCall(
      `${JSON.stringify(name)} is ${found.map((each) => `${each.name} (${each.kind})`).join(' and ')}. Say which, by its name or with --kind.`,
    );
  return one;
};

const decide = async (
  workbench: Workbench,
  given: Given,
  terminal: Terminal,
  verdict: 'accept' | 'reject',
) => {
  const at = numberOf(given.words[0] ?? '', 'a suggestion');
  const all = await workbench.ask('people.suggestions', kindOf(given));
  const suggestion = all[at - 1];
  if (!suggestion) throw new WorkbenchError('not-found', `There are ${counted(all.length, 'suggestion')}.`);
  tell(given, terminal, await workbench.ask('people.decide', { id: suggestion.id, verdict }));
};

const listText = (all: readonly Entity[]): string => {
  if (all.length === 0) return 'No outlet or person is named yet.';
  const body = all.map(({ kind, name, names, asked: questions, answered, first, last }) => [
    kind,
    questions,
    answered,
    first ?? '–',
    last ?? '–',
    names.filter(({ count }) => count > 0).length,
    name,
  ]);
  return `${columns([['kind', 'asked', 'answered', 'first', 'last', 'names', 'name'], ...body])}
${counted(all.filter(({ kind }) => kind === 'outlet').length, 'outlet')}, ${counted(all.filter(({ kind }) => kind === 'person').length, 'person', 'people')}`;
};

const namesText = ({ name, kind, names, listed }: Entity): string => {
  const rows = names.map(({ label, series, count, from, languages, first, last }) => [
    count,
    first ?? '–',
    last ?? '–',
    languages.join(' ') || '–',
    from,
    series === null ? label : `${label} (in ${series || 'no series'})`,
  ]);
  const about = listed ? [listed.sort, listed.country, listed.languages.join(' '), listed.source] : [];
  return `${[name, kind, ...about].filter(Boolean).join(' · ')}
${columns([['passages', 'first', 'last', 'in', 'from', 'name'], ...rows])}`;
};

const suggestionsText = (all: readonly NameSuggestion[]): string =>
  all
    .map(({ keep, join, reasons }, at) => {
      const dates = join.first === null ? '' : `, ${join.first} to ${join.last}`;
      const where = join.series === null ? '' : ` in ${join.series || 'no series'}`;
      return `${at + 1}  ${join.name}${where} (${counted(join.count, 'passage')}${dates}: ${join.examples.join(' ')}) is ${keep.name} (${keep.count})?
   ${reasons.join('\n   ')}`;
    })
    .join('\n') || 'Nothing is suggested.';
