import { z } from 'zod';
import { readingChoices } from './choices.ts';
import { method, nothing } from './method.ts';
import { announcement, exchange, reason, spanKind } from './briefing.ts';
import { isoDate } from './passage.ts';

/** A regular expression as data, without `g` and `y`. */
export const pattern = z.strictObject({
  source: z.string().min(1).max(4000),
  flags: z.string().regex(/^[imsu]*$/, 'flags are among i, m, s and u'),
});
export type LayoutPattern = z.infer<typeof pattern>;

const patterns = z.array(pattern).max(200);

/** Ways in which transcripts write who speaks that the reader knows by name. */
export const labelStyle = z.enum([
  'line',
  'tag',
  'clock',
  'block',
  'own-line',
  'bracket',
  'inline',
  'reported',
]);

/** Name of a layout; what no two share. */
export const layoutName = z.string().trim().min(1).max(200);

/** A layout as plain data: how labels are written, who asks, who answers, what ends a turn, what stands apart. */
export const layoutForm = z.strictObject({
  name: layoutName,
  hint: pattern.exactOptional(),
  /** A known style, or a pattern for the start of a line whose group `name` is who speaks. */
  label: z.union([labelStyle, pattern]),
  asks: patterns.exactOptional(),
  answers: patterns.exactOptional(),
  leads: patterns.exactOptional(),
  never: patterns.exactOptional(),
  needs: z.array(z.enum(['asks', 'answers', 'outlet', 'asker', 'official'])).max(5),
  others: z.enum(['answers', 'asks', 'judged']),
  askers: z.literal('people').exactOptional(),
  admits: z.enum(['known', 'likely', 'strangers', 'names', 'all']),
  ends: patterns.exactOptional(),
  unlabelled: z.literal('answers').exactOptional(),
  apart: patterns.exactOptional(),
  date: pattern.exactOptional(),
  title: pattern.exactOptional(),
  handicap: z.number().min(-1).max(1),
});
export type LayoutForm = z.infer<typeof layoutForm>;

/**
 * What a person says of a stretch of the text: the label of one who asks, answers or leads; the label of words that stand
 * apart; what is written like a label and is none; or a line that ends a turn.
 */
export const markRole = z.enum(['asks', 'answers', 'leads', 'apart', 'never', 'ends']);
export type MarkRole = z.infer<typeof markRole>;

/** A stretch of a briefing's text, in UTF-16 offsets, with what it is. */
export const turnMark = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1), role: markRole })
  .refine(({ start, end }) => end > start && end - start <= 400, 'a mark holds 1 to 400 characters');
export type TurnMark = z.infer<typeof turnMark>;

/** A file as it would be read; nothing is written. Offsets are into `text`. */
export const previewed = z.strictObject({
  path: z.string(),
  text: z.string(),
  encoding: z.string(),
  format: z.string(),
  layout: z.string(),
  title: z.string(),
  date: isoDate.nullable(),
  time: z.string().nullable(),
  dateFrom: z.string().nullable(),
  series: z.string().nullable(),
  language: z.string(),
  confidence: z.number(),
  reasons: z.array(reason),
  exchanges: z.array(
    exchange.extend({
      question: exchange.shape.question.omit({ text: true, askerName: true, outletName: true }),
      statement: exchange.shape.statement.omit({ text: true, speakerName: true }),
    }),
  ),
  statements: z.array(announcement.omit({ text: true, speakerName: true })),
  spans: z.array(z.strictObject({ kind: spanKind, start: z.int(), end: z.int(), n: z.int().nullable() })),
});
export type Previewed = z.infer<typeof previewed>;

/** What a reading of a file comes to. */
export const tally = z.strictObject({
  exchanges: z.int(),
  statements: z.int(),
  date: isoDate.nullable(),
  confidence: z.number(),
  layout: z.string(),
});
export type Tally = z.infer<typeof tally>;

/** A briefing as it is held, and as it would be; `problem` says why it cannot be read now, and then `would` is null. */
export const surveyed = z.strictObject({
  id: z.int(),
  path: z.string(),
  now: tally,
  would: tally.nullable(),
  problem: z.string().nullable(),
});
export type Surveyed = z.infer<typeof surveyed>;

/** A layout of the list: `form` is null for those the reader declares itself. */
export const listedLayout = z.strictObject({
  name: layoutName,
  form: layoutForm.nullable(),
  /** Briefings read by it. */
  briefings: z.int(),
  /** Files and folders for which it was chosen. */
  chosen: z.int(),
});
export type ListedLayout = z.infer<typeof listedLayout>;

/** Briefings that may share a briefing's layout. */
export const peers = z.strictObject({
  /** Its first file. */
  path: z.string(),
  /** The folder of that file, or the file that holds it. */
  folder: z.strictObject({ path: z.string(), ids: z.array(z.int()) }),
  series: z.strictObject({ name: z.string(), ids: z.array(z.int()) }).nullable(),
  /** The doubt that weighs most, with all that share it. */
  doubt: z.strictObject({ text: z.string(), ids: z.array(z.int()) }).nullable(),
});
export type Peers = z.infer<typeof peers>;

const id = z.int().positive();
/** How a file is to be looked at: by choices, and by a layout that nobody has saved. */
const way = { choices: readingChoices.optional(), layout: layoutForm.optional() };

export const layoutMethods = {
  /** Declared layouts and those that were taught, with what is read by each. */
  'layouts.list': method(nothing, z.array(listedLayout)),
  /**
   * Makes a layout of marked turns; saves nothing. `marks` are offsets into the text that `layouts.preview` gives for the
   * same choices. `met` tells of each mark whether the layout reads it as it was marked.
   */
  'layouts.teach': method(
    z.strictObject({
      id,
      choices: readingChoices.optional(),
      name: layoutName.optional(),
      marks: z.array(turnMark).min(1).max(200),
    }),
    z.strictObject({
      layout: layoutForm,
      /** How labels are written and who asks, in words. */
      understood: z.array(z.string()),
      met: z.array(z.boolean()),
    }),
  ),
  /** Reads a briefing's file again without writing anything. Without choices, by those that are kept. */
  'layouts.preview': method(z.strictObject({ id, ...way }), previewed),
  /** What many briefings would come to; those whose file is missing are told as such. */
  'layouts.survey': method(z.strictObject({ ids: z.array(id).min(1).max(50), ...way }), z.array(surveyed)),
  'layouts.peers': method(z.strictObject({ id }), peers),
  /** Saves a taught layout; one of the same name is replaced. Names of declared layouts are taken. */
  'layouts.save': method(z.strictObject({ layout: layoutForm }), listedLayout),
  /** Gives a taught layout another name, in the choices and briefings that name it too. */
  'layouts.rename': method(z.strictObject({ name: layoutName, to: layoutName }), listedLayout),
  /**
   * Takes a taught layout away and gives it back, so that `layouts.save` can undo it. What was read by it stays as it is
   * until it is read again; choices that name it are passed over meanwhile.
   */
  'layouts.remove': method(z.strictObject({ name: layoutName }), listedLayout),
};
