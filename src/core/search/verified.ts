import { countInTexts, termsByPart, type Counts } from './counting.ts';
import { looseExpression, nearExpression, termExpression } from './expressions.ts';
import { placesHolding } from './holding.ts';
import { both, either, isWithin, listOf, noPlaces, placesWhere, put, type Places } from './places.ts';
import { onePass } from './regexes.ts';
import type { Snapshot } from './snapshot.ts';
import { sidesOf, type ScopedSought, type Sought } from './sought.ts';
import { everywhere, partBits, type QueryNode, type Scope, type TermNode } from './tree.ts';

/** What was found by reading texts. */
export type Verified = Counts & {
  /** The passages of which this says anything. By place, in all columns, the thing taken by itself. */
  readonly among: Places;
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
  return placesWithin(verify(sought, snapshot, among), scope, snapshot);
};

/** The passages in whose parts of the scope it stands. */
const placesWithin = ({ question, said }: Verified, scope: Scope, { columns }: Snapshot): Places => {
  const { announcement, size } = columns;
  const [inQuestion, inStatement, inOpening] = bitsOf(scope);
  return placesWhere(
    size,
    (place) =>
      (inQuestion && question[place] !== 0) ||
      ((announcement[place] === 1 ? inOpening : inStatement) && said[place] !== 0),
  );
};

const bitsOf = (scope: Scope): readonly [question: boolean, statement: boolean, announcement: boolean] => [
  (scope & partBits.question) !== 0,
  (scope & partBits.statement) !== 0,
  (scope & partBits.announcement) !== 0,
];

/** How often the only thing that is wanted counts in some passages, where that is known already. */
export const countKnown = (
  snapshot: Snapshot,
  all: readonly ScopedSought[],
  scope: Scope,
  places: Int32Array,
): Int32Array | null => {
  const [only, ...others] = all.filter((one) => one.wanted && (one.scope & scope) !== 0);
  const known = only && snapshot.verified.get(keyOf(only));
  if (!known || others.length > 0) return null;
  const asked = noPlaces(snapshot.columns.size);
  for (const place of places) put(asked, place);
  if (!isWithin(asked, known.among)) return null;
  const [inQuestion, inStatement, inOpening] = bitsOf(only.scope & scope);
  return places.map((place) => {
    const isSaid = snapshot.columns.announcement[place] === 1 ? inOpening : inStatement;
    return (inQuestion ? (known.question[place] ?? 0) : 0) + (isSaid ? (known.said[place] ?? 0) : 0);
  });
};

/** Every part is looked into at once: facets ask for each. */
const verify = (sought: Sought, snapshot: Snapshot, among: Places): Verified => {
  const key = keyOf(sought);
  const known = snapshot.verified.get(key);
  if (known && isWithin(among, known.among)) return known;
  const verified = readTexts(sought, snapshot, among);
  snapshot.verified.put(key, verified);
  return verified;
};

const readTexts = (sought: Sought, snapshot: Snapshot, among: Places): Verified => {
  const { columns, vocabulary } = snapshot;
  const candidates = listOf(both(among, candidatesOf(sought, everywhere, snapshot)));
  const wanted = [{ ...sought, scope: everywhere, wanted: true }];
  const counted = countInTexts(
    snapshot,
    termsByPart(wanted, everywhere, vocabulary, onePass(snapshot.checkWanted)),
    candidates,
  );
  const [question, said] = [new Int32Array(columns.size), new Int32Array(columns.size)];
  candidates.forEach((place, i) => {
    question[place] = counted.question[i] ?? 0;
    said[place] = counted.said[i] ?? 0;
  });
  return { among, question, said };
};

/** The same thing in other places of other queries is the same. */
const keyOf = ({ node, kept }: Sought): string =>
  JSON.stringify([node, kept], (name, value: unknown) =>
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
