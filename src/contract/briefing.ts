import { z } from 'zod';
import { method, nothing } from './method.ts';
import { isoDate, stretch } from './passage.ts';

/** Why a reading is trusted or doubted. `weight` is what it took off the confidence, 0 when it speaks for it. */
export const reason = z.strictObject({ code: z.string(), text: z.string(), weight: z.number() });
export type Reason = z.infer<typeof reason>;

/** One row of the library: everything about a briefing but its text. */
export const briefingRow = z.strictObject({
  id: z.int(),
  /** Every file that holds this text; the first is the one it was read from. */
  paths: z.array(z.string()),
  /** SHA-256 of the bytes of the first path, in hex. */
  sha256: z.string(),
  title: z.string(),
  date: isoDate.nullable(),
  /** HH:MM as stated, or null. */
  time: z.string().nullable(),
  series: z.string().nullable(),
  /** BCP 47, like en or zh. */
  language: z.string(),
  /** As the transcript names them. */
  spokespersons: z.array(z.string()),
  /** As they are called everywhere, each once. */
  spokespersonNames: z.array(z.string()),
  /** Number of exchanges. */
  exchanges: z.int(),
  words: z.int(),
  /** 0 to 1. */
  confidence: z.number(),
  /** Every version of the same briefing, itself among them, the leading one first; empty where it is the only one. */
  versions: z.array(z.int()),
});
export type BriefingRow = z.infer<typeof briefingRow>;

export const spanKind = z.enum([
  'head',
  'foot',
  'label',
  'question',
  'statement',
  'announcement',
  'stage',
  'aside',
]);
export type SpanKind = z.infer<typeof spanKind>;

export const exchange = z.strictObject({
  n: z.int(),
  /** `asker` and `outlet` as the transcript labels them, and what they are called everywhere. */
  question: stretch.extend({
    asker: z.string().nullable(),
    outlet: z.string().nullable(),
    askerName: z.string().nullable(),
    outletName: z.string().nullable(),
  }),
  statement: stretch.extend({ speaker: z.string().nullable(), speakerName: z.string().nullable() }),
});
export type Exchange = z.infer<typeof exchange>;

export const announcement = stretch.extend({
  n: z.int(),
  speaker: z.string().nullable(),
  speakerName: z.string().nullable(),
});
export type Announcement = z.infer<typeof announcement>;

/** A briefing with its text and how it was read. Exchanges, statements and apart together cover the text exactly. */
export const briefing = briefingRow.extend({
  text: z.string(),
  exchanges: z.array(exchange),
  /** Opening announcements and other statements that answer nobody. */
  statements: z.array(announcement),
  /** What stands outside: head, foot, labels, stage directions, and asides such as a moderator's turn. */
  apart: z.array(z.strictObject({ kind: spanKind, start: z.int(), end: z.int() })),
  /** Every span in order; their stretches of the text, joined, are the text. */
  spans: z.array(z.strictObject({ kind: spanKind, start: z.int(), end: z.int(), n: z.int().nullable() })),
  reasons: z.array(reason),
  /** Where the date was taken from, in words, like "title and stamp agree". */
  dateFrom: z.string().nullable(),
  layout: z.string(),
  encoding: z.string(),
  /** The kind of file it was read from: text, docx, pdf, csv, … */
  format: z.string(),
  /** When the file was last read, ISO 8601 in UTC. */
  checkedAt: z.string(),
});
export type Briefing = z.infer<typeof briefing>;

export const briefingMethods = {
  /** Every briefing of the project, newest date first, undated last. */
  'briefings.list': method(nothing, z.array(briefingRow)),
  'briefings.get': method(z.strictObject({ id: z.int().positive() }), briefing),
  /** Takes briefings out of the library and of every count; the files stay. Undone by `briefings.restore`. */
  'briefings.remove': method(
    z.strictObject({ ids: z.array(z.int().positive()).min(1).max(100_000) }),
    z.strictObject({ removed: z.array(z.int()) }),
  ),
  'briefings.restore': method(
    z.strictObject({ ids: z.array(z.int().positive()).min(1).max(100_000) }),
    z.strictObject({ restored: z.array(z.int()) }),
  ),
};
