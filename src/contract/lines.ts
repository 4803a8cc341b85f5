import { z } from 'zod';
import { wordPiece } from './compare.ts';
import { leaving } from './export.ts';
import { method, nothing } from './method.ts';
import { filter, isoDate, ref } from './passage.ts';
import { queryText } from './search.ts';

/** sentence: a sentence that recurs in nearly the same words. formula: words that recur inside longer sentences. */
export const lineKind = z.enum(['sentence', 'formula']);
export type LineKind = z.infer<typeof lineKind>;

/** One place where a line is said: UTF-16 offsets into the briefing's text, end excluded. */
export const lineUse = z.strictObject({
  ref,
  date: isoDate.nullable(),
  start: z.int(),
  end: z.int(),
  /** The outlet that asked, or else the person; null for opening statements and where nobody is named. */
  asker: z.string().nullable(),
});
export type LineUse = z.infer<typeof lineUse>;

/** Two days between which nothing was said, and what is held of the days between them. */
export const silence = z.strictObject({
  from: isoDate,
  to: isoDate,
  /** From the one day to the other. */
  days: z.int(),
  /** Briefings held strictly between them: as often it could have been said and was not. */
  held: z.int(),
  /** Days strictly between them with a briefing. */
  covered: z.int(),
  /** Days strictly between them of which nothing is known: it may have been said there. */
  unknown: z.int(),
});
export type Silence = z.infer<typeof silence>;

/** How a wording stands to the one that was first said before it. */
export const lineChange = z.strictObject({
  /** The wording before, by its place from 0. */
  from: z.int(),
  /** Pieces marked same and removed, joined, are the wording before; those marked same and added are this one. */
  words: z.array(wordPiece),
  /** What lies between the last of the one and the first of the other; null where they overlap or a day is unknown. */
  between: silence.nullable(),
  /** In words: "last of the one before 2021-03-02, first of this 2021-03-09, no briefing held between". */
  when: z.string(),
});
export type LineChange = z.infer<typeof lineChange>;

/** One wording of a line: the same words, whatever the punctuation and capitals. */
export const lineWording = z.strictObject({
  /** As it is most often written. */
  text: z.string(),
  /** Every way it is written, in the order of first use. */
  written: z.array(z.strictObject({ text: z.string(), uses: z.int() })),
  /** Its words as normal forms: what decisions name it by. */
  form: z.string(),
  uses: z.int(),
  briefings: z.int(),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  /** The passages that say it, oldest first, each once. */
  refs: z.array(ref),
  /** Those who asked, most often first. */
  askers: z.array(z.string()),
  places: z.array(lineUse),
  change: lineChange.nullable(),
  /** Wordings, by place from 0, that were said both before its last and after its first use. */
  coexists: z.array(z.int()),
});
export type LineWording = z.infer<typeof lineWording>;

/** A line in a list. */
export const lineRow = z.strictObject({
  id: z.int(),
  kind: lineKind,
  /** What the person calls it, or null. */
  name: z.string().nullable(),
  /** Its most used wording as it is most often written. */
  text: z.string(),
  language: z.string(),
  muted: z.boolean(),
  /** Every time it is said, in any wording; an exchange that several versions of a briefing hold counts once. */
  uses: z.int(),
  briefings: z.int(),
  wordingCount: z.int(),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  /** The day on which its latest wording was first said; null for a line of one wording. */
  changed: isoDate.nullable(),
  longestSilence: silence.nullable(),
});
export type LineRow = z.infer<typeof lineRow>;

/** A line with all that is known of it. */
export const line = lineRow.extend({
  series: z.array(z.string()),
  askers: z.array(z.strictObject({ name: z.string(), uses: z.int() })),
  /** Saved topics that find at least one of its uses, and how many. */
  topics: z.array(z.strictObject({ name: z.string(), uses: z.int() })),
  wordings: z.array(lineWording),
});
export type Line = z.infer<typeof line>;

/** A line as it is said in one place of a briefing. */
export const lineMark = z.strictObject({
  id: z.int(),
  kind: lineKind,
  name: z.string().nullable(),
  start: z.int(),
  end: z.int(),
  ref,
  uses: z.int(),
  first: isoDate.nullable(),
});
export type LineMark = z.infer<typeof lineMark>;

const forms = z.array(z.string().min(1).max(20_000)).min(1).max(2000);

