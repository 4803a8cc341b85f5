import type { Filter, SearchResult } from '../../contract/index.ts';
import { nearNames, nearTerms } from './near-words.ts';
import { both, countOf } from './places.ts';
import { printQuery } from './print.ts';
import { joined } from './say-terms.ts';
import type { Evaluation, Searcher } from './searcher.ts';
import { readTermsOf } from './term-readings.ts';
import type { Place, QueryNode } from './tree.ts';

type WayOut = SearchResult['waysOut'][number];
type Emptied = NonNullable<SearchResult['emptied']>;
type Try = Omit<WayOut, 'total'>;

/** A long query has more parts than a person wants to read through. */
const mostParts = 12;
/** So many near spellings are tried. */
const mostSpellings = 12;

/** The conditions that must all hold. */
const conditionsOf = (tree: QueryNode): QueryNode[] => {
  if (tree.kind === 'all')
    return tree.of.flatMap((node) =>
      node.kind === 'within' || node.kind === 'match' ? [node] : conditionsOf(node),
    );
  if ((tree.kind === 'within' || tree.kind === 'match') && tree.of) return conditionsOf(tree.of);
  return [tree];
};

/** Where an `in:` or a `match:` holds for all the conditions. */
const scopesOf = (tree: QueryNode, parts: readonly Place[], query: string): Place[] => {
  if (tree.kind !== 'within' && tree.kind !== 'match') return [];
  return [...query.matchAll(/(?<![^\s(])(?:in|match):\p{L}+/giu)]
    .map(({ index, 0: text }) => ({ start: index, end: index + text.length }))
    .filter(({ start }) => start >= tree.start && start < tree.end)
    .filter(({ start }) => !parts.some((part) => start >= part.start && start < part.end));
};

/** What a query that finds nothing is made of. */
type Parts = {
  readonly query: string;
  readonly conditions: readonly QueryNode[];
  readonly scopes: readonly Place[];
};

const partsOf = ({ parsed: { tree, query } }: Evaluation): Parts | null => {
  if (!tree) return null;
  const conditions = conditionsOf(tree);
  return conditions.length > mostParts
    ? { query, conditions: [tree], scopes: [] }
    : { query, conditions, scopes: scopesOf(tree, conditions, query) };
};

const textOf = (query: string, places: readonly Place[]): string =>
  places
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => query.slice(start, end))
    .join(' ');

/** Each condition left out, and each scope. */
const withouts = ({ query, conditions, scopes }: Parts): Try[] => {
  const pieces = [...conditions, ...scopes].toSorted((a, b) => a.start - b.start);
  if (pieces.length < 2) return [];
  return pieces.map((left) => ({
    kind: 'without',
    label: `Without ${textOf(query, [left])}`,
    query: textOf(
      query,
      pieces.filter((piece) => piece !== left),
    ),
  }));
};

/** A condition that asks for words in a certain order or distance, asked for without it. */
const looser = ({ query }: Parts, condition: QueryNode): Try[] => {
  const instead = (label: string, text: string): Try => ({
    kind: 'looser',
    label,
    query: query.slice(0, condition.start) + text + query.slice(condition.end),
  });
  if (condition.kind === 'near')
    return [
      instead('Anywhere in the exchange', `(${condition.of.map((node) => inBrackets(node)).join(' ')})`),
    ];
  if (condition.kind !== 'term' || condition.slots.length < 2 || condition.slots.length > mostParts)
    return [];
  const words = condition.slots.map((slot) => (slot.kind === 'any' ? '' : slot.written));
  const separate = words.filter((word) => word !== '').join(' ');
  const isAlone = query.trim().length === condition.end - condition.start;
  return [instead('As separate words', isAlone ? separate : `(${separate})`)];
};

const inBrackets = (node: QueryNode): string =>
  node.kind === 'any' ? `(${printQuery(node)})` : printQuery(node);

