import type { Filter, Part, Reading, Side } from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { Columns } from '../collection/columns.ts';
import type { Running } from '../running/running.ts';
import type { ReadableStore } from '../store/store.ts';
import { prepareSearch, type SearchAsks } from './asks.ts';
import { describeQuery } from './describe.ts';
import { evaluateTree } from './evaluate.ts';
import { foldVersions, newSince } from './fold.ts';
import { termExpression } from './expressions.ts';
import { narrowingOf, type NarrowingKey } from './narrowing.ts';
import { noNames, type Names } from './names.ts';
import { termsByPart, type PartTerms } from './counting.ts';
import { countOccurrences } from './occurrences.ts';
import { noFacts, type Facts } from './facts.ts';
import { soughtIn } from './sought.ts';
import { parseQuery, type ParsedQuery } from './parser.ts';
import { both, countOf, listOf, noPlaces, type Places } from './places.ts';
import { takeSnapshot, type Snapshot } from './snapshot.ts';
import { alone, isPlainTerm, readTermsOf, sayTerms, type ReadTerm } from './term-readings.ts';
import { everywhere, scopeOf, type Scope } from './tree.ts';

/** What a query finds within a filter, in places of `columns`. */
export type Evaluation = {
  /** The collection as it was when this was worked out. */
  readonly columns: Columns;
  readonly parsed: ParsedQuery;
  readonly scope: Scope;
  readonly snapshot: Snapshot;
  /** The passages that match and count, as a set: of an exchange with several versions one. */
  readonly found: Places;
  /** The same in ascending order of place. */
  readonly places: Int32Array;
  /** How many further passages match and are another version of one that counts. */
  readonly folded: number;
  /** Leaves one passage of each exchange in a set; all of them where the filter asks for all versions. */
  readonly fold: (places: Places) => Places;
  /** Occurrences of the wanted terms in each of `places`, in that order; counted when first asked for. */
  readonly occurrences: () => Int32Array;
  /** How the query was read, with each term's own count; counted when first asked for. */
  readonly reading: () => Reading;
  /** What is looked for in each part. */
  readonly terms: PartTerms;
  /** The passages the query matches, in all versions, whatever the filter says of anything but parts and `since`. */
  readonly matching: Places;
  /** What each side of the filter leaves. */
  readonly narrowing: ReadonlyMap<NarrowingKey, Places>;
  /** The passages of the scope in all versions, matching or not. */
  readonly within: Places;
};

/** Answers queries; search, charts, topics and exports all ask here. Of any text it throws `too-large`,
 * `too-slow` for a regular expression that took too long, and nothing else. */
export type Searcher = {
  /** How a query is read, with counts over the whole collection. */
  readonly read: (query: string) => Reading;
  /**
   * What a query finds. `in` narrows to a side as charts know them: what the institution says, opening statements
   * included, is `statement`. The last fifty answers are kept until the collection changes.
   */
  readonly evaluate: (query: string, filter?: Filter, options?: { readonly in?: Side }) => Evaluation;
  /** The passages a query finds in all of the collection, in all versions; kept until the collection changes. */
  readonly finds: (query: string) => Places;
  /** How a query is read, with what its names stand for now. */
  readonly parse: (query: string) => ParsedQuery;
  readonly asks: SearchAsks;
  /** What queries call by name. */
  readonly names: Names;
  /** Another text whenever an answer may be another than before: the collection changed, or what a name stands for. */
  readonly version: () => string;
};

const mostKept = 50;
/** A set takes a bit a passage. */
const mostSets = 500;

const sides: Readonly<Record<Side, readonly Part[] | undefined>> = {
  question: ['question'],
  statement: ['statement', 'announcement'],
  both: undefined,
};

