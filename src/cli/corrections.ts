import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkbenchError, type Correction, type Doubt, type Output } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { writeOut } from './out.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const correctionsCommand: Command = {
  usage: 'corrections [ID]',
  does: 'Lists what was put right by hand, of one briefing or of all',
  help: [
    ['--undo', 'take the last step back, or with --step N that one'],
    ['--redo', 'do it again'],
    ['--step N', 'the step that --undo or --redo is meant for'],
    ['--export FILE', 'write all corrections as a file for another project with the same texts'],
    ['--import FILE', 'take such a file over'],
  ],
  options: {
    undo: { type: 'boolean' },
    redo: { type: 'boolean' },
    step: { type: 'string' },
    export: { type: 'string' },
    import: { type: 'string' },
  },
  run: async (given, terminal) => {
    const wanted = (['undo', 'redo', 'export', 'import'] as const).filter((name) => given.has(name));
    if (wanted.length > 1) throw new WrongCall(`Ask for one thing: --${wanted.join(' or --')}.`);
    const does = wanted[0] === undefined ? list : others[wanted[0]];
    const workbench = openWorkbench(given.project, false);
    try {
      await does(workbench, given, terminal);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

export const doubtsCommand: Command = {
  usage: 'doubts',
  does: 'Lists briefings in doubt, those first at which a look would win most',
  help: [
    ['--right ID', 'say that a briefing was looked at and is right; may be repeated'],
    ['--doubt ID', 'take that back; may be repeated'],
    ['--settled', 'list those that were looked at instead'],
  ],
  options: {
    right: { type: 'string', multiple: true },
    doubt: { type: 'string', multiple: true },
    settled: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    if (given.words.length > 0) throw new WrongCall('doubts takes no arguments.');
    const [right, doubted] = [given.all('right').map(idOf), given.all('doubt').map(idOf)];
    const workbench = openWorkbench(given.project, false);
    try {
      if (right.length > 0) await workbench.ask('doubts.settle', { briefingIds: right });
      if (doubted.length > 0) await workbench.ask('doubts.settle', { briefingIds: doubted, right: false });
      if (given.has('settled')) {
        const settled = await workbench.ask('doubts.settled', {});
        terminal.answer(given.json, settled, () => settledText(settled));
        return 0;
      }
      const doubts = await workbench.ask('doubts.list', {});
      terminal.answer(given.json, doubts, () => doubtsText(doubts));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

type Does = (workbench: Workbench, given: Given, terminal: Terminal) => Promise<void>;

const list: Does = async (workbench, { words: [word, ...more], json }, terminal) => {
  if (more.length > 0) throw new WrongCall('corrections takes the number of one briefing, or none.');
  const of = word === undefined ? {} : { briefingId: idOf(word) };
  const corrections = await workbench.ask('corrections.list', of);
  terminal.answer(json, corrections, () => listText(corrections));
};

const move =
  (method: 'corrections.undo' | 'corrections.redo'): Does =>
  async (workbench, given, terminal) => {
    const step = given.has('step') ? { step: idOf(given.option('step') ?? '') } : {};
    const moved = await workbench.ask(method, step);
    terminal.answer(given.json, moved, () =>
      moved.step === null
        ? 'There is nothing to do.'
        : `Step ${moved.step}, ${counted(moved.briefings.length, 'briefing')}`,
    );
  };

const others: Readonly<Record<'undo' | 'redo' | 'export' | 'import', Does>> = {
  undo: move('corrections.undo'),
  redo: move('corrections.redo'),
  export: async (workbench, given, terminal) => {
    const { text, mime } = await workbench.ask('corrections.export', {});
    const path = resolve(given.option('export') ?? '');
    writeOut(path, text);
    const told = { path, mime, bytes: Buffer.byteLength(text) };
    terminal.answer(given.json, told, () => `Written to ${path}`);
  },
  import: async (workbench, given, terminal) => {
    const taken = await workbench.ask('corrections.import', { text: readText(given.option('import') ?? '') });
    for (const { briefing, said, problem } of taken.misfits)
      terminal.say(`Not taken over: ${briefing}, ${said} (${problem})`);
    terminal.answer(given.json, taken, () => `${counted(taken.applied, 'correction')} taken over`);
  },
};

const readText = (path: string): string => {
  try {
    return readFileSync(resolve(path), 'utf8');
  } catch {
    throw new WorkbenchError(
      'file-unreadable',
      `${resolve(path)} cannot be read. Check its name and its folder.`,
    );
  }
};

const idOf = (word: string): number => {
  if (!/^[1-9]\d{0,14}$/.test(word))
    throw new WrongCall(`${JSON.stringify(word)} is no number of a briefing or a step.`);
  return Number(word);
};

const listText = (corrections: readonly Correction[]): string => {
  if (corrections.length === 0) return 'Nothing was put right by hand.';
  const body = corrections.map(({ step, briefingId, state, said, problem }) => [
    step,
    briefingId,
    state,
    problem === null ? said : `${said} (${problem})`,
  ]);
  return columns([['step', 'briefing', 'state', 'what'], ...body]);
};

const doubtsText = (doubts: readonly Doubt[]): string => {
  if (doubts.length === 0) return 'No briefing is in doubt.';
  const body = doubts.map(({ briefingId, confidence, gain, shared, remedy, reasons, title }) => [
    briefingId,
    `${Math.round(confidence * 100)} %`,
    gain.toFixed(1),
    shared,
    remedy,
    title.slice(0, 50),
    reasons[0]?.text ?? '',
  ]);
  return columns([['id', 'read', 'gain', 'like it', 'helps', 'title', 'why'], ...body]);
};

const settledText = (settled: Output<'doubts.settled'>): string => {
  if (settled.length === 0) return 'No briefing was looked at and found right.';
  const body = settled.map(({ briefingId, date, title }) => [briefingId, date ?? '', title.slice(0, 60)]);
  return columns([['id', 'date', 'title'], ...body]);
};
