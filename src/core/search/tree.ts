import { matchWay, type MatchWay, type Part } from '../../contract/index.ts';

export type { MatchWay };

/** Where a part of the tree stands in the query: UTF-16 offsets, end excluded. */
export type Place = { readonly start: number; readonly end: number };

/**
 * One word's place in a term: a normal form; a normal form with `*` (any letters or none) and `?` (one letter) in it; or
 * any one word. `written` is the word as the query has it, for `match:`.
 */
export type Slot =
  | { readonly kind: 'form'; readonly form: string; readonly written: string }
  | { readonly kind: 'wild'; readonly pattern: string; readonly written: string }
  | { readonly kind: 'any' };

/**
 * One word or several in a row. `stems`: a single form that stands for all forms of its word. `slop`: in any order, with
 * at most so many other words among them; null for in a row.
 */
export type TermNode = Place & {
  readonly kind: 'term';
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly stems: boolean;
  readonly slop: number | null;
};

/** A regular expression, on the text as it was written; `source` is JavaScript's with the flag u, and is valid. */
export type RegexNode = Place & { readonly kind: 'regex'; readonly text: string; readonly source: string };

/** How two neighbours of a chain must stand; `words` is the most other words between them, null for any number. */
export type Link = { readonly op: 'near' | 'before' | 'with'; readonly words: number | null };

/** What stands beside NEAR, BEFORE and WITH: `links[i]` is between `of[i]` and `of[i + 1]`. */
export type NearNode = Place & {
  readonly kind: 'near';
  readonly of: readonly QueryNode[];
  readonly links: readonly Link[];
};

export const matchWays = matchWay.options;

/** How words must be written to count. It scopes as `within` does. */
export type MatchNode = Place & { readonly kind: 'match'; readonly as: MatchWay; readonly of: QueryNode };

/** A list's entries, or a topic's query, in the place of its name. */
export type NamedNode = Place & {
  readonly kind: 'list' | 'topic';
  readonly name: string;
  readonly of: QueryNode;
};

export const isValues = [
  'unanswered',
  'answered',
  'opening',
  'exchange',
  'undated',
  'unnamed',
  'noted',
  'corrected',
  'doubtful',
  'versioned',
] as const;
export type IsValue = (typeof isValues)[number];
export type IsNode = Place & { readonly kind: 'is'; readonly what: IsValue };

/** A note that has these forms in a row; no forms at all asks for what has no note. */
export type NoteNode = Place & {
  readonly kind: 'note';
  readonly text: string;
  readonly forms: readonly string[];
  readonly prefix: boolean;
};

/** What says the standing line of this number. */
export type LineNode = Place & { readonly kind: 'line'; readonly id: number };

export const nameFields = ['outlet', 'asker', 'speaker', 'series', 'lang', 'title'] as const;
export type NameField = (typeof nameFields)[number];

/** A name that has these forms in a row; no forms at all asks for what is not named. */
export type NameNode = Place & {
  readonly kind: 'name';
  readonly field: NameField;
  readonly text: string;
  readonly forms: readonly string[];
  readonly prefix: boolean;
};

/** Days since 1970-01-01, both included; null where that side is open. */
export type DateNode = Place & {
  readonly kind: 'date';
  readonly text: string;
  readonly from: number | null;
  readonly to: number | null;
};

/** What a query means. `within` looks in one part only; without `of` it asks for whatever has that part. */
export type QueryNode =
  | TermNode
  | RegexNode
  | NearNode
  | MatchNode
  | NamedNode
  | IsNode
  | NoteNode
  | LineNode
  | NameNode
  | DateNode
  | (Place & { readonly kind: 'all' | 'any'; readonly of: readonly QueryNode[] })
  | (Place & { readonly kind: 'not'; readonly of: QueryNode })
  | (Place & { readonly kind: 'within'; readonly part: Part; readonly of: QueryNode | null });

/** The parts a search looks into, as bits. */
export type Scope = number;
export const partBits = { question: 1, statement: 2, announcement: 4 } as const satisfies Record<
  Part,
  number
>;
export const everywhere: Scope = 7;

/** The scope of a list of parts; no list is everywhere. */
export const scopeOf = (parts: readonly Part[] | undefined): Scope =>
  parts ? parts.reduce((scope, part) => scope | partBits[part], 0) : everywhere;

/** A term, the scope it is looked for in, and whether it is one that must stand there. */
export type ScopedTerm = { readonly term: TermNode; readonly scope: Scope; readonly wanted: boolean };

/** Every term of a tree with its scope, in the order they were written. */
export const termsOf = (node: QueryNode | null, scope: Scope = everywhere, wanted = true): ScopedTerm[] => {
  switch (node?.kind) {
    case 'term':
      return [{ term: node, scope, wanted }];
    case 'all':
    case 'any':
    case 'near':
      return node.of.flatMap((part) => termsOf(part, scope, wanted));
    case 'not':
      return termsOf(node.of, scope, !wanted);
    case 'within':
      return termsOf(node.of, scope & partBits[node.part], wanted);
    case 'match':
    case 'list':
    case 'topic':
      return termsOf(node.of, scope, wanted);
    default:
      return [];
  }
};
