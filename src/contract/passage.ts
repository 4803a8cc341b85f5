import { z } from 'zod';
import { method } from './method.ts';

/** YYYY-MM-DD, a day that the calendar has. */
export const isoDate = z.iso.date('a date is written YYYY-MM-DD, and must be a day that the calendar has');

/** Names a passage: `<briefing id>#<exchange number from 1>`, or `<briefing id>#s<number>` for an opening statement. */
export const ref = z
  .string()
  .regex(
    /^[1-9]\d{0,15}#s?[1-9]\d{0,8}$/,
    'a reference is written <briefing id>#<exchange number>, like 12#3',
  );

export const part = z.enum(['question', 'statement', 'announcement']);
export type Part = z.infer<typeof part>;

/** A stretch of a briefing's text; start and end are UTF-16 offsets into that text, end excluded. */
export const stretch = z.strictObject({ text: z.string(), start: z.int(), end: z.int() });
export type Stretch = z.infer<typeof stretch>;

/**
 * What everything on screen is counted within. A list means any of its values; `''` among outlets, askers, speakers
 * or series means "not named", among years or months "not dated"; an absent key does not narrow.
 */
export const filter = z.strictObject({
  series: z.array(z.string()).max(500).optional(),
  languages: z.array(z.string()).max(100).optional(),
  outlets: z.array(z.string()).max(2000).optional(),
  askers: z.array(z.string()).max(2000).optional(),
  speakers: z.array(z.string()).max(2000).optional(),
  parts: z.array(part).max(3).optional(),
  years: z
    .array(z.string().regex(/^(\d{4})?$/))
    .max(300)
    .optional(),
  months: z
    .array(z.string().regex(/^(\d{4}-\d{2})?$/))
    .max(1200)
    .optional(),
  /** Ids of topics: what any of them finds. One that was removed finds nothing. */
  topics: z.array(z.int()).max(500).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  briefings: z.array(z.int()).max(100_000).optional(),
  /**
   * The number of a briefing: only what was first read after it, which is what has a higher number. An exchange that the
   * query finds in a version read before is not new.
   */
  since: z.int().min(0).optional(),
  /** one, unless said: an exchange that several versions of a briefing hold counts once. all: each time it is held. */
  versions: z.enum(['one', 'all']).optional(),
});
export type Filter = z.infer<typeof filter>;

/** The unit of everything: an exchange (a question and the statement that answers it) or an opening statement. */
export const passage = z.strictObject({
  ref,
  briefingId: z.int(),
  kind: z.enum(['exchange', 'announcement']),
  /** Number within its briefing and kind, from 1. */
  n: z.int(),
  /** How many of its kind the briefing holds. */
  of: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  series: z.string().nullable(),
  language: z.string(),
  /** Who asks, as the transcript labels them. */
  asker: z.string().nullable(),
  outlet: z.string().nullable(),
  speaker: z.string().nullable(),
  /** What the three are called everywhere, whatever the transcript calls them. */
  askerName: z.string().nullable(),
  outletName: z.string().nullable(),
  speakerName: z.string().nullable(),
  question: stretch.nullable(),
  statement: stretch.nullable(),
});
export type Passage = z.infer<typeof passage>;

export const passageMethods = {
  /** The passages named, in the order asked for; one that does not exist is `not-found`. */
  'passages.get': method(z.strictObject({ refs: z.array(ref).min(1).max(100) }), z.array(passage)),
};
