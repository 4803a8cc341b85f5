import { printQuery } from './print.ts';
import type { QueryNode } from './tree.ts';

const nowhere = { start: 0, end: 0 };

/** A query for what one query finds and another does not; null where nothing of the first is understood. */
export const differenceOf = (found: QueryNode | null, left: QueryNode | null): string | null => {
  if (!found) return null;
  if (!left) return printQuery(found);
  return printQuery({ kind: 'all', of: [found, { kind: 'not', of: left, ...nowhere }], ...nowhere });
};

/** A query for what two queries both find; null where nothing of one is understood. */
export const bothOf = (a: QueryNode | null, b: QueryNode | null): string | null =>
  a && b ? printQuery({ kind: 'all', of: [a, b], ...nowhere }) : null;

/** A query for all that a query does not find; null where nothing of it is understood. */
export const restOf = (tree: QueryNode | null): string | null =>
  tree && printQuery({ kind: 'not', of: tree, ...nowhere });
