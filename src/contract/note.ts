import { z } from 'zod';
import { leaving } from './export.ts';
import { method, nothing } from './method.ts';
import { isoDate, ref } from './passage.ts';

const tag = z.string().trim().min(1).max(100);

/** What the person noted on words of a briefing, or on a whole exchange or opening statement. */
export const note = z.strictObject({
  id: z.int(),
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  language: z.string(),
  /** The passage it stands in now; null where its words are in none any more. */
  ref: ref.nullable(),
  /** The words it was made on; empty where it is on a whole passage. */
  words: z.string(),
  /** UTF-16 offsets of those words in the text as it is now; null for a whole passage, and where they are gone. */
  start: z.int().nullable(),
  end: z.int().nullable(),
  text: z.string(),
  tags: z.array(z.string()),
  /** Why it stands no longer on its words; null where it does. */
  adrift: z.string().nullable(),
  /** ISO 8601 in UTC. */
  madeAt: z.string(),
  changedAt: z.string(),
});
export type Note = z.infer<typeof note>;

/** Which notes are meant; an absent key does not narrow. */
export const noteFilter = z.strictObject({
  briefingId: z.int().positive().optional(),
  /** Notes that have all of these. */
  tags: z.array(tag).max(100).optional(),
  /** Notes that say these words, in this order, in their text or in one of their tags. */
  saying: z.string().max(1000).optional(),
  /** Only those that lost their words. */
  adrift: z.boolean().optional(),
});
export type NoteFilter = z.infer<typeof noteFilter>;

const ids = z.array(z.int().positive()).min(1).max(10_000);

export const noteMethods = {
  /** By the day of the briefing, the newest first, undated last; within a briefing in the order of its text. */
  'notes.list': method(noteFilter, z.array(note)),
  /** Every tag, those used most first. */
  'notes.tags': method(nothing, z.array(z.strictObject({ tag: z.string(), notes: z.int() }))),
  /**
   * Makes a note on a passage, or on a stretch of a briefing's text that begins in one; with an id, changes what a note
   * says. One without words and without a tag is `invalid-input`.
   */
  'notes.save': method(
    z.strictObject({
      id: z.int().positive().optional(),
      on: z
        .union([
          z.strictObject({ ref }),
          z.strictObject({ briefingId: z.int().positive(), start: z.int().min(0), end: z.int().positive() }),
        ])
        .optional(),
      text: z.string().trim().max(20_000),
      tags: z.array(tag).max(50),
    }),
    note,
  ),
  /** Takes notes away; undone by `notes.restore`. */
  'notes.remove': method(z.strictObject({ ids }), z.strictObject({ removed: z.array(z.int()) })),
  'notes.restore': method(z.strictObject({ ids }), z.strictObject({ restored: z.array(z.int()) })),
  /** Notes as CSV, one a row, with the words they stand on. */
  'notes.csv': method(noteFilter, leaving),
  /** Notes as a project of the REFI-QDA standard 1.5 (.qdpx), which programs for coding texts open; bytes in base64. */
  'notes.refi': method(
    noteFilter,
    z.strictObject({
      name: z.string(),
      mime: z.string(),
      base64: z.string(),
      notes: z.int(),
      adrift: z.int(),
    }),
  ),
};
