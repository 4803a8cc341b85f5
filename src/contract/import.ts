import { z } from 'zod';
import { method, nothing } from './method.ts';

export const outcome = z.enum(['added', 'updated', 'unchanged', 'duplicate', 'failed']);
export type Outcome = z.infer<typeof outcome>;

/** What became of one file. */
export const importedFile = z.strictObject({
  path: z.string(),
  outcome,
  /** Why it failed, or what it duplicates; null where there is nothing to say. */
  reason: z.string().nullable(),
  /** What the person can do about a failure. */
  remedy: z.string().nullable(),
  briefingId: z.int().nullable(),
  /** What was found, in words: "11 exchanges". */
  found: z.string().nullable(),
  confidence: z.number().nullable(),
  series: z.string().nullable(),
});
export type ImportedFile = z.infer<typeof importedFile>;

export const importCounts = z.strictObject({
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  failed: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

export const importState = z.enum(['walking', 'reading', 'finished', 'cancelled', 'failed']);

/** How an import stands. Rate is files a second over the last seconds; remaining is in seconds, null while unknown. */
export const importProgress = z.strictObject({
  id: z.int(),
  state: importState,
  roots: z.array(z.string()),
  done: z.int(),
  /** Files found; grows while the folders are still being walked. */
  total: z.int(),
  counts: importCounts,
  current: z.string().nullable(),
  rate: z.number(),
  remaining: z.number().nullable(),
  ms: z.number(),
  /** The files finished since the last event, oldest first, at most 200. */
  recent: z.array(importedFile),
  /** Why the whole import stopped, when state is failed. */
  problem: z.string().nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;

export const importReport = z.strictObject({
  id: z.int(),
  state: importState,
  roots: z.array(z.string()),
  /** ISO 8601 in UTC. */
  startedAt: z.string(),
  counts: importCounts,
  files: z.array(importedFile),
  ms: z.number(),
  problem: z.string().nullable(),
});
export type ImportReport = z.infer<typeof importReport>;

export const importMethods = {
  /** Starts reading files and folders; answers at once. Progress and the end come as events. One at a time. */
  'import.start': method(
    z.strictObject({ paths: z.array(z.string().min(1).max(32_768)).min(1).max(10_000) }),
    z.strictObject({ id: z.int() }),
  ),
  /** Stops after the file in hand and keeps what is done. False when nothing was running. */
  'import.cancel': method(nothing, z.strictObject({ cancelled: z.boolean() })),
  /** The import that is running, or null. */
  'import.current': method(nothing, importProgress.nullable()),
  /** One import's report; without an id the latest one; null where there was none. */
  'import.report': method(z.strictObject({ id: z.int().positive().optional() }), importReport.nullable()),
};
