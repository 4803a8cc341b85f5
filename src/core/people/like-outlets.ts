import { outletKey } from '../names/keys.ts';
import type { Shipped } from '../names/shipped.ts';
import {
  deletesOf,
  distance,
  initialsOf,
  isAbbreviation,
  slipsIn,
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
  cluesOf: (name: string) => Iterable<string>,
  judge: (a: string, b: string) => Likeness | null,
): Found[] => {
  const byClue = new Map<string, (readonly [Candidate, string])[]>();
  for (const outlet of outlets) {
    for (const name of namesOf(outlet)) {
      for (const clue of new Set(cluesOf(name))) {
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
        if (both) found.set(`${both.keep.name}\n${both.join.name}`, both);
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
  const most = slipsIn(key);
  return most === 0 ? [] : deletesOf(key, most);
};

const nearSpelling = (a: string, b: string): Likeness | null => {
  const [one, other] = [outletKey(a), outletKey(b)];
  const letters = distance(one, other);
  if (letters === 0 || letters > Math.min(slipsIn(one), slipsIn(other))) return null;
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

/** A name in no list that holds the telling words of another, like "ABC News Miami"; where several do, the longest. */
const contained = (outlets: readonly Candidate[]): Found[] => {
  const known = outlets.flatMap((outlet) =>
    namesOf(outlet).map((name) => ({ outlet, name, words: tellingWords(name).join(' ') })),
  );
  const byWords = Map.groupBy(known, ({ words }) => words);
  return outlets.flatMap((outlet) => {
    if (outlet.listed !== null) return [];
    const words = tellingWords(outlet.name);
    for (let length = words.length - 1; length > 0; length--) {
      for (let at = 0; at + length <= words.length; at++) {
        const there = byWords.get(words.slice(at, at + length).join(' ')) ?? [];
        const fitting = there.filter((each) => each.outlet !== outlet && each.words.length > 2);
        const found = fitting.flatMap(({ outlet: other, name }) => {
          const reason = `“${name}” stands within “${outlet.name}”`;
          return pair(other, outlet, { reason, score: 0.45 }) ?? [];
        });
        if (found.length > 0) return found.slice(0, 3);
      }
    }
    return [];
  });
};
