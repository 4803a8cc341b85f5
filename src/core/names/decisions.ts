import type { NameKind } from '../../contract/index.ts';
import { simplified } from '../language/han.ts';
import type { ReadableStore } from '../store/store.ts';

/** What a decision speaks of: one spelling, or all that the program takes for one outlet or person. */
export type Level = 'base' | 'label';

/**
 * One thing that the person said of names: who `key` is. A key of level `label` is one spelling, with a series where
 * it names somebody only there; one of level `base` is all that the program takes for one outlet or person.
 */
export type Assignment = {
  readonly level: Level;
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
  readonly nameOf: (level: Level, kind: NameKind, key: string) => string | null;
  /** Names that a key once had by a decision, in force or not any more. */
  readonly formerOf: (level: Level, kind: NameKind, key: string) => readonly string[];
  /** Whether anything is said on that level. */
  readonly anyOf: (level: Level, kind: NameKind) => boolean;
  /** Whether a suggestion was turned down, by its id. */
  readonly isRefused: (id: string) => boolean;
};

/** The names of each key in the order they were given: the last is in force. */
type Given = Readonly<Record<Level, Readonly<Record<NameKind, Map<string, string[]>>>>>;

const none: readonly string[] = [];

// Keys and ids of projects that are older than the folding of traditional characters may hold some.
const asNow = simplified;

/** Goes through steps that are in force, oldest first. */
export const decisionsOf = (changes: readonly Change[]): Decisions => {
  const given: Given = {
    base: { outlet: new Map(), person: new Map() },
    label: { outlet: new Map(), person: new Map() },
  };
  const refused = new Set<string>();
  for (const change of changes) {
    for (const { level, kind, key, name } of change.assigns) {
      const names = given[level][kind].get(asNow(key)) ?? [];
      names.push(name);
      given[level][kind].set(asNow(key), names);
    }
    for (const id of change.refused) refused.add(asNow(id));
  }
  return {
    nameOf: (level, kind, key) => given[level][kind].get(asNow(key))?.at(-1) ?? null,
    formerOf: (level, kind, key) => given[level][kind].get(asNow(key)) ?? none,
    anyOf: (level, kind) => given[level][kind].size > 0,
    isRefused: (id) => refused.has(asNow(id)),
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
