import type { Part } from '../../contract/index.ts';
import type { LexemeOf } from './lexer.ts';
import { mostBetween, trouble, type Trouble } from './query-terms.ts';
import type { Link, MatchWay, Place, QueryNode } from './tree.ts';

/** An `in:` or a `match:` that holds for everything it stands beside. */
export type Scoping = Place &
  ({ readonly kind: 'in'; readonly part: Part } | { readonly kind: 'match'; readonly as: MatchWay });

/** NEAR by itself lets so many words stand between. */
const usuallyBetween = 10;

/** Reads NEAR, BEFORE or WITH with its number. */
export const readLink = ({ op, number }: LexemeOf<'link'>): { kind: 'link'; link: Link } | Trouble => {
  const word = op.toUpperCase();
  if (number === null) return { kind: 'link', link: { op, words: op === 'near' ? usuallyBetween : null } };
  if (op === 'with')
    return trouble('WITH takes no number: it asks for both in one sentence. NEAR/5 counts words.', 'WITH');
  if (!/^\d+$/.test(number))
    return trouble(`Behind ${word}/ stands a number of words, as in ${word}/5.`, word);
  if (Number(number) > mostBetween) {
    const most = mostBetween.toLocaleString('en-GB');
    return trouble(`At most ${most} words may stand between.`, `${word}/${mostBetween}`);
  }
  return { kind: 'link', link: { op, words: Number(number) } };
};

/** Whether a part may stand beside NEAR, BEFORE and WITH: what has places of its own, or a choice of such. */
export const isNearable = (node: QueryNode): boolean =>
  node.kind === 'term' ||
  node.kind === 'regex' ||
  node.kind === 'list' ||
  (node.kind === 'any' && node.of.every(isNearable));

const hasWords = (node: QueryNode): boolean => {
  switch (node.kind) {
    case 'all':
    case 'any':
    case 'near':
      return node.of.some(hasWords);
    case 'not':
    case 'match':
    case 'list':
    case 'topic':
      return hasWords(node.of);
    case 'within':
      return node.of !== null && hasWords(node.of);
    default:
      return node.kind === 'term' || node.kind === 'regex';
  }
};

/** Lays scopes around what they stand beside, the first outermost. `name` is told of those that stand beside no word. */
export const scoped = (
  scopes: readonly Scoping[],
  inner: QueryNode | null,
  name: (place: Place, reason: string) => void,
): QueryNode | null =>
  scopes.reduceRight<QueryNode | null>((of, scope) => {
    const place = {
      start: Math.min(scope.start, of?.start ?? scope.start),
      end: Math.max(scope.end, of?.end ?? scope.end),
    };
    if (scope.kind === 'in') return { kind: 'within', part: scope.part, of, ...place };
    if (of && hasWords(of)) return { kind: 'match', as: scope.as, of, ...place };
    name(scope, 'match: says how the words beside it must be written, and there are none.');
    return of;
  }, inner);
