import { z } from 'zod';
import { passagesInput } from './export.ts';
import { method, nothing } from './method.ts';

/** How far a file is that leaves in parts. */
export const leavingProgress = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Passages written, and how many there are. */
  done: z.int(),
  total: z.int(),
  state: z.enum(['running', 'finished', 'cancelled', 'failed']),
  /** Where it was saved, where the host knows. */
  path: z.string().nullable(),
  /** What went wrong, and what can be done. */
  trouble: z.string().nullable(),
});
export type LeavingProgress = z.infer<typeof leavingProgress>;

/** What only the host can do. The core never sees these; each host supplies its own. */
export const deskMethods = {
  /** What this host offers, so that the screen shows no button that cannot work. */
  'desk.abilities': method(
    nothing,
    z.strictObject({
      host: z.enum(['electron', 'browser', 'terminal']),
      /** A native dialog picks folders, files and projects. */
      dialogs: z.boolean(),
      /** Show a file in the system's file manager. */
      reveal: z.boolean(),
      /** A native dialog saves files; without it the page downloads them. */
      save: z.boolean(),
      /** Folders that may be imported by path where there are no dialogs (`--allow`). */
      allowed: z.array(z.string()),
    }),
  ),
  /** Asks for files or folders to import; an empty list when the person thinks better of it. */
  'desk.pick': method(
    z.strictObject({ what: z.enum(['folders', 'files']) }),
    z.strictObject({ paths: z.array(z.string()) }),
  ),
  /** Asks for a project file to open or a name for a new one; null when the person thinks better of it. */
  'desk.pickProject': method(
    z.strictObject({ what: z.enum(['open', 'create']) }),
    z.strictObject({ path: z.string().nullable() }),
  ),
  'desk.reveal': method(z.strictObject({ path: z.string().min(1) }), z.strictObject({ shown: z.boolean() })),
  /** Asks where to save and writes; `base64` for bytes, `text` for text. The path is null when nothing was saved. */
  'desk.save': method(
    z.strictObject({
      name: z.string().min(1).max(255),
      text: z.string().optional(),
      base64: z.string().optional(),
    }),
    z.strictObject({ path: z.string().nullable() }),
  ),
  /**
   * Begins to write passages to a file, part by part; `leaving.progressed` says how far it is. A host with dialogs asks
   * where, and the id is null when nothing is to be saved; any other says at which address the page downloads the file.
   */
  'desk.leave': method(
    passagesInput,
    z.strictObject({ id: z.string().nullable(), url: z.string().nullable() }),
  ),
  /** Stops writing; what was written is taken away. */
  'desk.stopLeaving': method(
    z.strictObject({ id: z.string().max(100) }),
    z.strictObject({ stopped: z.boolean() }),
  ),
  'desk.theme': method(z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }), nothing),
};
