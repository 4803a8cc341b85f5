import { isField } from './fields.ts';
import { readLexemes, type Lexeme } from './lexer.ts';
import type { ParsedQuery } from './parser.ts';
import { matchWays, type MatchWay, type QueryNode } from './tree.ts';

/** Whether `match:` holds for the whole of a query, and the query in which it is the other way round. */
export type Switch = { readonly as: MatchWay; readonly on: boolean; readonly query: string };

const isOn = (tree: QueryNode | null, as: MatchWay): boolean => {
  if (tree?.kind === 'match') return tree.as === as || isOn(tree.of, as);
  return tree?.kind === 'within' && isOn(tree.of, as);
};

/** Takes brackets off that stand around the whole. */
const unwrapped = (query: string): string => {
  const lexemes = readLexemes(query, isField);
  let depth = 0;
  for (const [at, { kind }] of lexemes.entries()) {
    depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (depth === 0 && at < lexemes.length - 1) return query;
  }
  return depth === 0 && lexemes[0]?.kind === 'open' ? query.slice(1, -1).trim() : query;
};

const isMatch = (lexeme: Lexeme, as: MatchWay): boolean =>
  lexeme.kind === 'field' &&
  lexeme.name.toLowerCase() === 'match' &&
  lexeme.value.trim().toLowerCase() === as;

/** The query without a `match:` that stands outside of all brackets. */
const without = (query: string, as: MatchWay): string => {
  let depth = 0;
  for (const lexeme of readLexemes(query, isField)) {
    depth += lexeme.kind === 'open' ? 1 : lexeme.kind === 'close' ? -1 : 0;
    if (depth > 0 || !isMatch(lexeme, as)) continue;
    return unwrapped(`${query.slice(0, lexeme.start)}${query.slice(lexeme.end).trimStart()}`.trim());
  }
  return query;
};

/** Every way of matching, and how the query reads with it switched. */
export const switchesOf = ({ query, tree }: ParsedQuery): Switch[] =>
  matchWays.map((as) => {
    const on = isOn(tree, as);
    const whole = tree?.kind === 'any' ? `(${query.trim()})` : query.trim();
    return { as, on, query: on ? without(query, as) : `match:${as} ${whole}` };
  });
