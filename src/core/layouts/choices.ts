import type { FormerChoices, KeptChoices, ReadingChoices } from '../../contract/index.ts';
import type { ReadableStore, WritableStore } from '../store/store.ts';

/** Where what a person chose for files and folders is kept. */
export type ChoiceStore = {
  /** By path. */
  readonly all: () => readonly KeptChoices[];
  /** Keeps choices, or with null forgets them; gives what was kept before. One transaction. */
  readonly set: (places: readonly FormerChoices[]) => readonly FormerChoices[];
  /** Gives a layout another name wherever it was chosen. */
  readonly rename: (layout: string, to: string) => void;
};

type Row = { readonly path: string; readonly choices: string };

/** Every choice there is, by path. */
export const listChoices = (store: ReadableStore): (() => readonly KeptChoices[]) => {
  const list = store.prepare<[], Row>('SELECT path, choices FROM choice ORDER BY path');
  return () => list.all().map(({ path, choices }) => ({ path, choices: choicesOf(choices) }));
};

// Written by `set`, which takes choices only.
const choicesOf = (kept: string): ReadingChoices => JSON.parse(kept) as ReadingChoices;

export const openChoices = (store: WritableStore): ChoiceStore => {
  const one = store.prepare<[string], string>('SELECT choices FROM choice WHERE path = ?').pluck();
  const keep = store.prepare<[string, string, string]>(
    `INSERT INTO choice (path, choices, chosen_at) VALUES (?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET choices = excluded.choices, chosen_at = excluded.chosen_at`,
  );
  const forget = store.prepare<[string]>('DELETE FROM choice WHERE path = ?');
  const rename = store.prepare<[string, string]>(
    "UPDATE choice SET choices = json_set(choices, '$.layout', ?) WHERE json_extract(choices, '$.layout') = ?",
  );
  const set = store.transaction((places: readonly FormerChoices[]): FormerChoices[] =>
    places.map(({ path, choices }) => {
      const kept = one.get(path);
      if (choices === null) forget.run(path);
      else keep.run(path, JSON.stringify(choices), new Date().toISOString());
      return { path, choices: kept === undefined ? null : choicesOf(kept) };
    }),
  );
  return {
    all: listChoices(store),
    set: (places) => set.immediate(places),
    rename: (layout, to) => void rename.run(to, layout),
  };
};
