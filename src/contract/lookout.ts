import { z } from 'zod';
import { method, nothing } from './method.ts';
import { isoDate } from './passage.ts';

/**
 * What was there when the person last looked at a topic: the highest number a briefing had, and a file in the record of
 * imports. What was first read later is new, whatever its date; a text that is corrected or read again is not.
 */
export const lookMark = z.strictObject({
  briefing: z.int().min(0),
  file: z.int().min(0),
  /** ISO 8601 in UTC; null where nobody has looked. */
  at: z.string().nullable(),
});
export type LookMark = z.infer<typeof lookMark>;

/** Somebody who asks on a topic and never did before, with the new passages; `filter` says by which side they open. */
export const newAsker = z.strictObject({
  name: z.string(),
  filter: z.enum(['outlets', 'askers']),
  hits: z.int(),
});
export type NewAsker = z.infer<typeof newAsker>;

/** A topic is heard of again: `days` from the last hit known before to the first new one after it. */
export const broken = z.strictObject({
  before: isoDate,
  first: isoDate,
  days: z.int(),
  /** Briefings held between the two that do not have it; of several versions one. */
  briefings: z.int(),
});
export type BrokenSilence = z.infer<typeof broken>;

/** What came in on a topic. */
export const topicNews = z.strictObject({
  id: z.int(),
  name: z.string(),
  query: z.string(),
  colour: z.int().min(1).max(8),
  group: z.string(),
  mark: lookMark,
  /** Passages first read since, of all it finds: `filter.since` with the mark's briefing opens them. */
  hits: z.int(),
  /** Days of the first and the last of them. */
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  /** All it finds. */
  total: z.int(),
  /** True where it found nothing before. */
  firstEver: z.boolean(),
  askers: z.array(newAsker),
  silence: broken.nullable(),
  /** Briefings known before whose file has another text since, and the topic's passages in them, new or not. */
  changed: z.strictObject({ hits: z.int(), briefings: z.array(z.int()) }),
  /** Why parts of its query were not used. */
  ignored: z.array(z.string()),
});
export type TopicNews = z.infer<typeof topicNews>;

/** What counts as a silence: so many days with a briefing held among them, or so many held briefings. */
export const silenceRule = z.strictObject({
  days: z.int().min(1).max(36_500),
  briefings: z.int().min(1).max(100_000),
});
export type SilenceRule = z.infer<typeof silenceRule>;

const ids = z.array(z.int().positive()).min(1).max(10_000);
const marked = z.strictObject({ id: z.int().positive(), mark: lookMark });

export const lookoutMethods = {
  /**
   * What came in on each topic that is watched since it was last looked at, or since an import or a day was begun
   * instead. Most hits first.
   */
  'lookout.news': method(
    z.strictObject({
      since: z
        .union([
          z.strictObject({ import: z.int().positive() }),
          /** Imports that began on this day in UTC or later. */
          z.strictObject({ date: isoDate }),
        ])
        .optional(),
    }),
    z.strictObject({
      topics: z.array(topicNews),
      /** What there is now: what `lookout.seen` marks as looked at, so that nothing that comes meanwhile is. */
      upTo: lookMark,
      /** Topics that are not watched, or archived. */
      unwatched: z.int(),
      rule: silenceRule,
    }),
  ),
  /**
   * Says that the person has looked at these topics, or at all that are watched, up to a mark or to what there is now;
   * gives the marks that were before.
   */
  'lookout.seen': method(z.strictObject({ ids: ids.optional(), upTo: lookMark.optional() }), z.array(marked)),
  /** Puts marks back. */
  'lookout.unsee': method(z.strictObject({ marks: z.array(marked).min(1).max(10_000) }), nothing),
  /** What counts as a silence. */
  'lookout.rule': method(silenceRule, silenceRule),
};
