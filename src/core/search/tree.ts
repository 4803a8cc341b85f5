import type { Part } from '../../contract/index.ts';

/** Where a part of the tree stands in the query: UTF-16 offsets, end excluded. */
export type Place = { readonly start: number; readonly end: number };

/**
 * What is looked for in the texts: one form or several in a row. A single form that is neither `exact` nor a `prefix`
 * stands for all forms of its word; with `prefix` the last form is only a beginning.
 */
export type TermNode = Place & {
  readonly kind: 'term';
  readonly text: string;
  readonly forms: readonly string[];
  readonly exact: boolean;
  readonly prefix: boolean;
};

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
      return node.of.flatMap((part) => termsOf(part, scope, wanted));
    case 'not':
      return termsOf(node.of, scope, !wanted);
    case 'within':
      return termsOf(node.of, scope & partBits[node.part], wanted);
    default:
      return [];
  }
};
