import type { Term } from '../../contract/index.ts';
import { printQuery } from './print.ts';
import { patternOf, type Words } from './say-terms.ts';
import {
  everywhere,
  partBits,
  type MatchWay,
  type NamedNode,
  type QueryNode,
  type RegexNode,
  type Scope,
  type TermNode,
} from './tree.ts';

/** What a person reads as one term of a query, the scope it is looked for in, and how it must be written. */
export type ReadTerm = {
  readonly node: TermNode | RegexNode | NamedNode;
  readonly scope: Scope;
  readonly ways: readonly MatchWay[];
};

/** Every term as it was written; a list or a topic is one. */
export const readTermsOf = (
  node: QueryNode | null,
  scope: Scope = everywhere,
  ways: readonly MatchWay[] = [],
): ReadTerm[] => {
  switch (node?.kind) {
    case 'term':
    case 'regex':
    case 'list':
    case 'topic':
      return [{ node, scope, ways }];
    case 'all':
    case 'any':
    case 'near':
      return node.of.flatMap((part) => readTermsOf(part, scope, ways));
    case 'not':
      return readTermsOf(node.of, scope, ways);
    case 'match':
      return readTermsOf(node.of, scope, ways.includes(node.as) ? ways : [...ways, node.as]);
    case 'within':
      return readTermsOf(node.of, scope & partBits[node.part], ways);
    default:
      return [];
  }
};

/** A term with how it must be written around it, to be looked for by itself. */
export const alone = ({ node, ways }: ReadTerm): QueryNode =>
  ways.reduceRight<QueryNode>(
    (of, as) => ({ kind: 'match', as, of, start: node.start, end: node.end }),
    node,
  );

const parts = ['question', 'statement', 'announcement'] as const;

/** The query for a term by itself, in the part that it is looked for in. */
const queryFor = (term: ReadTerm): string => {
  const of = alone(term);
  const part = parts.find((name) => partBits[name] === term.scope);
  return printQuery(part ? { kind: 'within', part, of, start: of.start, end: of.end } : of);
};

/** Whether a term is forms in a row and no more. */
export const isPlainTerm = (term: ReadTerm): term is ReadTerm & { readonly node: TermNode } =>
  term.node.kind === 'term' &&
  term.ways.length === 0 &&
  term.node.slop === null &&
  term.node.slots.every(({ kind }) => kind === 'form');

/** This many forms of a pattern are named. */
const mostForms = 12;

const kindOf = (term: TermNode, ways: readonly MatchWay[]): Term['kind'] => {
  if (term.slop !== null) return 'loose';
  if (term.slots.length > 1) return 'phrase';
  if (patternOf(term) !== null) return 'pattern';
  return term.stems && ways.length === 0 ? 'word' : 'form';
};

const formsOf = (term: TermNode, ways: readonly MatchWay[], words: Words): readonly string[] => {
  const pattern = patternOf(term);
  if (pattern !== null) return words.formsLike(pattern);
  return ways.length === 0 ? words.formsOf(term) : [term.text];
};

const entriesOf = ({ of }: NamedNode): readonly string[] =>
  (of.kind === 'any' ? of.of : [of]).map((entry) => ('text' in entry ? entry.text : ''));

/** Says of every term what it is, which forms it stands for, and in how many passages it is by itself. */
export const sayTerms = (
  terms: readonly ReadTerm[],
  words: Words,
  countAlone: (term: ReadTerm) => number,
): Term[] => {
  const said = new Map<string, Term>();
  for (const term of terms) {
    const { node, ways } = term;
    const text = 'text' in node ? node.text : node.name;
    const key = JSON.stringify([
      term.scope,
      node.kind,
      text,
      'slop' in node ? [node.slop, node.stems] : '',
      ways,
    ]);
    if (said.has(key)) continue;
    const all =
      node.kind === 'term' ? formsOf(node, ways, words) : node.kind === 'list' ? entriesOf(node) : [];
    const kind = node.kind === 'term' ? kindOf(node, ways) : node.kind;
    const isWhole = kind === 'word';
    const forms = isWhole ? [...all] : all.slice(0, mostForms);
    said.set(key, {
      text,
      kind,
      forms,
      formCount: all.length,
      count: countAlone(term),
      query: queryFor(term),
    });
  }
  return [...said.values()];
};
