import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
export type Bounds = z.infer<typeof bounds>;

const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  bounds: bounds.nullable().catch(null),
  maximised: z.boolean().catch(false),
});
export type Settings = z.infer<typeof settings>;

/** How the window looked last; a broken or absent file means the defaults, and one that cannot be written is let be. */
export const openSettings = (file: string) => {
  let now = read(file);
  return {
    get: (): Settings => now,
    change: (change: Partial<Settings>): void => {
      now = { ...now, ...change };
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.new`, JSON.stringify(now));
        renameSync(`${file}.new`, file);
      } catch (error) {
        // A full disk must not stop a window from being moved.
        console.error('[workbench] settings:', error);
      }
    },
  };
};
export type SettingsFile = ReturnType<typeof openSettings>;

const read = (file: string): Settings => {
  try {
    return settings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return settings.parse({});
  }
};
