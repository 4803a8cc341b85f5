import { z } from 'zod';
import { method, nothing } from './method.ts';
import { isoDate } from './passage.ts';

/** held: at least one briefing. none: known to have none. unknown: nothing is known, a gap. */
export const coverageState = z.enum(['held', 'none', 'unknown']);
export type CoverageState = z.infer<typeof coverageState>;

export const coverageDay = z.strictObject({
  date: isoDate,
  state: coverageState,
  briefings: z.array(z.int()),
  /** Why it is known to have none: its weekday, or a recess with its name; null for any other day. */
  why: z.string().nullable(),
});
export type CoverageDay = z.infer<typeof coverageDay>;

/** The name of a series; `''` is briefings without one. */
const seriesName = z.string().max(500);
/** 0 is Monday. */
const weekday = z.int().min(0).max(6);

/** Whether a series briefs on a weekday, and who says so. */
export const weekdayRule = z.strictObject({
  weekday,
  briefs: z.boolean(),
  /** learnt: from the briefings held. said: by the person. */
  from: z.enum(['learnt', 'said']),
  /** Briefings held on that weekday. */
  held: z.int(),
});
export type WeekdayRule = z.infer<typeof weekdayRule>;

/** What is held of one series, in days. */
export const seriesCoverage = z.strictObject({
  series: seriesName,
  briefings: z.int(),
  undated: z.int(),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  held: z.int(),
  none: z.int(),
  unknown: z.int(),
  /** Stretches of unknown days. */
  gaps: z.int(),
  weekdays: z.array(weekdayRule),
});
export type SeriesCoverage = z.infer<typeof seriesCoverage>;

/** A stretch without a briefing between two that are held; it begins and ends with an unknown day. */
export const gap = z.strictObject({
  series: seriesName,
  from: isoDate,
  to: isoDate,
  /** Days of the calendar from the first to the last. */
  days: z.int(),
  /** Those of them that are unknown. */
  unknown: z.int(),
  /** The last day held before it and the first after it. */
  before: isoDate,
  after: isoDate,
});
export type Gap = z.infer<typeof gap>;

/** Days on which a series is known to have had no briefing, because the person says so. */
export const recess = z.strictObject({
  id: z.int(),
  series: seriesName,
  from: isoDate,
  to: isoDate,
  name: z.string(),
});
export type Recess = z.infer<typeof recess>;

/** A gap that is too long to be chance: offered as a recess, for the person to decide. */
export const recessOffer = z.strictObject({
  series: seriesName,
  from: isoDate,
  to: isoDate,
  /** Days in it on which a briefing was to be expected. */
  expected: z.int(),
  /** The share of expected days that are held in the rest of the series, 0 to 1. */
  usual: z.number(),
  /** Other years in which a gap as unlikely lies at about the same days. */
  years: z.array(z.int()),
  /** The evidence in words. */
  why: z.string(),
});
export type RecessOffer = z.infer<typeof recessOffer>;

const stretch = { series: seriesName, from: isoDate, to: isoDate };

export const coverageMethods = {
  /** Every day from the first briefing to the last, of one series or of all. */
  'coverage.days': method(z.strictObject({ series: seriesName.optional() }), z.array(coverageDay)),
  /** Every series with what is held of it; most briefings first. */
  'coverage.series': method(nothing, z.array(seriesCoverage)),
  /** Gaps, oldest first, of one series or of each. */
  'coverage.gaps': method(z.strictObject({ series: seriesName.optional() }), z.array(gap)),
  /** Recesses that the person set, by series and date. */
  'coverage.recesses': method(nothing, z.array(recess)),
  /** Gaps that may be a recess, nearest to certain first; those turned down are left out. */
  'coverage.offers': method(nothing, z.array(recessOffer)),
  /** Says that there was no briefing on these days; days that hold one stay held. At most ten years. */
  'coverage.mark': method(z.strictObject({ ...stretch, name: z.string().max(200).default('') }), recess),
  /** Takes back what was said of a stretch. */
  'coverage.unmark': method(z.strictObject({ id: z.int().positive() }), recess),
  /** Turns an offer down, or with `refused` false takes that back. */
  'coverage.refuse': method(
    z.strictObject({ ...stretch, refused: z.boolean().default(true) }),
    z.strictObject({ refused: z.boolean() }),
  ),
  /** Says whether a series briefs on a weekday; null leaves it to what is learnt. */
  'coverage.weekday': method(
    z.strictObject({ series: seriesName, weekday, briefs: z.boolean().nullable() }),
    z.array(weekdayRule),
  ),
};