/** Other spellings of the terms of a condition that find nothing. */
const respelt = (
  condition: QueryNode,
  searcher: Searcher,
  evaluation: Evaluation,
): { readonly place: Place; readonly text: string }[] => {
  if (condition.kind === 'name')
    return nearNames(condition, evaluation).map((text) => ({ place: condition, text }));
  return readTermsOf(condition).flatMap(({ node }) =>
    node.kind === 'term' && node.slop === null
      ? nearTerms(node, searcher, evaluation).map((text) => ({ place: node, text }))
      : [],
  );
};

const spellings = (
  { query }: Parts,
  conditions: readonly QueryNode[],
  searcher: Searcher,
  evaluation: Evaluation,
): Try[] =>
  conditions
    .flatMap((condition) => respelt(condition, searcher, evaluation))
    .slice(0, mostSpellings)
    .map(({ place, text }) => ({
      kind: 'spelling',
      label: text,
      query: query.slice(0, place.start) + text + query.slice(place.end),
    }));

const counted = (n: number): string => n.toLocaleString('en-GB');

/** Which conditions emptied the query: those that find nothing by themselves, else two that are never together, else all. */
const emptiedBy = (parts: Parts, { evaluate }: Searcher, filter: Filter): Emptied => {
  const { query, scopes } = parts;
  const tried = parts.conditions.map((condition) => {
    const { places, matching, within } = evaluate(textOf(query, [...scopes, condition]), filter);
    return { condition, count: places.length, set: both(matching, within) };
  });
  const named = (some: typeof tried): Emptied['by'] =>
    some.map(({ condition: { start, end }, count }) => ({
      text: query.slice(start, end),
      start,
      end,
      count,
    }));
  const absent = named(tried.filter(({ count }) => count === 0));
  if (absent.length > 0) {
    const texts = absent.map(({ text }) => text);
    const said =
      texts.length === 1
        ? `${texts[0]} by itself finds nothing here.`
        : `${joined(texts, 'and')} find nothing here, each by itself.`;
    return { said, by: absent };
  }
  for (const [at, one] of tried.entries()) {
    const other = tried.slice(at + 1).find(({ set }) => countOf(both(one.set, set)) === 0);
    if (!other) continue;
    const by = named([one, other]);
    const [a, b] = by;
    const said = `${a?.text} finds ${counted(a?.count ?? 0)} and ${b?.text} ${counted(b?.count ?? 0)}, but no exchange has both.`;
    return { said, by };
  }
  return { said: 'Each condition finds something, but no exchange has all of them.', by: named(tried) };
};

/** What a query that finds nothing was emptied by, and what else would find something, with how much. */
export const findWaysOut = (
  searcher: Searcher,
  query: string,
  filter: Filter,
): Pick<SearchResult, 'emptied' | 'waysOut'> => {
  const evaluation = searcher.evaluate(query, filter);
  const parts = partsOf(evaluation);
  if (!parts || countOf(evaluation.within) === 0) return { emptied: null, waysOut: [] };
  const emptied = emptiedBy(parts, searcher, filter);
  const blamed = parts.conditions.filter(({ start }) => emptied.by.some((part) => part.start === start));
  const tries = [
    ...spellings(parts, blamed, searcher, evaluation),
    ...blamed.flatMap((condition) => looser(parts, condition)),
    ...withouts(parts),
  ];
  const waysOut = new Map<string, WayOut>();
  for (const way of tries) {
    const { parsed, places } = searcher.evaluate(way.query, filter);
    // A likely word is worth saying even where the rest of the query still finds nothing; but one such is enough.
    const isLikely = way.kind === 'spelling' && waysOut.size === 0;
    if ((places.length === 0 && !isLikely) || isBareScope(parsed.tree) || waysOut.has(way.query)) continue;
    waysOut.set(way.query, { ...way, total: places.length });
  }
  const found = [...waysOut.values()];
  const isSpelt = found.some(({ kind, total }) => kind === 'spelling' && total > 0);
  return { emptied, waysOut: isSpelt ? found.filter(({ total }) => total > 0) : found };
};

/** A part to look in and nothing to look for is no way out. */
const isBareScope = (tree: QueryNode | null): boolean => tree?.kind === 'within' && !tree.of;
