import { z } from 'zod';
import { method, nothing } from './method.ts';

export const outcome = z.enum(['added', 'updated', 'unchanged', 'duplicate', 'failed', 'gone']);
export type Outcome = z.infer<typeof outcome>;

/** What became of one file, or of one document in a file that holds several. */
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
  /** Files that were read before and are no longer at their place; their briefings are kept. */
  gone: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

/** A paused import was stopped by a person, an interrupted one by the end of its program: both can be carried on. */
export const importState = z.enum([
  'walking',
  'reading',
  'paused',
  'interrupted',
  'finished',
  'cancelled',
  'failed',
]);
export type ImportState = z.infer<typeof importState>;

/**
 * Who wanted an import: a person, a person once more for what failed, a folder that is watched, or a person who chose how
 * files are to be read that were read before.
 */
export const importCause = z.enum(['asked', 'retry', 'watch', 'reread']);
export type ImportCause = z.infer<typeof importCause>;

/** How an import stands. Rate is documents a second over the last seconds; remaining is in seconds, null while unknown. */
export const importProgress = z.strictObject({
  id: z.int(),
  state: importState,
  cause: importCause,
  roots: z.array(z.string()),
  done: z.int(),
  /** Documents found; grows while the folders are still being walked. */
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

/** An import without its files. */
export const importSummary = z.strictObject({
  id: z.int(),
  state: importState,
  cause: importCause,
  roots: z.array(z.string()),
  /** ISO 8601 in UTC. */
  startedAt: z.string(),
  counts: importCounts,
  /** Documents found; null where it stopped before all folders had been looked through. */
  total: z.int().nullable(),
  /** Time it ran, in all its parts. */
  ms: z.number(),
  problem: z.string().nullable(),
});
export type ImportSummary = z.infer<typeof importSummary>;

export const importReport = importSummary.extend({ files: z.array(importedFile) });
export type ImportReport = z.infer<typeof importReport>;

const importId = z.int().positive();

export const importMethods = {
  /** Starts reading files and folders; answers at once. Progress and the end come as events. One at a time. */
  'import.start': method(
    z.strictObject({ paths: z.array(z.string().min(1).max(32_768)).min(1).max(10_000) }),
    z.strictObject({ id: z.int() }),
  ),
  /** Stops the import that runs, keeps what is done and holds nothing; `import.resume` carries it on. */
  'import.pause': method(nothing, z.strictObject({ paused: z.boolean() })),
  /**
   * Carries on an import that was paused or broken off, under its own number; without an id the latest of them, null
   * where there is none. What it has done is not read again, except files that were written to since it began.
   */
  'import.resume': method(
    z.strictObject({ id: importId.optional() }),
    z.strictObject({ id: z.int().nullable() }),
  ),
  /**
   * Without an id, stops the import that runs and keeps what is done; with one, gives up an import that was paused or
   * broken off. False when there was none.
   */
  'import.cancel': method(
    z.strictObject({ id: importId.optional() }),
    z.strictObject({ cancelled: z.boolean() }),
  ),
  /**
   * Reads again what failed in an import, or those of its failed files that are named. Starts an import of its own; null
   * where nothing had failed.
   */
  'import.retry': method(
    z.strictObject({ id: importId, paths: z.array(z.string().min(1).max(32_768)).min(1).optional() }),
    z.strictObject({ id: z.int().nullable() }),
  ),
  /** The import that is running, or null. */
  'import.current': method(nothing, importProgress.nullable()),
  /** Imports that can be carried on, newest first. */
  'import.unfinished': method(nothing, z.array(importSummary)),
  /** All imports, newest first. */
  'import.history': method(
    z.strictObject({
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(500).default(50),
    }),
    z.strictObject({ total: z.int(), imports: z.array(importSummary) }),
  ),
  /** One import's report; without an id the latest one; null where there was none. */
  'import.report': method(z.strictObject({ id: importId.optional() }), importReport.nullable()),
};
