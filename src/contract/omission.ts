import { z } from 'zod';
import { method } from './method.ts';
import { filter, isoDate, ref } from './passage.ts';
import { queryText, reading } from './search.ts';
import { timelineAnswer } from './timeline.ts';

/** How often something was said with it: `said` of the `of` statements before, with the 95 % interval of that share. */
const together = {
  said: z.int(),
  of: z.int(),
  low: z.number(),
  high: z.number(),
};

export const omissionInput = z.strictObject({
  /** What statements say: `line:N`, `topic:NAME`, or any query. */
  query: queryText,
  filter: filter.optional(),
  /** A companion is usual where at least so many of the last `window` statements had it. */
  least: z.int().min(1).max(1000).default(8),
  window: z.int().min(2).max(1000).default(10),
  limit: z.int().min(0).max(1000).default(100),
  offset: z.int().min(0).default(0),
});
export type OmissionInput = z.input<typeof omissionInput>;

/** A line or a topic that is usually said with it. */
export const companion = z.strictObject({
  kind: z.enum(['line', 'topic']),
  id: z.int(),
  text: z.string(),
  /** The query that finds it. */
  query: z.string(),
  /** As of the last statements there are; where fewer than the window are held, of those. */
  ...together,
  /** Whether it is usual as of the last statements. */
  usual: z.boolean(),
  /** Statements that lacked it while it was usual. */
  omitted: z.int(),
});
export type Companion = z.infer<typeof companion>;

/** A statement without a companion that was usual until then. It says what was counted, and nothing of why. */
export const omission = timelineAnswer.extend({
  /** Its place among `companions`. */
  companion: z.int(),
  ...together,
  /** The last statement before and the first after that has it. */
  before: z.strictObject({ ref, date: isoDate.nullable() }).nullable(),
  after: z.strictObject({ ref, date: isoDate.nullable() }).nullable(),
  /** Another passage of the same briefing that says it. */
  elsewhere: ref.nullable(),
});
export type Omission = z.infer<typeof omission>;

export const omissions = reading.extend({
  /** Statements that say it, within the filter, with a day: what companions are learnt from. */
  statements: z.int(),
  undated: z.int(),
  least: z.int(),
  window: z.int(),
  /** Statements with enough before them for a companion to be usual. */
  judged: z.int(),
  companions: z.array(companion),
  total: z.int(),
  /** Latest first. */
  omissions: z.array(omission),
});
export type Omissions = z.infer<typeof omissions>;

export const omissionMethods = {
  /**
   * What is usually said together with a line or a topic, learnt from the last statements of the same series and language
   * at each of them, and the statements that lack it.
   */
  'omissions.list': method(omissionInput, omissions),
};
