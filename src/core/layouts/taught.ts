import { WorkbenchError, type LayoutForm } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import { layouts as declared, type Layout } from '../transcript/layouts/index.ts';
import { checkedPatterns } from './safe-patterns.ts';

/** Where the layouts that were taught are kept. */
export type TaughtStore = {
  /** By name. */
  readonly all: () => readonly Layout[];
  readonly get: (name: string) => Layout | undefined;
  /** Saves a layout in the place of one with its name. `invalid-input` for a name that is taken or a bad pattern. */
  readonly save: (layout: LayoutForm) => void;
  readonly remove: (name: string) => void;
};

export const openTaught = (store: WritableStore): TaughtStore => {
  const list = store.prepare<[], string>('SELECT form FROM layout ORDER BY name').pluck();
  const one = store.prepare<[string], string>('SELECT form FROM layout WHERE name = ?').pluck();
  const save = store.prepare<[string, string, string]>(
    `INSERT INTO layout (name, form, taught_at) VALUES (?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET form = excluded.form, taught_at = excluded.taught_at`,
  );
  const remove = store.prepare<[string]>('DELETE FROM layout WHERE name = ?');
  // Written by `save`, which takes layouts only.
  const layoutOf = (form: string): Layout => JSON.parse(form) as Layout;
  return {
    all: () => list.all().map(layoutOf),
    get: (name) => {
      const form = one.get(name);
      return form === undefined ? undefined : layoutOf(form);
    },
    save: (layout) => {
      refuseDeclared(layout.name);
      save.run(layout.name, JSON.stringify(checkedPatterns(layout)), new Date().toISOString());
    },
    remove: (name) => void remove.run(name),
  };
};

/** Throws `invalid-input` where a layout that the reader declares has the name. */
export const refuseDeclared = (name: string): void => {
  if (!isDeclared(name) && name !== 'prose') return;
  throw new WorkbenchError(
    'invalid-input',
    `“${name}” is the name of a layout that comes with the reader. Choose another.`,
  );
};

/** Whether the reader declares a layout of this name itself. */
export const isDeclared = (name: string): boolean => declared.some((layout) => layout.name === name);