/** What the person says of lines, by the words they are said in, so that it holds for whatever is found anew. */
export const lineDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('merge'), of: forms, with: forms }),
  /** The wordings `of` are a line of their own, of number `as` in this project. */
  z.strictObject({ kind: z.literal('split'), of: forms, as: z.int() }),
  z.strictObject({ kind: z.literal('name'), of: forms, name: z.string().min(1).max(200).nullable() }),
  z.strictObject({ kind: z.literal('mute'), of: forms, muted: z.boolean() }),
]);
export type LineDecision = z.infer<typeof lineDecision>;

export const keptLineDecision = z.strictObject({
  id: z.int(),
  said: lineDecision,
  /** The line it is about now, or null where none of its words are found any more. */
  line: z.int().nullable(),
  madeAt: z.string(),
});
export type KeptLineDecision = z.infer<typeof keptLineDecision>;

export const linesProgress = z.strictObject({
  done: z.int(),
  total: z.int(),
  /** False in the last event of a search. */
  running: z.boolean(),
});
export type LinesProgress = z.infer<typeof linesProgress>;

export const lineSort = z.enum(['uses', 'briefings', 'wordings', 'first', 'last', 'changed', 'silence']);
export type LineSort = z.infer<typeof lineSort>;

const id = z.int().positive();
const decided = z.strictObject({ id: z.int(), step: z.int() });

export const linesMethods = {
  /** The standing lines: all that are said in two briefings or more, and `min` times or more. */
  'lines.list': method(
    z.strictObject({
      /** Only lines with a wording that has words of the query, said where the query matches. */
      query: queryText.default(''),
      /** Counts only what is said within. */
      filter: filter.optional(),
      min: z.int().min(1).max(1_000_000).default(2),
      kinds: z.array(lineKind).max(2).optional(),
      /** Only lines of several wordings. */
      changed: z.boolean().default(false),
      /** Muted lines as well. */
      muted: z.boolean().default(false),
      sort: lineSort.default('uses'),
      /** The other way round. */
      reversed: z.boolean().default(false),
      limit: z.int().min(0).max(1000).default(100),
      offset: z.int().min(0).default(0),
    }),
    z.strictObject({
      total: z.int(),
      /** How many more there are that the person muted. */
      muted: z.int(),
      /** The first and the last day on which any of them was said. */
      first: isoDate.nullable(),
      last: isoDate.nullable(),
      lines: z.array(lineRow),
    }),
  ),
  /** Lines with all that is known of them; `not-found` for a number that no line has. */
  'lines.get': method(z.strictObject({ ids: z.array(id).min(1).max(200) }), z.array(line)),
  /** Where lines are said in a briefing, in the order of its text; muted ones are left out. */
  'lines.marks': method(z.strictObject({ briefingId: id }), z.array(lineMark)),
  /** Two lines are one. It keeps the number and name of the first. */
  'lines.merge': method(z.strictObject({ id, with: id }), decided),
  /** Some wordings of a line, by their places from 0, are a line of their own: its number comes back. */
  'lines.split': method(z.strictObject({ id, wordings: z.array(z.int().min(0)).min(1).max(2000) }), decided),
  /** Names a line; null takes the name away. */
  'lines.name': method(z.strictObject({ id, name: z.string().trim().min(1).max(200).nullable() }), decided),
  'lines.mute': method(z.strictObject({ id, muted: z.boolean().default(true) }), decided),
  /** Takes a decision back: the last, unless one is named. */
  'lines.undo': method(z.strictObject({ step: id.optional() }), z.strictObject({ undone: keptLineDecision })),
  /** Decisions that stand, oldest first. */
  'lines.decisions': method(nothing, z.array(keptLineDecision)),
  /** Decisions that stand as a file for another project. */
  'lines.export': method(z.strictObject({ as: z.enum(['json', 'csv']).default('json') }), leaving),
  /** Takes such a file over, after the decisions that stand; `withoutLine` of them name words that are not found here. */
  'lines.import': method(
    z.strictObject({ text: z.string().max(20_000_000) }),
    z.strictObject({ taken: z.int(), withoutLine: z.int() }),
  ),
  /**
   * Looks for lines in new and changed briefings, or with `all` reads all again, and answers when that has ended. It
   * is done after every import; one that runs already is waited for.
   */
  'lines.find': method(
    z.strictObject({ all: z.boolean().default(false) }),
    z.strictObject({ state: z.enum(['finished', 'cancelled', 'failed']), lines: z.int(), ms: z.number() }),
  ),
  /** Ends a search that runs; the lines stay as they were before it. */
  'lines.cancel': method(nothing, z.strictObject({ cancelled: z.boolean() })),
  /** The search that runs, or null. */
  'lines.current': method(nothing, linesProgress.nullable()),
};
