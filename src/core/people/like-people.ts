import { fold } from '../language/tokens.ts';
import { isFullName, isPartOfName, partsOfPerson, personKey } from '../names/keys.ts';
import { distance, deletesOf, sameFirstName, slipsIn } from './nearness.ts';
import { pair, type Candidate, type Found } from './candidates.ts';
import type { Spelling } from './entities.ts';

/** People whose names are like each other. A surname, or a first name, is looked for in its own series first. */
export const likePeople = (people: readonly Candidate[]): Found[] => [
  ...partsOfNames(people),
  ...sameSurname(people),
  ...nearSpelling(people),
];

const fullNamesOf = ({ name, spellings, listed }: Candidate): string[] =>
  [...new Set([name, ...spellings.map(({ label }) => label), ...(listed?.names ?? [])])].filter(isFullName);

const wordsOf = (name: string): string[] =>
  name.normalize('NFKC').trim().split(/\s+/u).map(fold).filter(Boolean);

/** More than this many people of a name, and naming them all helps nobody. */
const mostOfAName = 3;

type Named = { readonly person: Candidate; readonly name: string };

const partsOfNames = (people: readonly Candidate[]): Found[] => {
  const byWord = new Map<string, Map<Candidate, Named>>();
  for (const person of people) {
    for (const name of fullNamesOf(person)) {
      for (const word of wordsOf(name)) {
        const there = byWord.get(word) ?? new Map<Candidate, Named>();
        there.set(person, { person, name });
        byWord.set(word, there);
      }
    }
  }
  return people.flatMap((person) =>
    person.spellings
      .filter(({ label, resolved }) => isPartOfName(label) && resolved.name === label)
      .flatMap((spelling) => wholesOf(person, spelling, byWord)),
  );
};

const wholesOf = (
  part: Candidate,
  spelling: Spelling,
  byWord: ReadonlyMap<string, ReadonlyMap<Candidate, Named>>,
): Found[] => {
  const word = fold(partsOfPerson(spelling.label).words[0] ?? '');
  const called = [...(byWord.get(word)?.values() ?? nearWords(word, byWord))].filter(
    ({ person }) => person !== part,
  );
  const within = called.filter(({ person }) =>
    person.spellings.some(({ inSeries }) => [...spelling.inSeries].some((series) => inSeries.has(series))),
  );
  const few = within.length > 0 ? within : called;
  if (few.length > mostOfAName) return [];
  return few.map(({ person, name }) => {
    const exact = wordsOf(name).includes(word);
    const where = within.length > 0 ? 'in this series' : 'in no series with this label';
    const one = few.length === 1 ? 'the only one of that name' : `one of ${few.length} of that name`;
    const reason = exact ? `${name} is ${one} ${where}` : `“${spelling.label}” is nearly ${name}, ${where}`;
    const score = (within.length > 0 ? 0.8 : 0.4) / few.length - (exact ? 0 : 0.1);
    return { keep: person, join: part, spelling, reason, score };
  });
};

/** People with a word that differs by a slip, where none has the word itself. */
const nearWords = function* (
  word: string,
  byWord: ReadonlyMap<string, ReadonlyMap<Candidate, Named>>,
): Iterable<Named> {
  const most = slipsIn(word);
  if (most === 0) return;
  for (const [other, named] of byWord) {
    if (Math.abs(other.length - word.length) <= most && distance(word, other) <= most) yield* named.values();
  }
};

/** Full names with one surname and first names that may be one, in one series. */
const sameSurname = (people: readonly Candidate[]): Found[] => {
  const bySurname = new Map<string, Named[]>();
  for (const person of people) {
    for (const name of fullNamesOf(person)) {
      const surname = wordsOf(name).at(-1) ?? '';
      const there = bySurname.get(surname) ?? [];
      there.push({ person, name });
      bySurname.set(surname, there);
    }
  }
  const found = new Map<string, Found>();
  for (const sharing of bySurname.values()) {
    if (sharing.length > 50) continue;
    for (const a of sharing) {
      for (const b of sharing) {
        if (a.person === b.person || !shareSeries(a.person, b.person)) continue;
        const reason = sameFirstName(a.name, b.name);
        const both =
          reason && pair(a.person, b.person, { reason: `${a.name} and ${b.name}: ${reason}`, score: 0.65 });
        if (both) found.set(`${both.keep.name}\n${both.join.name}`, both);
      }
    }
  }
  return [...found.values()];
};

const shareSeries = (a: Candidate, b: Candidate): boolean =>
  a.count === 0 ||
  b.count === 0 ||
  a.spellings.some((one) =>
    b.spellings.some((other) => [...one.inSeries].some((series) => other.inSeries.has(series))),
  );

const nearSpelling = (people: readonly Candidate[]): Found[] => {
  const byDelete = new Map<string, Set<Candidate>>();
  const keys = new Map<Candidate, string[]>();
  for (const person of people) {
    keys.set(person, fullNamesOf(person).map(personKey));
    for (const key of keys.get(person) ?? []) {
      if (slipsIn(key) === 0) continue;
      for (const clue of deletesOf(key, slipsIn(key)))
        byDelete.set(clue, (byDelete.get(clue) ?? new Set()).add(person));
    }
  }
  const found = new Map<string, Found>();
  for (const sharing of byDelete.values()) {
    if (sharing.size < 2) continue;
    for (const a of sharing) {
      for (const b of sharing) {
        if (a === b || a.count === 0 || !shareSeries(a, b)) continue;
        const letters = Math.min(
          ...(keys.get(a) ?? []).flatMap((one) => (keys.get(b) ?? []).map((other) => distance(one, other))),
        );
        if (letters === 0 || letters > 2) continue;
        const reason = `“${a.name}” and “${b.name}” differ by ${letters === 1 ? 'one letter' : `${letters} letters`}`;
        const both = pair(a, b, { reason, score: letters === 1 ? 0.75 : 0.5 });
        if (both)
          found.set(`${both.keep.name}\n${both.join.name}`, {
            ...both,
            reason: reasonInOrder(both) ?? reason,
          });
      }
    }
  }
  return [...found.values()];
};

/** The same words whichever of the two came first. */
const reasonInOrder = ({ keep, join, reason }: Found): string | null => {
  const letters = /differ by .*$/u.exec(reason)?.[0];
  return letters === undefined ? null : `“${join.name}” and “${keep.name}” ${letters}`;
};
