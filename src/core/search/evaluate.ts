import { allExpression, textExpression } from './expressions.ts';
import { placesOfDate, placesOfName } from './narrowing.ts';
import { both, either, noPlaces, without, type Places } from './places.ts';
import type { Snapshot } from './snapshot.ts';
import { notYet } from './vocabulary.ts';
import { partBits, type QueryNode, type Scope } from './tree.ts';

/** The passages a tree asks for. Every largest piece that asks for text alone is one question to the index. */
export const evaluateTree = (node: QueryNode, scope: Scope, snapshot: Snapshot): Places => {
  const expression = textExpression(node, snapshot.vocabulary);
  if (expression !== null) return snapshot.matching(expression, scope);
  switch (node.kind) {
    case 'name':
      return both(placesOfName(node, snapshot), snapshot.having(scope));
    case 'date':
      return both(placesOfDate(node, snapshot), snapshot.having(scope));
    case 'not':
      return without(snapshot.having(scope), evaluateTree(node.of, scope, snapshot));
    case 'within': {
      const part = scope & partBits[node.part];
      return node.of ? evaluateTree(node.of, part, snapshot) : snapshot.having(part);
    }
    case 'all':
      return evaluateAll(node.of, scope, snapshot);
    case 'any':
      return evaluateAny(node.of, scope, snapshot);
    case 'list':
    case 'topic':
      return evaluateTree(node.of, scope, snapshot);
    case 'term':
      throw new Error('a term is always an expression');
    default:
      throw notYet(node.kind);
  }
};

/** Whether a part can join its neighbours in one question to the index. */
const isText = (node: QueryNode, snapshot: Snapshot): boolean =>
  textExpression(node.kind === 'not' ? node.of : node, snapshot.vocabulary, 1) !== null;

const evaluateAll = (nodes: readonly QueryNode[], scope: Scope, snapshot: Snapshot): Places => {
  const texts = nodes.filter((node) => isText(node, snapshot));
  const expression = allExpression(texts, snapshot.vocabulary);
  const alone = expression === null ? nodes : nodes.filter((node) => !texts.includes(node));
  const start = expression === null ? snapshot.having(scope) : snapshot.matching(expression, scope);
  return alone.reduce((places, node) => both(places, evaluateTree(node, scope, snapshot)), start);
};

const evaluateAny = (nodes: readonly QueryNode[], scope: Scope, snapshot: Snapshot): Places => {
  const texts: string[] = [];
  let places = noPlaces(snapshot.columns.size);
  for (const node of nodes) {
    const expression = textExpression(node, snapshot.vocabulary, 1);
    if (expression !== null) texts.push(expression);
    else places = either(places, evaluateTree(node, scope, snapshot));
  }
  return texts.length === 0 ? places : either(places, snapshot.matching(texts.join(' OR '), scope));
};
