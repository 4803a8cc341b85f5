import { z } from 'zod';
import { witness, ignorable } from './compare.ts';
import { method, nothing } from './method.ts';
import { isoDate } from './passage.ts';

/** One of the things that a saved comparison compares. It is held on to by its words, not by its number. */
export const savedWitness = z.strictObject({
  /** As it is named now; null where its words are gone. */
  witness: witness.nullable(),
  /** As it was named when it was saved. */
  was: z.string(),
  briefingId: z.int(),
  title: z.string(),
  date: isoDate.nullable(),
  /** The beginning of what it said when it was saved; empty for a whole briefing. */
  words: z.string(),
  /** What is otherwise with it than when it was saved, in words; null where nothing is. */
  changed: z.string().nullable(),
});
export type SavedWitness = z.infer<typeof savedWitness>;

/** A comparison that the person keeps. */
export const savedComparison = z.strictObject({
  id: z.int(),
  name: z.string(),
  note: z.string(),
  /** In the order they were compared. */
  witnesses: z.array(savedWitness),
  /** Place of the base among the witnesses, from 0. */
  baseAt: z.int(),
  ignore: z.array(ignorable),
  /** ISO 8601 in UTC. */
  madeAt: z.string(),
  changedAt: z.string(),
});
export type SavedComparison = z.infer<typeof savedComparison>;

const id = z.int().positive();

export const comparisonMethods = {
  /** The one changed last first. */
  'comparisons.list': method(nothing, z.array(savedComparison)),
  /**
   * Keeps a comparison, or changes the one with this id, where what is absent stays; an id that was removed comes back.
   * A name that another has, whatever the case, is `invalid-input`, as is a base that is not among the witnesses.
   */
  'comparisons.save': method(
    z.strictObject({
      id: id.optional(),
      name: z.string().trim().min(1).max(200),
      note: z.string().trim().max(20_000).optional(),
      witnesses: z.array(witness).min(2).max(20).optional(),
      base: witness.optional(),
      ignore: z.array(ignorable).max(4).optional(),
    }),
    savedComparison,
  ),
  /** Gives back what was removed. */
  'comparisons.remove': method(z.strictObject({ id }), savedComparison),
};
