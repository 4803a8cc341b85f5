import type { NameKind } from '../../contract/index.ts';
import type { ReadableStore } from '../store/store.ts';

/**
 * One thing that the person said of names: who `key` is. A key of level `label` is one spelling, with a series where
 * it names somebody only there; one of level `base` is all that the program takes for one outlet or person.
 */
export type Assignment = {
  readonly level: 'base' | 'label';
  readonly kind: NameKind;
  readonly key: string;
  readonly name: string;
};

/** What one step of the person's did; steps are only ever added, and taken back by a mark. */
export type Change = {
  readonly assigns: readonly Assignment[];
  /** Suggestions turned down, by id. */
  readonly refused: readonly string[];
};

/** All that the person said, as it stands: the last word on each key. */
export type Decisions = {
  readonly nameOf: (level: Assignment['level'], kind: NameKind, key: string) => string | null;
  /** Names that a key once had by a decision, in force or not any more. */
  readonly formerOf: (level: Assignment['level'], kind: NameKind, key: string) => readonly string[];
  readonly refused: ReadonlySet<string>;
};

const placeOf = (level: string, kind: string, key: string): string => `${level} ${kind} ${key}`;

/** Goes through steps that are in force, oldest first. */
export const decisionsOf = (changes: readonly Change[]): Decisions => {
  const names = new Map<string, string>();
  const former = new Map<string, Set<string>>();
  const refused = new Set<string>();
  for (const change of changes) {
    for (const { level, kind, key, name } of change.assigns) {
      const place = placeOf(level, kind, key);
      names.set(place, name);
      former.set(place, (former.get(place) ?? new Set()).add(name));
    }
    for (const id of change.refused) refused.add(id);
  }
  return {
    nameOf: (level, kind, key) => names.get(placeOf(level, kind, key)) ?? null,
    formerOf: (level, kind, key) => [...(former.get(placeOf(level, kind, key)) ?? [])],
    refused,
  };
};

/** Nothing said. */
export const noDecisions: Decisions = decisionsOf([]);

/** The person's decisions as the project keeps them. */
export const readDecisions = (store: ReadableStore): Decisions => {
  const rows = store
    .prepare<[], string>('SELECT change FROM people_step WHERE undone_at IS NULL ORDER BY id')
    .pluck()
    .all();
  // Written by us as JSON of a `Change`.
  return decisionsOf(rows.map((row) => JSON.parse(row) as Change));
};
