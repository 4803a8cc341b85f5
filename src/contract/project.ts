import { z } from 'zod';
import { method, nothing } from './method.ts';
import { isoDate } from './passage.ts';

/** The project that is open: one SQLite file. */
export const project = z.strictObject({
  path: z.string(),
  name: z.string(),
  /** True for the sample collection. */
  sample: z.boolean(),
  /** Of several versions of one briefing, the leading one with what it lacks of the others. */
  briefings: z.int(),
  exchanges: z.int(),
  words: z.int(),
  /** Further versions that are held of those briefings. */
  versions: z.int(),
  /** First and last date held. */
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  /** Eight hex digits over the content of all texts: the same collection has the same fingerprint. */
  fingerprint: z.string(),
  /** Last change, ISO 8601 in UTC, or null where nothing was ever saved. */
  savedAt: z.string().nullable(),
  version: z.string(),
});
export type Project = z.infer<typeof project>;

export const projectMethods = {
  'project.get': method(nothing, project),
  /** Opens a project file, making it if it is not there; the one before is closed. */
  'project.open': method(z.strictObject({ path: z.string().min(1).max(32_768) }), project),
  /** Opens the sample collection in a project of its own, importing it the first time. */
  'project.sample': method(nothing, project),
  /** Opens the person's own project again: the one the program started with. */
  'project.home': method(nothing, project),
  'project.recent': method(
    nothing,
    z.array(z.strictObject({ path: z.string(), name: z.string(), openedAt: z.string() })),
  ),
  /** Reads every source file again and compares its hash with the one kept. */
  'verify.run': method(
    nothing,
    z.strictObject({
      checked: z.int(),
      intact: z.int(),
      changed: z.array(z.strictObject({ path: z.string(), briefingId: z.int() })),
      missing: z.array(z.strictObject({ path: z.string(), briefingId: z.int() })),
    }),
  ),
};
