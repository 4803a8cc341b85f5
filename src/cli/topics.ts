import { resolve } from 'node:path';
import { WorkbenchError, type ListedTopic, type TakenOver, type Topic } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { writeOut } from './out.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { readTextFile } from './text-file.ts';
import { marksText, overlapText, risenText, versionsText } from './topic-texts.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const topicsCommand: Command = {
  usage: 'topics [list|add|change|remove|versions|undo|overlap|suggest|rose|export|import] ...',
  does: 'Lists the topics with what they find, and keeps, changes and shares them',
  help: [
    ['list [--archived]', 'every topic with its hits; those archived as well'],
    ['add NAME QUERY', 'keep a query under a name; --group, --note, --colour 1 to 8'],
    ['change NAME', '--query, --name, --group, --note, --colour, --archived yes|no, --watched yes|no'],
    ['remove NAME', 'take it away; topics add with --id brings it back with its versions'],
    ['versions NAME', 'every query it had, and what each change did to the hits'],
    ['undo NAME', 'take back the last change of its query'],
    ['overlap NAME', 'what it shares with each other topic'],
    ['suggest REF...', 'words that mark these passages off from the rest: suggestions for a topic'],
    ['rose [--days N]', 'words said more often in the last N days (90) than in the N before: suggestions'],
    [
      'export FILE [--as csv|json]',
      'all topics and word lists; by the ending of FILE where --as is not given',
    ],
    ['import FILE [--preview]', 'take such a file over by name; --preview only says what that would do'],
    ['--limit N', 'with suggest and rose: at most so many (20)'],
  ],
  options: {
    archived: { type: 'string' },
    watched: { type: 'string' },
    query: { type: 'string' },
    name: { type: 'string' },
    group: { type: 'string' },
    note: { type: 'string' },
    colour: { type: 'string' },
    id: { type: 'string' },
    as: { type: 'string' },
    days: { type: 'string' },
    limit: { type: 'string' },
    preview: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const [word = 'list', ...words] = given.words;
    const act = Object.hasOwn(acts, word) ? acts[word] : undefined;
    if (!act)
      throw new WrongCall(`topics does ${Object.keys(acts).join(', ')}; not ${JSON.stringify(word)}.`);
    if (words.length < act.least || words.length > act.most)
      throw new WrongCall(`Call it so: topics ${act.usage}`);
    act.check?.(given);
    const workbench = openWorkbench(given.project, word === 'import');
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
  /** Throws `WrongCall` before any project is opened. */
  readonly check?: (given: Given) => void;
  readonly run: (
    workbench: Workbench,
    words: readonly string[],
    given: Given,
    terminal: Terminal,
  ) => Promise<void>;
};

