import type { Vocabulary } from './vocabulary.ts';
import { everywhere, partBits, type QueryNode, type Scope, type TermNode } from './tree.ts';

/** Past this many levels FTS5's own parser gives up; what is deeper is worked out piece by piece. */
const deepest = 12;

// Normal forms hold letters, digits and marks alone, so there is never a quotation mark to escape.
const quote = (forms: readonly string[]): string => `"${forms.join(' ')}"`;

/** A term as FTS5 takes it. */
export const termExpression = (term: TermNode, vocabulary: Vocabulary): string => {
  const runs = vocabulary.runsOf(term).map(({ forms, prefix }) => `${quote(forms)}${prefix ? ' *' : ''}`);
  return runs.length === 1 ? runs.join('') : `(${runs.join(' OR ')})`;
};

/** One FTS5 expression for a list of conditions that all hold; null where one is no text, or only absence is asked for. */
export const allExpression = (
  nodes: readonly QueryNode[],
  vocabulary: Vocabulary,
  depth = 0,
): string | null => {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const node of nodes) {
    const expression = textExpression(node.kind === 'not' ? node.of : node, vocabulary, depth + 1);
    if (expression === null) return null;
    (node.kind === 'not' ? unwanted : wanted).push(expression);
  }
  if (wanted.length === 0) return null;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
};

/** One FTS5 expression for a subtree that asks for text alone; null for any other, and for one too deep. */
export const textExpression = (node: QueryNode, vocabulary: Vocabulary, depth = 0): string | null => {
  if (depth > deepest) return null;
  if (node.kind === 'term') return termExpression(node, vocabulary);
  if (node.kind === 'all') return allExpression(node.of, vocabulary, depth);
  if (node.kind !== 'any') return null;
  const branches = node.of.map((branch) => textExpression(branch, vocabulary, depth + 1));
  return branches.includes(null) ? null : `(${branches.join(' OR ')})`;
};

/** Looks in some columns only. Announcements live in the column of statements. */
export const inColumns = (expression: string, scope: Scope): string => {
  if ((scope & partBits.question) === 0) return `{statement} : (${expression})`;
  return scope === partBits.question ? `{question} : (${expression})` : expression;
};

/**
 * What to rank by: the tree without its fields and negations, so that it matches at least what the tree does, save
 * where a branch of OR asks for no text. Null where there is nothing to rank by.
 */
export const rankExpression = (
  node: QueryNode | null,
  vocabulary: Vocabulary,
  scope: Scope = everywhere,
  depth = 0,
): string | null => {
  if (!node || depth > deepest) return null;
  if (node.kind === 'term') return inColumns(termExpression(node, vocabulary), scope);
  if (node.kind === 'within')
    return rankExpression(node.of, vocabulary, scope & partBits[node.part], depth + 1);
  if (node.kind !== 'all' && node.kind !== 'any') return null;
  const parts = node.of
    .map((part) => rankExpression(part, vocabulary, scope, depth + 1))
    .filter((part) => part !== null);
  return parts.length === 0 ? null : `(${parts.join(node.kind === 'all' ? ' AND ' : ' OR ')})`;
};
