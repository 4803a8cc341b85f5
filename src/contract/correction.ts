import { z } from 'zod';
import { reason, spanKind } from './briefing.ts';
import { leaving } from './export.ts';
import { method, nothing } from './method.ts';
import { isoDate, ref } from './passage.ts';

const name = z.string().trim().max(300);
const nameOrNone = name.min(1).nullable();

/** A place in a text with the words there, by which it is found again in a text that has changed. */
export const anchor = z.strictObject({
  /** UTF-16 offset. */
  start: z.int().min(0),
  /** The words from there on, and those just before; at most 120 and 40 characters. */
  quote: z.string().min(1).max(240),
  before: z.string().max(80),
});
export type Anchor = z.infer<typeof anchor>;

/** Holds on to a place in a text by its words. */
export const anchorAt = (text: string, start: number): Anchor => ({
  start,
  quote: text.slice(start, start + 120),
  before: text.slice(Math.max(0, start - 40), start),
});

/** One thing put right. Parts are named by where they begin. */
export const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('facts'),
    date: isoDate.nullable().optional(),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM')
      .nullable()
      .optional(),
    title: name.min(1).optional(),
    series: nameOrNone.optional(),
    language: z.string().min(2).max(35).optional(),
    spokespersons: z.array(name.min(1)).max(100).optional(),
  }),
  /** A part becomes another kind: a question, a statement, an announcement, or something that stands apart. */
  z.strictObject({ kind: z.literal('retype'), at: anchor, as: spanKind }),
  /** A part is cut in two; what comes after is of this kind. */
  z.strictObject({ kind: z.literal('split'), at: anchor, as: spanKind }),
  /** A part takes in the next one that was said, and what stands between. */
  z.strictObject({ kind: z.literal('merge'), at: anchor }),
  /** Who asks in a question, or who speaks in a statement or an announcement; what is absent stays. */
  z.strictObject({
    kind: z.literal('relabel'),
    at: anchor,
    asker: nameOrNone.optional(),
    outlet: nameOrNone.optional(),
    speaker: nameOrNone.optional(),
  }),
]);
export type Change = z.infer<typeof change>;

export const correction = z.strictObject({
  id: z.int(),
  briefingId: z.int(),
  /** Corrections of one step are undone together. */
  step: z.int(),
  change,
  /** misfit: the text changed and the place is not to be found; kept, without effect. */
  state: z.enum(['applied', 'misfit', 'undone']),
  problem: z.string().nullable(),
  /** ISO 8601 in UTC. */
  madeAt: z.string(),
  /** What was done, in words. */
  said: z.string(),
});
export type Correction = z.infer<typeof correction>;

const ids = z.array(z.int().positive()).min(1).max(10_000);

/** A briefing that a look may put right. */
export const doubt = z.strictObject({
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  series: z.string().nullable(),
  confidence: z.number(),
  exchanges: z.int(),
  /** The reasons that took from the confidence, the heaviest first. */
  reasons: z.array(reason),
  /** Code of the heaviest reason: files with the same one share a doubt. */
  code: z.string(),
  /** What would most likely help: its date, how its layout or encoding is read, who speaks, or a look as a whole. */
  remedy: z.enum(['date', 'layout', 'encoding', 'names', 'look']),
  /** The first passage in doubt, where the doubt is about passages. */
  at: ref.nullable(),
  /** How many other briefings share it. */
  shared: z.int(),
  /** Exchanges that a look is expected to put right, here and, at a quarter each, where the doubt is shared. */
  gain: z.number(),
});
export type Doubt = z.infer<typeof doubt>;

/** What another briefing has in common with one that is put right. */
export const likeness = z.enum(['label', 'doubt', 'folder', 'series']);
export type Likeness = z.infer<typeof likeness>;

/** What the same change would do elsewhere. */
export const similar = z.strictObject({
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  alike: z.array(likeness),
  /** What is there now, and what would be, in words. */
  was: z.string(),
  becomes: z.string(),
  /** Places in its text that would change; 1 for facts. */
  places: z.int(),
});
export type Similar = z.infer<typeof similar>;

const taken = z.strictObject({
  applied: z.int(),
  /** Changes that fit nowhere, each with the reason. */
  misfits: z.array(z.strictObject({ briefing: z.string(), said: z.string(), problem: z.string() })),
});

export const correctionMethods = {
  /** Puts a briefing right; several changes are one step. Throws `invalid-input` where a change fits nowhere. */
  'corrections.apply': method(
    z.strictObject({ briefingId: z.int().positive(), changes: z.array(change).min(1).max(1000) }),
    z.strictObject({ step: z.int() }),
  ),
  /**
   * Which other briefings the same change would put right, and how: the same label, or the same facts in the same folder,
   * series or doubt. Asked before or after the change itself is made; changes nothing.
   */
  'corrections.similar': method(
    z.strictObject({ briefingId: z.int().positive(), change }),
    z.strictObject({
      /** How a date is found for others, in words; null where the change is the same for all. */
      rule: z.string().nullable(),
      others: z.array(similar),
    }),
  ),
  /** Puts such others right, as one step. Throws `invalid-input` for one that is not similar any more. */
  'corrections.applySimilar': method(
    z.strictObject({ briefingId: z.int().positive(), change, others: ids }),
    z.strictObject({ step: z.int(), briefings: z.array(z.int()) }),
  ),
  /** Takes a step back; without one, the last that is in force. Null where there is none. */
  'corrections.undo': method(
    z.strictObject({ step: z.int().optional() }),
    z.strictObject({ step: z.int().nullable(), briefings: z.array(z.int()) }),
  ),
  /** Does again what was undone last, or the step named. */
  'corrections.redo': method(
    z.strictObject({ step: z.int().optional() }),
    z.strictObject({ step: z.int().nullable(), briefings: z.array(z.int()) }),
  ),
  /** Corrections in the order they were made, of one briefing or of all. */
  'corrections.list': method(
    z.strictObject({ briefingId: z.int().positive().optional() }),
    z.array(correction),
  ),
  /** What is put right in a briefing, in the order of its text, each with what was read there. */
  'corrections.asRead': method(
    z.strictObject({ briefingId: z.int().positive() }),
    z.array(
      z.strictObject({
        id: z.int(),
        /** UTF-16 offset into the text as it is now; null for facts. */
        start: z.int().nullable(),
        said: z.string(),
        /** What stood there as read, in words. */
        was: z.string(),
      }),
    ),
  ),
  /** All corrections as a JSON file, by the hash of the text each belongs to, for another project with the same files. */
  'corrections.export': method(nothing, leaving),
  'corrections.import': method(z.strictObject({ text: z.string().max(50_000_000) }), taken),
  /** The briefings in doubt, those first at which a look would win most. */
  'doubts.list': method(nothing, z.array(doubt)),
  /** The briefings that were looked at and found right, the latest first. */
  'doubts.settled': method(
    nothing,
    z.array(
      z.strictObject({
        briefingId: z.int(),
        title: z.string(),
        date: isoDate.nullable(),
        confidence: z.number(),
        /** ISO 8601 in UTC. */
        at: z.string(),
      }),
    ),
  ),
  /** Says that a briefing was looked at and is right, or takes that back. */
  'doubts.settle': method(
    z.strictObject({ briefingIds: ids, right: z.boolean().default(true) }),
    z.strictObject({ settled: z.array(z.int()) }),
  ),
};
