import { resolve } from 'node:path';
import type { Note, NoteFilter } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { writeOut } from './out.ts';
import { columns, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const notesCommand: Command = {
  usage: 'notes [WORDS]',
  does: 'Lists your notes, of one briefing or of all, or takes them out',
  help: [
    ['WORDS', 'only notes that say these words, in their text or a tag'],
    ['--tag TAG', 'only notes with this tag; may be repeated, then with all of them'],
    ['--briefing ID', 'only notes on this briefing'],
    ['--adrift', 'only notes that lost their words when the text changed'],
    ['--csv', 'print them as CSV'],
    ['--refi FILE', 'write them as a REFI-QDA project (.qdpx), with the texts they stand in'],
  ],
  options: {
    tag: { type: 'string', multiple: true },
    briefing: { type: 'string' },
    adrift: { type: 'boolean' },
    csv: { type: 'boolean' },
    refi: { type: 'string' },
  },
  run: async (given, terminal) => {
    if (given.has('csv') && (given.json || given.has('refi')))
      throw new WrongCall('Ask for one of --csv, --json and --refi.');
    const filter = filterOf(given);
    const workbench = openWorkbench(given.project, false);
    try {
      if (given.has('csv')) terminal.print((await workbench.ask('notes.csv', filter)).text);
      else if (given.has('refi')) await writeRefi(workbench, given, filter, terminal);
      else {
        const notes = await workbench.ask('notes.list', filter);
        terminal.answer(given.json, notes, () => textOf(notes));
      }
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const filterOf = (given: Given): NoteFilter => {
  const [briefing, tags, saying] = [given.option('briefing'), given.all('tag'), given.words.join(' ')];
  if (briefing !== undefined && !/^[1-9]\d{0,14}$/.test(briefing))
    throw new WrongCall(`${JSON.stringify(briefing)} is no number of a briefing, the first column of list.`);
  return {
    ...(briefing === undefined ? {} : { briefingId: Number(briefing) }),
    ...(tags.length === 0 ? {} : { tags: [...tags] }),
    ...(saying === '' ? {} : { saying }),
    ...(given.has('adrift') ? { adrift: true } : {}),
  };
};

const writeRefi = async (
  workbench: Workbench,
  given: Given,
  filter: NoteFilter,
  terminal: Terminal,
): Promise<void> => {
  const { base64, mime, notes, adrift } = await workbench.ask('notes.refi', filter);
  const path = resolve(given.option('refi') ?? '');
  const bytes = Buffer.from(base64, 'base64');
  writeOut(path, bytes);
  terminal.answer(given.json, { path, mime, bytes: bytes.length, notes, adrift }, () => `Written to ${path}`);
};

const textOf = (notes: readonly Note[]): string => {
  if (notes.length === 0) return 'No notes.';
  const body = notes.map(({ id, date, ref, briefingId, text, tags, words, adrift }) => [
    id,
    date ?? '',
    ref ?? briefingId,
    short(text),
    tags.join(', '),
    adrift === null ? short(words) : `adrift: ${adrift}`,
  ]);
  return columns([['id', 'date', 'where', 'note', 'tags', 'words'], ...body]);
};

const short = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
