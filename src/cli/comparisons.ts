import { WorkbenchError, type SavedComparison, type SavedWitness } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { ignoredBy, refuseWrong } from './witnesses.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const comparisonsCommand: Command = {
  usage: 'comparisons [list|show|save|remove] ...',
  does: 'Keeps comparisons by name; compare --saved NAME compares one again',
  help: [
    ['list', 'every saved comparison'],
    ['show NAME', 'what it compares, and what is otherwise with it than when it was saved'],
    ['save NAME REF REF...', 'keep a comparison, or give the one of that name these texts'],
    ['remove NAME', 'take it away'],
    ['--base REF', 'with save: the one that the others are compared with (the first)'],
    ['--ignore WHAT,WHAT', 'with save: what makes no difference, as with compare'],
    ['--note TEXT', 'with save: what is to be said of it'],
    ['--rename NAME', 'with save: call it otherwise'],
  ],
  options: {
    base: { type: 'string' },
    ignore: { type: 'string' },
    note: { type: 'string' },
    rename: { type: 'string' },
  },
  run: async (given, terminal) => {
    const [word = 'list', ...words] = given.words;
    const act = Object.hasOwn(acts, word) ? acts[word] : undefined;
    if (!act)
      throw new WrongCall(`comparisons does ${Object.keys(acts).join(', ')}; not ${JSON.stringify(word)}.`);
    const workbench = openWorkbench(given.project, false);
    try {
      await act(workbench, words, given, terminal);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

/** A saved comparison by its name, whatever the case. Throws `not-found`. */
export const findSaved = async (workbench: Workbench, name: string): Promise<SavedComparison> => {
  const found = await named(workbench, name);
  if (found) return found;
  throw new WorkbenchError(
    'not-found',
    `There is no saved comparison ${JSON.stringify(name)}. See: briefing comparisons`,
  );
};

const named = async (workbench: Workbench, name: string): Promise<SavedComparison | undefined> => {
  const all = await workbench.ask('comparisons.list', {});
  return (
    all.find((saved) => saved.name === name) ??
    all.find((saved) => saved.name.toLowerCase() === name.toLowerCase())
  );
};

type Act = (
  workbench: Workbench,
  words: readonly string[],
  given: Given,
  terminal: Terminal,
) => Promise<void>;

const oneName = (words: readonly string[], usage: string): string => {
  const [name, ...more] = words;
  if (name !== undefined && more.length === 0) return name;
  throw new WrongCall(`Call it so: comparisons ${usage}`);
};

const acts: Readonly<Record<string, Act>> = {
  list: async (workbench, words, { json }, terminal) => {
    if (words.length > 0) throw new WrongCall('Call it so: comparisons list');
    const all = await workbench.ask('comparisons.list', {});
    terminal.answer(json, all, () => listText(all));
  },
  show: async (workbench, words, { json }, terminal) => {
    const saved = await findSaved(workbench, oneName(words, 'show NAME'));
    terminal.answer(json, saved, () => showText(saved));
  },
  save: async (workbench, [name, ...witnesses], given, terminal) => {
    if (name === undefined) throw new WrongCall('Call it so: comparisons save NAME REF REF...');
    const before = await named(workbench, name);
    const [base, note, rename] = [given.option('base'), given.option('note'), given.option('rename')];
    if (before ? witnesses.length === 1 : witnesses.length < 2 || witnesses.length > 20)
      throw new WrongCall('Name 2 to 20 texts to compare, like 12#3 15#1.');
    for (const each of [...witnesses, ...(base === undefined ? [] : [base])]) refuseWrong(each);
    const saved = await workbench.ask('comparisons.save', {
      ...(before ? { id: before.id } : {}),
      name: rename ?? before?.name ?? name,
      ...(witnesses.length === 0 ? {} : { witnesses: [...witnesses] }),
      ...(base === undefined ? {} : { base }),
      ...(note === undefined ? {} : { note }),
      ...(given.has('ignore') ? { ignore: ignoredBy(given.option('ignore')) } : {}),
    });
    terminal.answer(given.json, saved, () => `Comparison “${saved.name}” saved: ${textsOf(saved)}`);
  },
  remove: async (workbench, words, { json }, terminal) => {
    const { id } = await findSaved(workbench, oneName(words, 'remove NAME'));
    const removed = await workbench.ask('comparisons.remove', { id });
    terminal.answer(json, removed, () => `Comparison “${removed.name}” removed.`);
  },
};

const textsOf = ({ witnesses }: SavedComparison): string => counted(witnesses.length, 'text', 'texts');

const listText = (all: readonly SavedComparison[]): string => {
  if (all.length === 0)
    return 'No comparison is saved yet. Save one: briefing comparisons save NAME REF REF...';
  const rows = all.map(({ name, note, witnesses }) => [
    witnesses.length,
    witnesses.filter(({ changed }) => changed !== null).length,
    name,
    note.split('\n')[0] ?? '',
  ]);
  return columns([['texts', 'changed', 'name', 'note'], ...rows]);
};

const showText = ({ name, note, witnesses, baseAt, ignore }: SavedComparison): string =>
  [
    name,
    ...(note === '' ? [] : [note]),
    ...(ignore.length === 0 ? [] : [`Ignored: ${ignore.join(', ')}`]),
    ...witnesses.map((witness, at) => witnessText(witness, at === baseAt)),
  ].join('\n');

const witnessText = ({ witness, was, date, title, changed }: SavedWitness, isBase: boolean): string => {
  const name = witness ?? `${was} (left out)`;
  return `${isBase ? '* ' : '  '}${name}  ${date ?? 'undated'}  ${title}${changed === null ? '' : `: ${changed}`}`;
};
