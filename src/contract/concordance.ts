import { z } from 'zod';
import { nearness } from './corpus.ts';
import { method } from './method.ts';
import { filter, isoDate, part, ref } from './passage.ts';
import { queryText, reading } from './search.ts';

/** l1 is the word before the match, r1 the one after it; dates oldest first. */
export const concordanceSort = z.enum([
  'l1',
  'l2',
  'l3',
  'l4',
  'l5',
  'match',
  'r1',
  'r2',
  'r3',
  'r4',
  'r5',
  'date',
  'outlet',
  'speaker',
]);
export type ConcordanceSort = z.infer<typeof concordanceSort>;

/** One occurrence with what stands around it, on one line. */
export const concordanceLine = z.strictObject({
  ref,
  briefingId: z.int(),
  date: isoDate.nullable(),
  outlet: z.string().nullable(),
  speaker: z.string().nullable(),
  language: z.string(),
  part,
  left: z.string(),
  match: z.string(),
  right: z.string(),
  /** The words that lines are sorted by, in the order of the sort: offsets into `left` or `right`; null where none is. */
  sortedBy: z.array(z.tuple([z.int(), z.int()]).nullable()),
  /** Of the match: UTF-16 offsets into the briefing's text, end excluded. */
  start: z.int(),
  end: z.int(),
});
export type ConcordanceLine = z.infer<typeof concordanceLine>;

const unit = z.enum(['words', 'characters']).default('words');

/** Only the lines of a collocate's row: those with one of these forms in their window. */
export const beside = nearness.extend({ forms: z.array(z.string().max(500)).min(1).max(200), unit });

/** The lines of a row of the word list: a word, or words in a row, each in one of these forms. */
export const sequence = z.strictObject({
  forms: z
    .array(z.array(z.string().max(500)).min(1).max(200))
    .min(1)
    .max(5),
  unit,
});

export const concordanceInput = z.strictObject({
  query: queryText,
  filter: filter.optional(),
  /** By the first, then the second, then the third; what is then alike is by date. */
  sort: z.array(concordanceSort).max(3).default([]),
  /** Words on each side. */
  window: z.int().min(1).max(100).default(12),
  /** So many lines drawn at random, the same for the same seed; all of them where there are no more. */
  sample: z
    .strictObject({
      size: z.int().min(1).max(1_000_000),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31),
    })
    .optional(),
  beside: beside.optional(),
  /** In the middle stands this, in what the query finds, instead of the query's own matches. */
  sequence: sequence.optional(),
  limit: z.int().min(0).max(1000).default(100),
  offset: z.int().min(0).default(0),
});
export type ConcordanceInput = z.input<typeof concordanceInput>;

export const concordanceMethods = {
  /** Every occurrence of a query on a line of its own: as many as search counts matches. */
  'concordance.lines': method(
    concordanceInput,
    reading.extend({
      /** Occurrences; `lines` are some of them, or of the sample. */
      total: z.int(),
      /** Of the total, lines that `beside` leaves; the total where it is not asked for. */
      beside: z.int(),
      /** Lines there are to page through: the sample's size, or all. */
      shown: z.int(),
      exchanges: z.int(),
      lines: z.array(concordanceLine),
    }),
  ),
};
