import { outletKey } from '../names/keys.ts';
import type { Shipped } from '../names/shipped.ts';
import {
  cluesOf,
  initialsOf,
  isAbbreviation,
  slipsBetween,
  tellingWords,
  type Likeness,
} from './nearness.ts';
import { pair, type Candidate, type Found } from './candidates.ts';

/** Outlets whose names are like each other; at least one of the two is in use and in no list. */
export const likeOutlets = (outlets: readonly Candidate[], shipped: Shipped): Found[] => [
  ...ofAmbiguousName(outlets, shipped),
  ...among(outlets, wordsOf, sameWords),
  ...among(outlets, initials, sameInitials),
  ...among(outlets, slips, nearSpelling),
  ...contained(outlets),
];

const namesOf = ({ name, spellings, listed }: Candidate): string[] => [
  ...new Set([name, ...spellings.map(({ label }) => label), ...(listed?.names ?? [])]),
];

/** Pairs that share a clue, each judged once by the names that share it. */
const among = (
  outlets: readonly Candidate[],
  clues: (name: string) => Iterable<string>,
  judge: (a: string, b: string) => Likeness | null,
): Found[] => {
  const byClue = new Map<string, (readonly [Candidate, string])[]>();
  for (const outlet of outlets) {
    for (const name of namesOf(outlet)) {
      for (const clue of new Set(clues(name))) {
        const there = byClue.get(clue) ?? [];
        there.push([outlet, name]);
        byClue.set(clue, there);
      }
    }
  }
  const found = new Map<string, Found>();
  for (const sharing of byClue.values()) {
    const unknown = sharing.filter(([{ listed }]) => listed === null);
    for (const [a, one] of unknown) {
      for (const [b, other] of sharing) {
        if (a.name === b.name) continue;
        const likeness = judge(one, other);
        const both = likeness && pair(a, b, likeness);
        const id = `${both?.keep.name}\n${both?.join.name}`;
        if (both && !found.has(id)) found.set(id, both);
      }
    }
  }
  return [...found.values()];
};

const wordsOf = (name: string): string[] => {
  const words = tellingWords(name);
  return words.length > 0 ? [words.toSorted().join(' ')] : [];
};

const sameWords = (a: string, b: string): Likeness | null =>
  outletKey(a) === outletKey(b)
    ? null
    : { reason: `“${a}” and “${b}” differ only in words that many outlets have`, score: 0.7 };

const initials = (name: string): string[] =>
  [isAbbreviation(name) ? outletKey(name) : '', initialsOf(name)].filter((clue) => clue.length > 1);

const sameInitials = (a: string, b: string): Likeness | null => {
  if (isAbbreviation(a) === isAbbreviation(b)) return null;
  const [short, long] = isAbbreviation(a) ? [a, b] : [b, a];
  return { reason: `“${short}” are the initials of “${long}”`, score: 0.5 };
};

const slips = (name: string): Iterable<string> => {
  const key = outletKey(name);
  return key.length < 4 ? [] : cluesOf(key);
};

const nearSpelling = (a: string, b: string): Likeness | null => {
  const letters = slipsBetween(a, b);
  if (letters === null) return null;
  const what = letters === 1 ? 'one letter' : `${letters} letters`;
  return { reason: `“${a}” and “${b}” differ by ${what}`, score: letters === 1 ? 0.75 : 0.55 };
};

/** A name that several outlets of the list have. */
const ofAmbiguousName = (outlets: readonly Candidate[], shipped: Shipped): Found[] =>
  outlets.flatMap((outlet) => {
    const claims = outlet.spellings.flatMap(({ label }) =>
      shipped.ambiguous.outlet.has(outletKey(label))
        ? (shipped.byKey.outlet.get(outletKey(label)) ?? [])
        : [],
    );
    return claims.flatMap((listed) => {
      const claimant = outlets.find((each) => each.listed === listed);
      const reason = `“${outlet.name}” is a name of ${listed.name}${claims.length > 1 ? ', and of others' : ''}`;
      const both =
        claimant && pair(claimant, outlet, { reason, score: 0.4 + Math.min(0.3, claimant.count / 100) });
      return both ? [both] : [];
    });
  });

/** A name in no list that begins with all of another in use, like "ABC News Miami"; where several fit, the longest. */
const contained = (outlets: readonly Candidate[]): Found[] => {
  const used = outlets.filter(({ count }) => count > 0);
  const byWords = Map.groupBy(
    used.flatMap((outlet) => namesOf(outlet).map((name) => ({ outlet, name }))),
    ({ name }) => tellingWords(name).join(' '),
  );
  return used.flatMap((outlet) => {
    const isJoint = outlet.spellings.some(({ resolved }) => resolved.listed.length > 1);
    if (outlet.listed !== null || isJoint) return [];
    const words = tellingWords(outlet.name);
    for (let length = words.length - 1; length > 0; length--) {
      const there = byWords.get(words.slice(0, length).join(' ')) ?? [];
      const found = there.flatMap(({ outlet: other, name }) => {
        const likeness = { reason: `“${outlet.name}” begins like “${name}”`, score: 0.45 };
        return pair(other, outlet, likeness) ?? [];
      });
      if (found.length > 0) return [...new Map(found.map((each) => [each.keep.name, each])).values()];
    }
    return [];
  });
};
