import {
  anchorAt,
  WorkbenchError,
  type Handlers,
  type Note,
  type NoteFilter,
  type Parsed,
  type Publish,
} from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { keyOf, refOf } from '../collection/refs.ts';
import { formsOf } from '../language/tokens.ts';
import type { WritableStore } from '../store/store.ts';
import { createNoted, saidIn, saysInARow, type Noted } from './noted.ts';
import { prepareNotes, prepareTexts, type NoteRow, type Texts } from './rows.ts';
import { createStandings, type Standing } from './standing.ts';

type Name = 'notes.list' | 'notes.tags' | 'notes.save' | 'notes.remove' | 'notes.restore';

/** The room of notes: its handlers, what search asks of it, and all that leaves with them. */
export type NotesRoom = {
  readonly handlers: Handlers<Name>;
  readonly noted: Noted;
  readonly list: (filter: NoteFilter) => Note[];
};

/** What the person notes on words of briefings. A note keeps its words; where they stand is found when it is asked for. */
export const createNotes = (store: WritableStore, collection: Collection, publish: Publish): NotesRoom => {
  const ask = prepareNotes(store);
  const texts = prepareTexts(store);
  const standingOf = createStandings(texts);
  let version = 0;
  const changed = (): void => {
    version++;
    publish('collection.changed', { what: 'notes' });
  };
  const one = (id: number): Note => {
    const row = ask.one(id);
    if (!row) throw notThere(id);
    return noteOf(row, standingOf(row));
  };
  const list = ({ briefingId, ...narrowed }: NoteFilter): Note[] =>
    (briefingId === undefined ? ask.all() : ask.ofBriefing(briefingId))
      .filter((row) => isMeant(row, narrowed))
      .map((row) => ({ row, standing: standingOf(row) }))
      .filter(({ standing }) => narrowed.adrift !== true || standing.adrift !== null)
      .map(({ row, standing }) => noteOf(row, standing))
      .toSorted(inOrder);
  const make = (on: On, text: string, tags: string): number => {
    const { briefingId, start, end } = stretchOf(texts, on);
    const whole = texts.textOf(briefingId);
    const anchor = JSON.stringify(anchorAt(whole, start));
    const words = end === null ? '' : whole.slice(start, end);
    const at = new Date().toISOString();
    return ask.add({ briefing_id: briefingId, words, anchor, text, tags, at });
  };
  const mark = (ids: readonly number[], at: string | null): number[] => {
    const marked = ask.mark(ids, at);
    if (marked.length > 0) changed();
    return marked;
  };
  return {
    list,
    noted: createNoted(ask.all, standingOf, () => version, collection.version),
    handlers: {
      'notes.list': list,
      'notes.tags': () => ask.tags(),
      'notes.save': ({ id, on, text, tags }) => {
        if (text === '' && tags.length === 0) throw saysNothing();
        const named = JSON.stringify([...new Set(tags)]);
        if (id !== undefined) {
          one(id);
          ask.change(id, text, named);
        }
        const saved = id ?? make(placed(on), text, named);
        changed();
        return one(saved);
      },
      'notes.remove': ({ ids }) => ({ removed: mark(ids, new Date().toISOString()) }),
      'notes.restore': ({ ids }) => ({ restored: mark(ids, null) }),
    },
  };
};

type On = NonNullable<Parsed<'notes.save'>['on']>;

/** The stretch of text meant, without white space at its ends; no end for a whole passage. */
const stretchOf = (texts: Texts, on: On): { briefingId: number; start: number; end: number | null } => {
  if ('ref' in on) {
    const { briefingId, kind, n } = keyOf(on.ref);
    const bounds = texts.isHeld(briefingId) ? texts.boundsOf(briefingId, kind, n) : null;
    if (!bounds) throw new WorkbenchError('not-found', `There is no passage ${on.ref} in this project.`);
    return { briefingId, start: bounds.start, end: null };
  }
  const { briefingId } = on;
  if (!texts.isHeld(briefingId)) {
    throw new WorkbenchError('not-found', `There is no briefing ${briefingId} in this project.`);
  }
  const words = texts.textOf(briefingId).slice(on.start, on.end);
  const start = on.start + words.length - words.trimStart().length;
  const end = on.start + words.trimEnd().length;
  if (words.trim() === '' || texts.passagesAt(briefingId, start).length === 0) throw onNobodysWords();
  return { briefingId, start, end };
};

const placed = (on: On | undefined): On => {
  if (on) return on;
  throw new WorkbenchError(
    'invalid-input',
    'A new note needs the passage, or the words, that it is made on.',
  );
};

const isMeant = (row: NoteRow, { tags, saying }: NoteFilter): boolean => {
  // Written by `notes.save` as a list of names.
  const own = new Set(JSON.parse(row.tags) as string[]);
  if (tags?.some((tag) => !own.has(tag))) return false;
  const forms = formsOf(saying ?? '');
  return forms.length === 0 || saidIn(row).some((said) => saysInARow(said, forms, true));
};

const noteOf = (row: NoteRow, { passages, start, end, adrift }: Standing): Note => {
  const { id, briefing_id: briefingId, title, date, language, words, text } = row;
  const first = passages[0];
  return {
    id,
    briefingId,
    title,
    date,
    language,
    words,
    start,
    end,
    text,
    adrift,
    ref: first ? refOf({ briefingId, kind: first.kind, n: first.n }) : null,
    // Written by `notes.save` as a list of names.
    tags: JSON.parse(row.tags) as string[],
    madeAt: row.made_at,
    changedAt: row.changed_at,
  };
};

/** By day, newest first and undated last; in a briefing as the text has them, those that lost their place last. */
const inOrder = (a: Note, b: Note): number => {
  const day = (b.date ?? '').localeCompare(a.date ?? '');
  return day || a.briefingId - b.briefingId || placeOf(a) - placeOf(b) || a.id - b.id;
};

/** Opening statements come before exchanges; a note on a whole passage before those on its words. */
const placeOf = ({ ref, start }: Note): number => {
  if (ref === null) return Infinity;
  const { kind, n } = keyOf(ref);
  return (kind === 'exchange' ? 1e15 : 0) + n * 1e8 + (start ?? 0);
};

const notThere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no note ${id} in this project. It may have been removed already.`,
  );

const saysNothing = (): WorkbenchError =>
  new WorkbenchError('invalid-input', 'A note needs some words, or a tag.');

const onNobodysWords = (): WorkbenchError =>
  new WorkbenchError(
    'invalid-input',
    'A note stands on words of a question, an answer or a statement, and must begin in one.',
  );
