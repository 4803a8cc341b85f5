import { countInTexts, termsByPart } from './counting.ts';
import { looseExpression, nearExpression, termExpression } from './expressions.ts';
import { placesHolding } from './holding.ts';
import { both, either, isWithin, listOf, noPlaces, put, type Places } from './places.ts';
import { onePass } from './regexes.ts';
import type { Snapshot } from './snapshot.ts';
import { sidesOf, type ScopedSought, type Sought } from './sought.ts';
import type { QueryNode, Scope, TermNode } from './tree.ts';

/** What was found by reading texts. */
export type Verified = {
  /** The passages of which this says anything. */
  readonly among: Places;
  readonly places: Places;
  /** How often it counts in each passage, taken by itself. */
  readonly counts: Int32Array;
};

/** The index is asked for so many forms; where there are more, reading the texts is the shorter way. */
const mostAsked = 1000;

/**
 * The passages in whose parts something stands: right for those in `among`, and none of the others that it does not
 * stand in. What the index cannot say for certain is read. Throws `too-slow`.
 */
export const placesOfSought = (sought: Sought, scope: Scope, snapshot: Snapshot, among: Places): Places => {
  const { node, kept } = sought;
  if (node.kind === 'term' && kept === 0) {
    const exact = termExpression(node, snapshot.vocabulary);
    if (exact !== null) return snapshot.matching(exact, scope);
    const like = formsLike(node, snapshot);
    if (like && like.length <= mostAsked) return snapshot.havingForms(like, scope);
  }
  return verify(sought, scope, snapshot, among).places;
};

/** How often the only thing that is wanted counts in some passages, where that is known already. */
export const countKnown = (
  snapshot: Snapshot,
  all: readonly ScopedSought[],
  scope: Scope,
  places: Int32Array,
): Int32Array | null => {
  const [only, ...others] = all.filter((one) => one.wanted && (one.scope & scope) !== 0);
  const known = only && snapshot.verified.get(keyOf(only, only.scope & scope));
  if (!known || others.length > 0) return null;
  const asked = noPlaces(snapshot.columns.size);
  for (const place of places) put(asked, place);
  return isWithin(asked, known.among) ? places.map((place) => known.counts[place] ?? 0) : null;
};

const verify = (sought: Sought, scope: Scope, snapshot: Snapshot, among: Places): Verified => {
  const key = keyOf(sought, scope);
  const known = snapshot.verified.get(key);
  if (known && isWithin(among, known.among)) return known;
  const verified = readTexts(sought, scope, snapshot, among);
  snapshot.verified.put(key, verified);
  return verified;
};

const readTexts = (sought: Sought, scope: Scope, snapshot: Snapshot, among: Places): Verified => {
  const { columns, vocabulary } = snapshot;
  const candidates = listOf(both(among, candidatesOf(sought, scope, snapshot)));
  const terms = termsByPart([{ ...sought, scope, wanted: true }], scope, vocabulary, onePass(snapshot.checkWanted));
  const counted = countInTexts(snapshot, terms, candidates);
  const places = noPlaces(columns.size);
  const counts = new Int32Array(columns.size);
  candidates.forEach((place, i) => {
    counts[place] = counted[i] ?? 0;
    if (counts[place] > 0) put(places, place);
  });
  return { among, places, counts };
};

/** The same thing in other places of other queries is the same. */
const keyOf = ({ node, kept }: Sought, scope: Scope): string =>
  JSON.stringify([node, kept, scope], (name, value: unknown) =>
    name === 'start' || name === 'end' ? undefined : value,
  );

/** The forms that a single word with stars may be; null for any other term. */
const formsLike = ({ slots, slop }: TermNode, { vocabulary }: Snapshot): readonly string[] | null => {
  const [only] = slots;
  return slots.length === 1 && slop === null && only?.kind === 'wild'
    ? vocabulary.formsLike(only.pattern)
    : null;
};

/** The passages in which something may stand, by the index: at least those in which it does. */
const candidatesOf = ({ node, kept }: Sought, scope: Scope, snapshot: Snapshot): Places => {
  const { vocabulary, matching, having } = snapshot;
  const asked = (expression: string | null): Places =>
    expression === null ? having(scope) : matching(expression, scope);
  switch (node.kind) {
    case 'regex':
      return placesHolding(node.source, scope, snapshot) ?? having(scope);
    case 'near': {
      const isBeyond = (side: QueryNode): boolean => sidesOf(side, 0).some((one) => one.node.kind !== 'term');
      return node.of
        .filter(isBeyond)
        .map((side) => candidatesOfSide(side, scope, snapshot))
        .reduce(both, asked(nearExpression(node, vocabulary)));
    }
    case 'term': {
      const like = formsLike(node, snapshot);
      if (like && like.length <= mostAsked) return snapshot.havingForms(like, scope);
      // Where the writing counts a word means itself.
      return asked(looseExpression(kept === 0 ? node : { ...node, stems: false }, vocabulary));
    }
  }
};

const candidatesOfSide = (side: QueryNode, scope: Scope, snapshot: Snapshot): Places =>
  sidesOf(side, 0)
    .map((sought) => candidatesOf(sought, scope, snapshot))
    .reduce(either, noPlaces(snapshot.columns.size));
