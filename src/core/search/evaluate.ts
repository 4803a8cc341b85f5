import type { Kept } from '../language/tokens.ts';
import { allExpression, longestAsked, textExpression } from './expressions.ts';
import { placesOfIs, placesOfLine, placesOfNote } from './facts.ts';
import { placesOfDate, placesOfName } from './narrowing.ts';
import { both, either, noPlaces, without, type Places } from './places.ts';
import type { Snapshot } from './snapshot.ts';
import { keptUnder } from './sought.ts';
import { partBits, type QueryNode, type Scope } from './tree.ts';
import { placesOfSought } from './verified.ts';

/** Where and how a part of a tree is looked for. */
type Ground = {
  readonly scope: Scope;
  readonly kept: Kept;
  /** Of all other passages nobody wants to know: what has to be read is read of these alone. */
  readonly among: Places;
};

/**
 * The passages a tree asks for. Every largest piece that asks for text alone is one question to the index; what has to be
 * read is read last. Throws `too-slow`.
 */
export const evaluateTree = (node: QueryNode, scope: Scope, snapshot: Snapshot): Places =>
  evaluate(node, { scope, kept: 0, among: snapshot.having(scope) }, snapshot);

const evaluate = (node: QueryNode, ground: Ground, snapshot: Snapshot): Places => {
  const { scope, kept, among } = ground;
  const expression = expressionOf(node, ground, snapshot);
  if (expression !== null) return snapshot.matching(expression, scope);
  switch (node.kind) {
    case 'term':
    case 'regex':
    case 'near':
      return placesOfSought({ node, kept }, scope, snapshot, among);
    case 'not':
      return without(snapshot.having(scope), evaluate(node.of, ground, snapshot));
    case 'within': {
      const part = scope & partBits[node.part];
      return node.of ? evaluate(node.of, { ...ground, scope: part }, snapshot) : snapshot.having(part);
    }
    case 'match':
      return evaluate(node.of, { ...ground, kept: keptUnder(kept, node.as) }, snapshot);
    case 'list':
    case 'topic':
      return evaluate(node.of, ground, snapshot);
    case 'all':
      return evaluateAll(node.of, ground, snapshot);
    case 'any':
      return evaluateAny(node.of, ground, snapshot);
    default:
      return both(placesOfFact(node, snapshot), snapshot.having(scope));
  }
};

type FactNode = Extract<QueryNode, { kind: 'name' | 'date' | 'is' | 'note' | 'line' }>;

const placesOfFact = (node: FactNode, snapshot: Snapshot): Places => {
  switch (node.kind) {
    case 'name':
      return placesOfName(node, snapshot);
    case 'date':
      return placesOfDate(node, snapshot);
    case 'is':
      return placesOfIs(node, snapshot);
    case 'note':
      return placesOfNote(node, snapshot);
    case 'line':
      return placesOfLine(node, snapshot);
  }
};

const expressionOf = (
  node: QueryNode,
  { kept }: Ground,
  { vocabulary }: Snapshot,
  depth = 0,
): string | null => (kept === 0 ? textExpression(node, vocabulary, depth) : null);

/** Whether a part can join its neighbours in one question to the index. */
const isText = (node: QueryNode, ground: Ground, snapshot: Snapshot): boolean =>
  expressionOf(node.kind === 'not' ? node.of : node, ground, snapshot, 1) !== null;

/** Whether texts have to be read for it. */
const isRead = (node: QueryNode): boolean => {
  switch (node.kind) {
    case 'term':
    case 'regex':
    case 'near':
    case 'match':
      return true;
    case 'all':
    case 'any':
      return node.of.some(isRead);
    case 'not':
    case 'list':
    case 'topic':
      return isRead(node.of);
    case 'within':
      return node.of !== null && isRead(node.of);
    default:
      return false;
  }
};

const evaluateAll = (nodes: readonly QueryNode[], ground: Ground, snapshot: Snapshot): Places => {
  const texts = nodes.filter((node) => isText(node, ground, snapshot));
  const expression = ground.kept === 0 ? allExpression(texts, snapshot.vocabulary) : null;
  const alone = expression === null ? nodes : nodes.filter((node) => !texts.includes(node));
  const start =
    expression === null ? snapshot.having(ground.scope) : snapshot.matching(expression, ground.scope);
  const readLast = [...alone.filter((node) => !isRead(node)), ...alone.filter(isRead)];
  return readLast.reduce((places, node) => {
    const among = both(ground.among, places);
    return both(places, evaluate(node, { ...ground, among }, snapshot));
  }, start);
};

const evaluateAny = (nodes: readonly QueryNode[], ground: Ground, snapshot: Snapshot): Places => {
  const texts: string[] = [];
  let places = noPlaces(snapshot.columns.size);
  for (const node of nodes) {
    const expression = expressionOf(node, ground, snapshot, 1);
    if (expression !== null) texts.push(expression);
    else places = either(places, evaluate(node, ground, snapshot));
  }
  for (const some of inTurns(texts)) places = either(places, snapshot.matching(some, ground.scope));
  return places;
};

/** Expressions joined by OR, so many at a time that each can be given up between. */
const inTurns = (expressions: readonly string[]): string[] => {
  const turns: string[] = [];
  for (const expression of expressions) {
    const last = turns.at(-1);
    if (last === undefined || last.length + expression.length > longestAsked) turns.push(expression);
    else turns[turns.length - 1] = `${last} OR ${expression}`;
  }
  return turns;
};
