import type { Handlers, Note } from '../../contract/index.ts';
import { keyOf } from '../collection/refs.ts';
import { csvFile } from '../exports/csv.ts';
import type { WritableStore } from '../store/store.ts';
import type { NotesRoom } from './notes.ts';
import { refiProject, type NotedStretch } from './refi.ts';
import { prepareTexts, type Texts } from './rows.ts';

/** Files made of notes. None is left out: those that lost their words leave with the words they stood on. */
export const createNotesLeaving = (
  store: WritableStore,
  list: NotesRoom['list'],
): Handlers<'notes.csv' | 'notes.refi'> => {
  const texts = prepareTexts(store);
  return {
    'notes.csv': (filter) => ({
      name: 'notes.csv',
      mime: 'text/csv; charset=utf-8',
      text: notesCsv(list(filter)),
    }),
    'notes.refi': (filter) => {
      const notes = list(filter);
      const named = new Map(notes.map((note) => [note.briefingId, note]));
      const sources = [...named].map(([briefingId, { title, date }]) => ({
        briefingId,
        name: date === null ? title : `${date} ${title}`,
        text: texts.textOf(briefingId),
      }));
      const bytes = refiProject(
        'Notes on briefings',
        sources,
        notes.map((note) => stretched(texts, note)),
      );
      return {
        name: 'notes.qdpx',
        mime: 'application/zip',
        base64: Buffer.from(bytes).toString('base64'),
        notes: notes.length,
        adrift: notes.filter(({ adrift }) => adrift !== null).length,
      };
    },
  };
};

/** The stretch that a note stands on; of one on a whole passage, from its first character to its last. */
const stretched = (texts: Texts, note: Note): NotedStretch => {
  const { ref, start, end, words, adrift } = note;
  if (start !== null && end !== null) return { note, stretch: { start, end } };
  if (ref === null || words !== '' || adrift !== null) return { note, stretch: null };
  const { briefingId, kind, n } = keyOf(ref);
  return { note, stretch: texts.boundsOf(briefingId, kind, n) };
};

const notesCsv = (notes: readonly Note[]): string =>
  csvFile(
    [
      'id',
      'date',
      'title',
      'briefing',
      'ref',
      'start',
      'end',
      'words',
      'note',
      'tags',
      'adrift',
      'made',
      'changed',
    ],
    notes.map((note) => ({
      ...note,
      briefing: note.briefingId,
      note: note.text,
      tags: note.tags.join('; '),
      made: note.madeAt,
      changed: note.changedAt,
    })),
  );