/** The topic of a name, whatever its case. Throws `not-found`. */
const find = async (workbench: Workbench, name: string): Promise<ListedTopic> => {
  const all = await workbench.ask('topics.list', { archived: true });
  const found =
    all.find((topic) => topic.name === name) ??
    all.find((topic) => topic.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  throw new WorkbenchError('not-found', `There is no topic ${JSON.stringify(name)}. See: briefing topics`);
};

const yesNo = (given: Given, name: string): boolean | undefined =>
  given.has(name) ? choice(given, name, ['yes', 'no'], 'yes') === 'yes' : undefined;

/** What the options say of a topic. */
const toldOf = (given: Given) => {
  const told: Record<string, string | number | boolean> = {};
  for (const name of ['group', 'note'] as const) {
    const value = given.option(name);
    if (value !== undefined) told[name] = value;
  }
  if (given.has('colour')) told['colour'] = wholeNumber(given, 'colour', 1, 1, 8);
  for (const name of ['archived', 'watched'] as const) {
    const value = yesNo(given, name);
    if (value !== undefined) told[name] = value;
  }
  return told;
};

const saved = (given: Given, terminal: Terminal, topic: Topic): void =>
  terminal.answer(given.json, topic, () => `Topic “${topic.name}” saved: ${topic.query}`);

const acts: Readonly<Record<string, Act>> = {
  list: {
    usage: 'list',
    least: 0,
    most: 0,
    check: (given) => void yesNo(given, 'archived'),
    run: async (workbench, _words, given, terminal) => {
      const all = await workbench.ask('topics.list', { archived: yesNo(given, 'archived') ?? false });
      terminal.answer(given.json, all, () => listText(all));
    },
  },
  add: {
    usage: 'add NAME QUERY',
    least: 2,
    most: 2,
    check: (given) => {
      toldOf(given);
      wholeNumber(given, 'id', 1, 1, 1e15);
    },
    run: async (workbench, [name = '', query = ''], given, terminal) => {
      const id = given.has('id') ? { id: wholeNumber(given, 'id', 1, 1, 1e15) } : {};
      saved(given, terminal, await workbench.ask('topics.save', { ...id, name, query, ...toldOf(given) }));
    },
  },
  change: {
    usage: 'change NAME --query QUERY (or another option)',
    least: 1,
    most: 1,
    check: (given) => {
      if (Object.keys(toldOf(given)).length === 0 && !given.has('query') && !given.has('name'))
        throw new WrongCall(
          'Say what to change: --query, --name, --group, --note, --colour, --archived or --watched.',
        );
    },
    run: async (workbench, [wanted = ''], given, terminal) => {
      const { id, name, query } = await find(workbench, wanted);
      const told = { name: given.option('name') ?? name, query: given.option('query') ?? query };
      saved(given, terminal, await workbench.ask('topics.save', { id, ...told, ...toldOf(given) }));
    },
  },
  remove: {
    usage: 'remove NAME',
    least: 1,
    most: 1,
    run: async (workbench, [name = ''], given, terminal) => {
      const removed = await workbench.ask('topics.remove', { id: (await find(workbench, name)).id });
      terminal.answer(
        given.json,
        removed,
        () => `Topic “${removed.name}” removed. Back: briefing topics add NAME QUERY --id ${removed.id}`,
      );
    },
  },
  versions: {
    usage: 'versions NAME',
    least: 1,
    most: 1,
    run: async (workbench, [name = ''], given, terminal) => {
      const versions = await workbench.ask('topics.versions', { id: (await find(workbench, name)).id });
      terminal.answer(given.json, versions, () => versionsText(versions));
    },
  },
  undo: {
    usage: 'undo NAME',
    least: 1,
    most: 1,
    run: async (workbench, [name = ''], given, terminal) =>
      saved(given, terminal, await workbench.ask('topics.undo', { id: (await find(workbench, name)).id })),
  },
  overlap: {
    usage: 'overlap NAME',
    least: 1,
    most: 1,
    run: async (workbench, [wanted = ''], given, terminal) => {
      const { id, name } = await find(workbench, wanted);
      const overlap = await workbench.ask('topics.overlap', { id });
      terminal.answer(given.json, overlap, () => overlapText(name, overlap));
    },
  },
  suggest: {
    usage: 'suggest REF...',
    least: 1,
    most: 1000,
    check: (given) => void wholeNumber(given, 'limit', 20, 1, 200),
    run: async (workbench, refs, given, terminal) => {
      const limit = wholeNumber(given, 'limit', 20, 1, 200);
      const marks = await workbench.ask('topics.suggest', { refs: [...refs], limit });
      terminal.answer(given.json, marks, () => marksText(marks));
    },
  },
  rose: {
    usage: 'rose [--days N]',
    least: 0,
    most: 0,
    check: (given) =>
      void [wholeNumber(given, 'days', 90, 1, 36_500), wholeNumber(given, 'limit', 20, 1, 200)],
    run: async (workbench, _words, given, terminal) => {
      const days = wholeNumber(given, 'days', 90, 1, 36_500);
      const rose = await workbench.ask('topics.rose', {
        days,
        limit: wholeNumber(given, 'limit', 20, 1, 200),
      });
      terminal.answer(given.json, rose, () => risenText(rose, days));
    },
  },
  export: {
    usage: 'export FILE',
    least: 1,
    most: 1,
    check: (given) => void choice(given, 'as', ['csv', 'json'], 'csv'),
    run: async (workbench, [file = ''], given, terminal) => {
      const as = choice(given, 'as', ['csv', 'json'], /\.json$/i.test(file) ? 'json' : 'csv');
      const { text, mime } = await workbench.ask('topics.export', { as });
      const path = resolve(file);
      writeOut(path, text);
      const told = { path, as, mime, bytes: Buffer.byteLength(text) };
      terminal.answer(given.json, told, () => `Written to ${path}`);
    },
  },
  import: {
    usage: 'import FILE [--preview]',
    least: 1,
    most: 1,
    run: async (workbench, [file = ''], given, terminal) => {
      const method = given.has('preview') ? 'topics.preview' : 'topics.import';
      const taken = await workbench.ask(method, { text: readTextFile(file) });
      for (const { row, name, becomes, reasons } of taken)
        for (const reason of reasons)
          terminal.say(
            `${row} ${name}: ${becomes === 'not readable' ? 'left out' : 'taken, but'} (${reason})`,
          );
      terminal.answer(given.json, taken, () => takenText(taken, given.has('preview')));
    },
  },
};

const listText = (all: readonly ListedTopic[]): string => {
  if (all.length === 0) return 'No topics yet. Keep one: briefing topics add NAME QUERY';
  const rows = all.map(({ id, total, last, group, name, query, archived, ignored }) => [
    id,
    total,
    last ?? '–',
    group || '–',
    archived ? `${name} (archived)` : name,
    ignored.length > 0 ? `${query}  (${counted(ignored.length, 'part')} not used: ${ignored[0]})` : query,
  ]);
  return `${columns([['id', 'hits', 'last', 'group', 'name', 'query'], ...rows])}\n${counted(all.length, 'topic')}`;
};

const takenText = (taken: readonly TakenOver[], preview: boolean): string => {
  const rows = taken.map(({ what, becomes, name, changes }) => [what, becomes, name, changes.join(', ')]);
  const of = (becomes: TakenOver['becomes']): number => taken.filter((one) => one.becomes === becomes).length;
  const counts = `${of('new')} new, ${of('changed')} changed, ${of('same')} the same, ${of('not readable')} not readable`;
  return `${columns([['', '', 'name', 'what changes'], ...rows])}\n${counts}${preview ? ': nothing was taken over yet' : ''}`;
};
