import { z } from 'zod';
import { version } from './compare.ts';
import { method } from './method.ts';
import { filter, isoDate, ref } from './passage.ts';
import { queryText, reading } from './search.ts';
import { side } from './trend.ts';

const asked = {
  /** A query; `topic:NAME` and `line:N` are queries, too. */
  query: queryText,
  filter: filter.optional(),
  in: side.default('both'),
  /** answers: whole answers. sentences: of each only the sentences in which something looked for stands. */
  of: z.enum(['answers', 'sentences']).default('answers'),
};
const page = { limit: z.int().min(0).max(100).default(40), offset: z.int().min(0).default(0) };

export const timelineInput = z.strictObject({
  ...asked,
  /** Whether answers in a row that say the same are one row. */
  runs: z.enum(['folded', 'open']).default('folded'),
  ...page,
});
export type TimelineInput = z.input<typeof timelineInput>;

/** An answer as it stands in a timeline. Names are what the three are called everywhere; null where none is. */
export const timelineAnswer = z.strictObject({
  ref,
  date: isoDate.nullable(),
  outlet: z.string().nullable(),
  asker: z.string().nullable(),
  speaker: z.string().nullable(),
});
export type TimelineAnswer = z.infer<typeof timelineAnswer>;

/** A sentence of an answer, and where in the timeline it was first said, in these words whatever the marks. */
export const timelineSentence = z.strictObject({
  text: z.string(),
  first: ref,
  firstDate: isoDate.nullable(),
  /** In how many answers of the timeline it is. */
  answers: z.int(),
});
export type TimelineSentence = z.infer<typeof timelineSentence>;

/** An answer as its change from the one before in the same series and language, and those after it that say the same. */
export const timelineRow = timelineAnswer.extend({
  series: z.string(),
  language: z.string(),
  sentences: z.array(timelineSentence),
  before: timelineAnswer.nullable(),
  /** The redline from the answer before; null for the first of its series and language. */
  change: version.nullable(),
  /** This answer and those that follow it and say the same, oldest first. */
  same: z.array(timelineAnswer),
});
export type TimelineRow = z.infer<typeof timelineRow>;

export const timeline = reading.extend({
  /** Answers on the timeline, dated or not. */
  answers: z.int(),
  undated: z.int(),
  /** Further answers that are another version of one that counts. */
  folded: z.int(),
  /** Exchanges found without a sentence to show: what is looked for stands in the question alone. */
  withoutSentence: z.int(),
  /** Series and languages, each compared with itself. */
  threads: z.array(z.strictObject({ series: z.string(), language: z.string(), answers: z.int() })),
  /** Different sentences. */
  sentences: z.int(),
  /** Rows there are to page through, oldest first; answers without a date are last. */
  total: z.int(),
  rows: z.array(timelineRow),
});
export type Timeline = z.infer<typeof timeline>;

/** A sentence with the first answer that had it. */
export const timelineElement = z.strictObject({
  text: z.string(),
  language: z.string(),
  answers: z.int(),
  first: timelineAnswer,
  last: timelineAnswer,
});
export type TimelineElement = z.infer<typeof timelineElement>;

export const timelineMethods = {
  /** Every answer on something by date, each as its change from the one before. Long ones can be cancelled as counts can. */
  'timeline.rows': method(timelineInput, timeline),
  /** Every sentence of these answers with the first to have it, in the order of first use. */
  'timeline.elements': method(
    z.strictObject({ ...asked, ...page, limit: z.int().min(0).max(1000).default(100) }),
    z.strictObject({ total: z.int(), elements: z.array(timelineElement) }),
  ),
};
