import { fold } from '../language/tokens.ts';
import { isFullName, isPartOfName, partsOfPerson, personKey } from '../names/keys.ts';
import { cluesOf, sameFirstName, slipsBetween } from './nearness.ts';
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

type Words = ReadonlyMap<string, ReadonlyMap<Candidate, Named>>;

const partsOfNames = (people: readonly Candidate[]): Found[] => {
  const whole = new Map<string, Map<Candidate, Named>>();
  const nearly = new Map<string, Map<Candidate, Named>>();
  const put = (words: typeof whole, word: string, named: Named): void => {
    const there = words.get(word) ?? new Map<Candidate, Named>();
    there.set(named.person, named);
    words.set(word, there);
  };
  for (const person of people) {
    for (const name of fullNamesOf(person)) {
      for (const word of wordsOf(name)) {
        put(whole, word, { person, name });
        if (word.length > 4) for (const clue of cluesOf(word)) put(nearly, clue, { person, name });
      }
    }
  }
  return people.flatMap((person) =>
    person.spellings
      .filter(({ label, resolved }) => isPartOfName(label) && resolved.name === label)
      .flatMap((spelling) => wholesOf(person, spelling, whole, nearly)),
  );
};

/** Behind a title stands a surname; a word alone may be a first name, and that says something only in its series. */
const wholesOf = (part: Candidate, spelling: Spelling, whole: Words, nearly: Words): Found[] => {
  const { titled, words } = partsOfPerson(spelling.label);
  const word = fold(words[0] ?? '');
  const isMeant = ({ person, name }: Named): boolean => {
    const all = wordsOf(name);
    const at = all.findIndex((each) => each === word || slipsBetween(each, word) !== null);
    return person !== part && at >= (titled ? 1 : 0);
  };
  const exact = [...(whole.get(word)?.values() ?? [])].filter(isMeant);
  const slips = (): Named[] => [...cluesOf(word)].flatMap((clue) => [...(nearly.get(clue)?.values() ?? [])]);
  const called =
    exact.length > 0
      ? exact
      : [...new Map(slips().map((each) => [each.person, each])).values()].filter(isMeant);
  const within = called.filter(({ person }) => person.count > 0 && isAmong(spelling, person));
  const few = within.length > 0 ? within : titled ? called : [];
  if (few.length > mostOfAName) return [];
  return few.map(({ person, name }) => {
    const is = exact.length > 0 ? `is part of “${name}”` : `is nearly part of “${name}”`;
    const where = within.length > 0 ? 'of this series' : 'elsewhere, nobody here';
    const one = few.length === 1 ? 'the only one' : `one of ${few.length}`;
    const score = (within.length > 0 && titled ? 0.8 : 0.4) / few.length - (exact.length > 0 ? 0 : 0.1);
    return {
      keep: person,
      join: part,
      spelling,
      score,
      reason: `“${spelling.label}” ${is}: ${one} ${where}`,
    };
  });
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
        if (reason === null) continue;
        const both = pair(a.person, b.person, { reason: `${a.name} and ${b.name}: ${reason}`, score: 0.65 });
        const id = `${both?.keep.name}\n${both?.join.name}`;
        if (both && !found.has(id)) found.set(id, both);
      }
    }
  }
  return [...found.values()];
};

/** Whether somebody asks, or answers, where a label does. */
const isAmong = (label: Spelling, { spellings }: Candidate): boolean =>
  spellings.some(
    ({ inSeries, roles }) =>
      [...label.inSeries].some((series) => inSeries.has(series)) &&
      [...label.roles].some((role) => roles.has(role)),
  );

const shareSeries = (a: Candidate, b: Candidate): boolean =>
  a.count === 0 ||
  b.count === 0 ||
  a.spellings.some((one) =>
    b.spellings.some((other) => [...one.inSeries].some((series) => other.inSeries.has(series))),
  );

const nearSpelling = (people: readonly Candidate[]): Found[] => {
  const byClue = new Map<string, Named[]>();
  for (const person of people) {
    for (const name of fullNamesOf(person)) {
      for (const clue of cluesOf(personKey(name))) {
        const there = byClue.get(clue) ?? [];
        there.push({ person, name });
        byClue.set(clue, there);
      }
    }
  }
  const found = new Map<string, Found>();
  for (const sharing of byClue.values()) {
    if (sharing.length < 2) continue;
    for (const a of sharing) {
      for (const b of sharing) {
        const slips = a.person === b.person || a.person.count === 0 ? null : slipsBetween(a.name, b.name);
        if (slips === null || !shareSeries(a.person, b.person)) continue;
        const reason = `“${a.name}” and “${b.name}” differ by ${slips === 1 ? 'one letter' : `${slips} letters`}`;
        const both = pair(a.person, b.person, { reason, score: slips === 1 ? 0.75 : 0.5 });
        const id = `${both?.keep.name}\n${both?.join.name}`;
        if (both && !found.has(id)) found.set(id, both);
      }
    }
  }
  return [...found.values()];
};
