import type { Filter, SearchResult } from '../../contract/index.ts';
import type { Searcher } from './searcher.ts';
import type { QueryNode } from './tree.ts';

type WayOut = SearchResult['waysOut'][number];

/** A long query has more parts than a person wants to read through. */
const mostParts = 12;

type Piece = { readonly start: number; readonly end: number };

/** The conditions that must all hold; what `in:` scopes counts as so many conditions and the `in:` itself. */
const conditionsOf = (tree: QueryNode, query: string): Piece[] => {
  if (tree.kind === 'all')
    return tree.of.flatMap((node) => (node.kind === 'within' ? [node] : conditionsOf(node, query)));
  if (tree.kind !== 'within' || !tree.of) return [tree];
  return [...conditionsOf(tree.of, query), ...scopesOf(tree, query)];
};

const scopesOf = ({ start, end }: Piece, query: string): Piece[] =>
  [...query.slice(start, end).matchAll(/(?<![^\s(])in:\p{L}+/giu)].map((found) => ({
    start: start + found.index,
    end: start + found.index + found[0].length,
  }));

/** For a query that finds nothing: what it finds with one condition left out, or with a phrase taken as separate words. */
export const findWaysOut = ({ evaluate }: Searcher, query: string, filter: Filter): WayOut[] => {
  const { tree } = evaluate(query, filter).parsed;
  if (!tree) return [];
  const pieces = conditionsOf(tree, query)
    .toSorted((a, b) => a.start - b.start)
    .slice(0, mostParts);
  const textOf = ({ start, end }: Piece): string => query.slice(start, end);
  const ways =
    pieces.length < 2
      ? []
      : pieces.map((left) => ({
          label: `Without ${textOf(left)}`,
          query: pieces
            .filter((piece) => piece !== left)
            .map(textOf)
            .join(' '),
        }));
  if (tree.kind === 'term' && tree.slots.length > 1 && tree.slots.length <= mostParts) {
    ways.push({
      label: 'As separate words',
      query: tree.slots.map((slot) => (slot.kind === 'any' ? '' : slot.written)).join(' '),
    });
  }
  return ways
    .map((way) => ({ way, evaluation: evaluate(way.query, filter) }))
    .filter(({ evaluation: { parsed, places } }) => places.length > 0 && !isBareScope(parsed.tree))
    .map(({ way, evaluation }) => ({ ...way, total: evaluation.places.length }));
};

/** A part to look in and nothing to look for is no way out. */
const isBareScope = (tree: QueryNode | null): boolean => tree?.kind === 'within' && !tree.of;