/** Makes the searcher of a project. */
export const createSearcher = (
  store: ReadableStore,
  collection: Collection,
  names: Names = noNames,
  facts: Facts = noFacts,
  checkWanted: () => void = () => {},
  running: Pick<Running, 'at'> | null = null,
): Searcher => {
  const asks = prepareSearch(store);
  const kept = new Map<string, Evaluation>();
  const sets = new Map<string, Places>();
  let snapshot: Snapshot | null = null;
  let version = -1;
  const stateOfFacts = (): string => `${names.version()} ${asks.changes()}`;
  let named = stateOfFacts();

  const look = (): Snapshot => {
    const now = collection.version();
    if (stateOfFacts() !== named) {
      kept.clear();
      sets.clear();
    }
    named = stateOfFacts();
    if (snapshot && now === version) return snapshot;
    version = now;
    kept.clear();
    sets.clear();
    const columns = collection.columns();
    snapshot = takeSnapshot(asks, columns, {
      facts,
      checkWanted,
      words: (wake) => running?.at(columns, wake) ?? null,
    });
    return snapshot;
  };
  const finds = (query: string): Places => {
    const now = look();
    const known = sets.get(query) ?? matchingOf(parseQuery(query, names), everywhere, now);
    if (sets.size >= mostSets) sets.clear();
    sets.set(query, known);
    return known;
  };
  const foundByTopic = (id: number): Places => {
    const query = asks.topicQuery(id);
    return query === undefined ? noPlaces(look().columns.size) : finds(query);
  };
  const evaluateAnew = (query: string, filter: Filter, scope: Scope): Evaluation => {
    const now = look();
    const narrowing = narrowingOf(filter, now, foundByTopic);
    return evaluateQuery(now, parseQuery(query, names), filter, narrowing, scope);
  };

  const evaluate: Searcher['evaluate'] = (query, filter = {}, options = {}) => {
    look();
    const scope = scopeOf(filter.parts) & scopeOf(sides[options.in ?? 'both']);
    // A topic may be given another query, which changes nothing in the collection.
    const topics = filter.topics?.map(asks.topicQuery);
    const key = JSON.stringify([query, { ...filter, topics, parts: undefined }, scope]);
    const evaluation = kept.get(key) ?? evaluateAnew(query, filter, scope);
    kept.delete(key);
    kept.set(key, evaluation);
    for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
    return evaluation;
  };
  return {
    asks,
    names,
    evaluate,
    finds,
    parse: (query) => parseQuery(query, names),
    read: (query) => evaluate(query).reading(),
    version: () => `${collection.version()} ${names.version()}`,
  };
};

/** Puts off work until its result is asked for, then keeps it. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
};

const evaluateQuery = (
  snapshot: Snapshot,
  parsed: ParsedQuery,
  filter: Filter,
  narrowing: ReadonlyMap<NarrowingKey, Places>,
  scope: Scope,
): Evaluation => {
  const { columns, vocabulary } = snapshot;
  const within = [...narrowing.values()].reduce(both, snapshot.having(scope));
  const all = matchingOf(parsed, scope, snapshot);
  const matching = filter.since === undefined ? all : newSince(all, columns, filter.since);
  const versions = filter.versions === 'all' ? null : columns.versions;
  const fold = (some: Places): Places => foldVersions(some, versions);
  const inAllVersions = both(matching, within);
  const found = fold(inAllVersions);
  const places = listOf(found);
  const sought = soughtIn(parsed.tree);
  const terms = termsByPart(sought, scope, vocabulary);

  const countAlone = (term: ReadTerm): number => {
    const own = term.scope;
    if (parsed.tree === term.node) return places.length;
    const isOpen = narrowing.size === 0 && (own & scope) === everywhere && snapshot.whole;
    // The index counts what it need not tell.
    const expression = isOpen && isPlainTerm(term) ? termExpression(term.node, vocabulary) : null;
    if (expression !== null) return snapshot.countAll(expression);
    return countOf(fold(both(evaluateTree(alone(term), own & scope, snapshot), within)));
  };
  const counted = once(() => sayTerms(readTermsOf(parsed.tree), vocabulary, countAlone));
  const reading = once((): Reading => {
    const { query, ignored } = parsed;
    return { query, understood: describeQuery(parsed, vocabulary), terms: counted(), ignored: [...ignored] };
  });
  const occurrences = once((): Int32Array => {
    const entries = (): number => counted().reduce((sum, { count }) => sum + count, 0);
    return countOccurrences(snapshot, sought, scope, places, entries);
  });
  return {
    columns,
    parsed,
    scope,
    snapshot,
    found,
    places,
    folded: found === inAllVersions ? 0 : countOf(inAllVersions) - places.length,
    fold,
    occurrences,
    reading,
    terms,
    matching,
    narrowing,
    within,
  };
};

/** An empty query asks for everything; one of which nothing was understood asks for nothing. */
const matchingOf = ({ query, tree }: ParsedQuery, scope: Scope, snapshot: Snapshot): Places => {
  if (tree) return evaluateTree(tree, scope, snapshot);
  return query.trim() === '' ? snapshot.having(scope) : noPlaces(snapshot.columns.size);
};
