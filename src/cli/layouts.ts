import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkbenchError, type LayoutForm, type ListedLayout } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { writeOut } from './out.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const layoutsCommand: Command = {
  usage: 'layouts [--export FILE | --import FILE]',
  does: 'Lists the layouts transcripts are read by, and takes those you taught from project to project',
  help: [
    ['--export FILE', 'write the layouts that were taught as JSON'],
    ['--import FILE', 'save those of such a file in the project; one of the same name is replaced'],
    ['--rename NAME', 'give a taught layout the name of --to'],
    ['--remove NAME', 'take a taught layout away; what was read by it stays until it is read again'],
  ],
  options: {
    export: { type: 'string' },
    import: { type: 'string' },
    rename: { type: 'string' },
    to: { type: 'string' },
    remove: { type: 'string' },
  },
  run: async (given, terminal) => {
    const what = asked(given);
    const workbench = openWorkbench(given.project, what === 'import');
    try {
      await does[what](workbench, given, terminal);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const asks = ['export', 'import', 'rename', 'remove'] as const;
type What = (typeof asks)[number] | 'list';

const asked = (given: Given): What => {
  if (given.words.length > 0)
    throw new WrongCall('layouts takes no arguments; name a layout with an option.');
  const wanted = asks.filter((name) => given.has(name));
  if (wanted.length > 1) throw new WrongCall(`Ask for one thing: --${wanted.join(' or --')}.`);
  const what = wanted[0] ?? 'list';
  if ((what === 'rename') !== given.has('to')) throw new WrongCall('--rename and --to go together.');
  return what;
};

const does: Readonly<
  Record<What, (workbench: Workbench, given: Given, terminal: Terminal) => Promise<void>>
> = {
  list: async (workbench, { json }, terminal) => {
    const layouts = await workbench.ask('layouts.list', {});
    terminal.answer(json, layouts, () => listText(layouts));
  },
  export: async (workbench, given, terminal) => {
    const layouts = (await workbench.ask('layouts.list', {})).flatMap(({ form }) => form ?? []);
    const path = resolve(given.option('export') ?? '');
    writeOut(path, `${JSON.stringify(layouts, null, 2)}\n`);
    terminal.answer(
      given.json,
      { path, layouts: layouts.length },
      () => `${counted(layouts.length, 'layout')} written to ${path}`,
    );
  },
  import: async (workbench, given, terminal) => {
    const path = resolve(given.option('import') ?? '');
    const saved: ListedLayout[] = [];
    for (const layout of layoutsIn(path)) saved.push(await workbench.ask('layouts.save', { layout }));
    const names = saved.map(({ name }) => name);
    terminal.answer(given.json, saved, () => `${counted(saved.length, 'layout')} saved: ${names.join(', ')}`);
  },
  rename: async (workbench, given, terminal) => {
    const [name = '', to = ''] = [given.option('rename'), given.option('to')];
    const renamed = await workbench.ask('layouts.rename', { name, to });
    terminal.answer(given.json, renamed, () => `“${name}” is now “${renamed.name}”.`);
  },
  remove: async (workbench, given, terminal) => {
    const removed = await workbench.ask('layouts.remove', { name: given.option('remove') ?? '' });
    terminal.answer(
      given.json,
      removed,
      () =>
        `“${removed.name}” removed. ${counted(removed.briefings, 'briefing')} read by it stay as they are until they are read again.`,
    );
  },
};

/** What a file of layouts holds; whether each is one, saving tells. */
const layoutsIn = (path: string): LayoutForm[] => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new WorkbenchError('file-unreadable', `${path} cannot be read. Check its name.`);
  }
  try {
    const held: unknown = JSON.parse(text);
    // The contract parses each on its way in, and says what is wrong with one.
    return (Array.isArray(held) ? held : [held]) as LayoutForm[];
  } catch {
    throw new WorkbenchError('invalid-input', `${path} is no JSON. A file that layouts --export wrote is.`);
  }
};

const listText = (layouts: readonly ListedLayout[]): string =>
  columns([
    ['briefings', 'chosen', 'layout'],
    ...layouts.map(({ name, form, briefings, chosen }) => [
      briefings,
      chosen === 0 ? '–' : chosen,
      form === null ? name : `${name} (taught)`,
    ]),
  ]);
