import { resolve } from 'node:path';
import { WorkbenchError, type ListedWordList } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { writeOut } from './out.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { readTextFile } from './text-file.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const listsCommand: Command = {
  usage: 'lists [list|show|save|remove|export|import] ...',
  does: 'Keeps lists of your own words, which queries call @name',
  help: [
    ['list', 'every list with how many entries it has'],
    ['show NAME', 'its entries, a line each'],
    ['save NAME ENTRY...', 'make a list, or give one these entries; --note says what it is for'],
    ['remove NAME', 'take it away'],
    ['export NAME FILE', 'write its entries as text'],
    ['import NAME FILE', 'take the lines of a text, or the first column of a CSV, as its entries'],
    ['--rename NAME', 'with save: call it otherwise'],
  ],
  options: { note: { type: 'string' }, rename: { type: 'string' } },
  run: async (given, terminal) => {
    const [word = 'list', ...words] = given.words;
    const act = Object.hasOwn(acts, word) ? acts[word] : undefined;
    if (!act) throw new WrongCall(`lists does ${Object.keys(acts).join(', ')}; not ${JSON.stringify(word)}.`);
    if (words.length < act.least || words.length > act.most)
      throw new WrongCall(`Call it so: lists ${act.usage}`);
    const workbench = openWorkbench(given.project, word === 'import' || word === 'save');
    try {
      await act.run(workbench, words, given, terminal);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

type Act = {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
  readonly run: (
    workbench: Workbench,
    words: readonly string[],
    given: Given,
    terminal: Terminal,
  ) => Promise<void>;
};

const findOr = async (workbench: Workbench, name: string): Promise<ListedWordList | undefined> => {
  const all = await workbench.ask('lists.list', {});
  return (
    all.find((list) => list.name === name) ??
    all.find((list) => list.name.toLowerCase() === name.toLowerCase())
  );
};

const find = async (workbench: Workbench, name: string): Promise<ListedWordList> => {
  const found = await findOr(workbench, name);
  if (found) return found;
  throw new WorkbenchError('not-found', `There is no word list ${JSON.stringify(name)}. See: briefing lists`);
};

const save = async (
  workbench: Workbench,
  name: string,
  entries: string | undefined,
  given: Given,
  terminal: Terminal,
): Promise<void> => {
  const before = await findOr(workbench, name);
  const [note, rename] = [given.option('note'), given.option('rename')];
  if (!before && rename !== undefined)
    throw new WorkbenchError('not-found', `There is no word list ${JSON.stringify(name)} to call otherwise.`);
  const saved = await workbench.ask('lists.save', {
    ...(before ? { id: before.id } : {}),
    name: rename ?? before?.name ?? name,
    ...(entries === undefined ? {} : { entries }),
    ...(note === undefined ? {} : { note }),
  });
  const listed = await find(workbench, saved.name);
  for (const { line, entry, reason } of listed.troubles) terminal.say(`Line ${line}, ${entry}: ${reason}`);
  terminal.answer(given.json, listed, () => `List “${listed.name}” saved: ${entriesText(listed.count)}`);
};

const entriesText = (count: number): string => counted(count, 'entry', 'entries');

const acts: Readonly<Record<string, Act>> = {
  list: {
    usage: 'list',
    least: 0,
    most: 0,
    run: async (workbench, _words, { json }, terminal) => {
      const all = await workbench.ask('lists.list', {});
      terminal.answer(json, all, () => listText(all));
    },
  },
  show: {
    usage: 'show NAME',
    least: 1,
    most: 1,
    run: async (workbench, [name = ''], { json }, terminal) => {
      const list = await find(workbench, name);
      terminal.answer(json, list, () => list.entries);
    },
  },
  save: {
    usage: 'save NAME ENTRY...',
    least: 1,
    most: 10_000,
    run: (workbench, [name = '', ...entries], given, terminal) => {
      if (entries.length === 0 && !given.has('note') && !given.has('rename'))
        throw new WrongCall('Say which entries: lists save NAME ENTRY...');
      return save(workbench, name, entries.length === 0 ? undefined : entries.join('\n'), given, terminal);
    },
  },
  remove: {
    usage: 'remove NAME',
    least: 1,
    most: 1,
    run: async (workbench, [name = ''], { json }, terminal) => {
      const { id, topics } = await find(workbench, name);
      const removed = await workbench.ask('lists.remove', { id });
      if (topics.length > 0) terminal.say(`Topics that name it: ${topics.join(', ')}`);
      terminal.answer(json, removed, () => `List “${removed.name}” removed.`);
    },
  },
  export: {
    usage: 'export NAME FILE',
    least: 2,
    most: 2,
    run: async (workbench, [name = '', file = ''], { json }, terminal) => {
      const { text, mime } = await workbench.ask('lists.export', { id: (await find(workbench, name)).id });
      const path = resolve(file);
      writeOut(path, text);
      terminal.answer(json, { path, mime, bytes: Buffer.byteLength(text) }, () => `Written to ${path}`);
    },
  },
  import: {
    usage: 'import NAME FILE',
    least: 2,
    most: 2,
    run: async (workbench, [name = '', file = ''], given, terminal) => {
      const { entries } = await workbench.ask('lists.read', { text: readTextFile(file) });
      await save(workbench, name, entries, given, terminal);
    },
  },
};

const listText = (all: readonly ListedWordList[]): string => {
  if (all.length === 0) return 'No word lists yet. Make one: briefing lists save NAME ENTRY...';
  const rows = all.map(({ count, troubles, topics, name, note }) => [
    count,
    troubles.length,
    topics.length,
    `@${/\s/.test(name) ? JSON.stringify(name) : name}`,
    note.split('\n')[0] ?? '',
  ]);
  return columns([['entries', 'not usable', 'topics', 'name', 'note'], ...rows]);
};
