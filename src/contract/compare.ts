import { z } from 'zod';
import { method } from './method.ts';
import { ref } from './passage.ts';

export const rowKind = z.enum(['same', 'changed', 'moved', 'added', 'removed']);
export type RowKind = z.infer<typeof rowKind>;
export const wordOp = z.enum(['same', 'removed', 'added']);

/**
 * One sentence of the base beside one of another version. `words` is the redline: the pieces marked same and removed,
 * joined, are the base sentence; those marked same and added are the other.
 */
export const alignedRow = z.strictObject({
  kind: rowKind,
  base: z.string().nullable(),
  other: z.string().nullable(),
  words: z.array(z.tuple([wordOp, z.string()])),
  /** Place of the sentence in the base and in the other, from 1. */
  baseAt: z.int().nullable(),
  otherAt: z.int().nullable(),
  /** For a moved sentence: whether its words changed as well. */
  reworded: z.boolean(),
});
export type AlignedRow = z.infer<typeof alignedRow>;

export const version = z.strictObject({
  ref,
  rows: z.array(alignedRow),
  sentences: z.int(),
  counts: z.strictObject({
    same: z.int(),
    changed: z.int(),
    moved: z.int(),
    added: z.int(),
    removed: z.int(),
  }),
  /** Says in words what changed, or that nothing did. */
  summary: z.string(),
});
export type Version = z.infer<typeof version>;

export const comparison = z.strictObject({
  base: ref,
  /** The base's sentences in order. */
  sentences: z.array(z.string()),
  /** Every other passage against the base, in the order asked for. */
  versions: z.array(version),
});
export type Comparison = z.infer<typeof comparison>;

export const compareMethods = {
  /** Aligns the statements of 2 to 20 passages with the base's, which is the first unless named. */
  'compare.align': method(
    z.strictObject({ refs: z.array(ref).min(2).max(20), base: ref.optional() }),
    comparison,
  ),
};
