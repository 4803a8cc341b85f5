import { z } from 'zod';
import { alignedRow } from './compare.ts';
import { method, nothing } from './method.ts';
import { isoDate, ref, stretch } from './passage.ts';

/** One version of a briefing. */
export const twinVersion = z.strictObject({
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  language: z.string(),
  series: z.string().nullable(),
  exchanges: z.int(),
  words: z.int(),
  /** The file it was read from. */
  path: z.string().nullable(),
  /** Whether it stands for all versions where one counts. */
  lead: z.boolean(),
});
export type TwinVersion = z.infer<typeof twinVersion>;

/** How an exchange of one version stands to the other: word for word, with changes, or not there. */
export const twinKind = z.enum(['same', 'altered', 'missing']);
export type TwinKind = z.infer<typeof twinKind>;

/**
 * twins: found, and counted once unless the person says no. perhaps: too little speaks for it, nothing is folded until
 * the person says so. apart: the person said that they are none.
 */
export const twinState = z.enum(['twins', 'perhaps', 'apart']);
export type TwinState = z.infer<typeof twinState>;

/** Briefings that are versions of one, by what was found and what the person said. */
export const twinGroup = z.strictObject({
  /** The leading version first. */
  versions: z.array(twinVersion),
  state: twinState,
  /** Whether the person has decided it. */
  decided: z.boolean(),
  /** How surely they are versions of one, 0 to 1: of the weakest tie that is needed to hold them together. */
  score: z.number(),
  /** The evidence in words. */
  reasons: z.array(z.string()),
  /** Exchanges and statements: the same in all versions that hold them, altered in one, missing from one. */
  same: z.int(),
  altered: z.int(),
  missing: z.int(),
});
export type TwinGroup = z.infer<typeof twinGroup>;

/** A passage as it stands in one version. */
export const twinPassage = z.strictObject({
  ref,
  asker: z.string().nullable(),
  outlet: z.string().nullable(),
  speaker: z.string().nullable(),
  question: stretch.nullable(),
  statement: stretch.nullable(),
});
export type TwinPassage = z.infer<typeof twinPassage>;

/** One exchange in two versions; the side on which it is missing is null. */
export const twinRow = z.strictObject({
  left: twinPassage.nullable(),
  right: twinPassage.nullable(),
  kind: twinKind,
  /** It stands at another place in the other version. */
  moved: z.boolean(),
  /** How surely the two are one exchange, 0 to 1; 0 where one is missing. */
  score: z.number(),
  why: z.string(),
  /** For an altered one of the same language: the sentences of question and answer, left beside right. */
  changes: z.strictObject({ question: z.array(alignedRow), statement: z.array(alignedRow) }).nullable(),
});
export type TwinRow = z.infer<typeof twinRow>;

/** An exchange of a group that not all versions hold alike. */
export const twinDifferences = z.strictObject({
  /** Exchanges in more than one wording: one ref a version that holds it, the leading version's first. */
  altered: z.array(z.strictObject({ refs: z.array(ref) })),
  /** An exchange, and a version that lacks it. */
  missing: z.array(z.strictObject({ ref, in: z.int() })),
});

export const twinsProgress = z.strictObject({
  done: z.int(),
  total: z.int(),
  /** Pairs found so far. */
  found: z.int(),
  /** False in the last event of a search. */
  running: z.boolean(),
});
export type TwinsProgress = z.infer<typeof twinsProgress>;

const briefingId = z.int().positive();

export const twinsMethods = {
  /** Every group, and every pair that may be one; surest first, what the person said are none last. */
  'twins.list': method(nothing, z.array(twinGroup)),
  /**
   * Two versions side by side, in the order of the left one. Without `right`: the leading version, or where `left`
   * leads the next one. `not-found` for a briefing without another version.
   */
  'twins.get': method(
    z.strictObject({ left: briefingId, right: briefingId.optional() }),
    z.strictObject({ group: twinGroup, left: briefingId, right: briefingId, rows: z.array(twinRow) }),
  ),
  /** What the versions of a briefing do not hold alike. */
  'twins.differences': method(z.strictObject({ id: briefingId }), twinDifferences),
  /** Says of a briefing that it is, or is not, another version of each of some others; null takes that back. */
  'twins.decide': method(
    z.strictObject({
      id: briefingId,
      with: z.array(briefingId).min(1).max(100),
      verdict: z.enum(['twins', 'not']).nullable(),
    }),
    z.strictObject({ decided: z.int() }),
  ),
  /** Lets a version lead, or with `lead` false leaves it to the rule: most exchanges, then most words. */
  'twins.lead': method(
    z.strictObject({ id: briefingId, lead: z.boolean().default(true) }),
    z.strictObject({ lead: z.int() }),
  ),
  /**
   * Looks for twins among new and changed briefings, or with `all` among all, and answers when that has ended. It is
   * done after every import; one that runs already is waited for.
   */
  'twins.find': method(
    z.strictObject({ all: z.boolean().default(false) }),
    z.strictObject({ state: z.enum(['finished', 'cancelled', 'failed']), groups: z.int(), ms: z.number() }),
  ),
  /** Ends a search that runs; what it found so far stays. */
  'twins.cancel': method(nothing, z.strictObject({ cancelled: z.boolean() })),
  /** The search that runs, or null. */
  'twins.current': method(nothing, twinsProgress.nullable()),
};
