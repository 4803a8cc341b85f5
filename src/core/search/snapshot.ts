import type { Columns, Names } from '../collection/columns.ts';
import { dateOf, noDay } from '../collection/columns.ts';
import { formsOf } from '../language/tokens.ts';
import type { RunningWords } from '../running/words.ts';
import type { SearchAsks } from './asks.ts';
import { inColumns, mostForms } from './expressions.ts';
import type { Facts } from './facts.ts';
import { both, either, noPlaces, placesWhere, put, without, type Places } from './places.ts';
import { everywhere, partBits, type Scope } from './tree.ts';
import type { Verified } from './verified.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

/** All that search keeps of the collection while it stays as it is. */
export type Snapshot = {
  readonly asks: SearchAsks;
  readonly facts: Facts;
  /** Throws `cancelled` where nobody waits any more: long loops call it now and then. */
  readonly checkWanted: () => void;
  /** The collection as running words, where it was read; else null, and where `wake` says so it will be. */
  readonly words: (wake: boolean) => RunningWords | null;
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
  /** No passage of the store is left out of the columns or counted with another: every match counts. */
  readonly whole: boolean;
  /** YYYY-MM of each passage. */
  readonly months: Names;
  /** The passages with a part of the scope. */
  readonly having: (scope: Scope) => Places;
  /** The passages whose parts in the scope match an FTS5 expression. */
  readonly matching: (expression: string, scope: Scope) => Places;
  /** The passages whose parts in the scope hold any of these forms, however many there are. */
  readonly havingForms: (forms: readonly string[], scope: Scope) => Places;
  /** What was worked out by reading texts; the last are kept. */
  readonly verified: {
    readonly get: (key: string) => Verified | undefined;
    readonly put: (key: string, verified: Verified) => void;
  };
  /** In how many passages of the store an FTS5 expression matches. */
  readonly countAll: (expression: string) => number;
  /** Titles as normal forms, by briefing. */
  readonly titles: () => ReadonlyMap<number, readonly string[]>;
};

/** How many answers of reading texts are kept: each takes eight bytes a passage. */
const mostVerified = 16;
/** How many answers of the index are kept. */
const mostKept = 64;

const monthsOf = (columns: Columns): Names => {
  const values = [''];
  const places = new Map([['', 0]]);
  const byDay = new Map<number, number>([[noDay, 0]]);
  const of = columns.day.map((day) => {
    let place = byDay.get(day);
    if (place === undefined) {
      const month = dateOf(day).slice(0, 7);
      place = places.get(month) ?? values.push(month) - 1;
      places.set(month, place);
      byDay.set(day, place);
    }
    return place;
  });
  return { values, of };
};

/** A few values by name; of more the one that was asked for longest ago is let go. */
const lastOf = <Value>(most: number) => {
  const kept = new Map<string, Value>();
  return {
    get: (key: string): Value | undefined => {
      const value = kept.get(key);
      if (value !== undefined && kept.delete(key)) kept.set(key, value);
      return value;
    },
    put: (key: string, value: Value): void => {
      kept.delete(key);
      kept.set(key, value);
      for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    },
  };
};

/** Keeps the last answers of a function of one text. */
const keepLast = <Value>(make: (key: string) => Value): ((key: string) => Value) => {
  const kept = lastOf<{ readonly value: Value }>(mostKept);
  return (key) => {
    const known = kept.get(key);
    if (known) return known.value;
    const value = make(key);
    kept.put(key, { value });
    return value;
  };
};

/** Looks at the collection as it is now. */
export const takeSnapshot = (
  asks: SearchAsks,
  columns: Columns,
  { facts, checkWanted, words }: Pick<Snapshot, 'facts' | 'checkWanted' | 'words'>,
): Snapshot => {
  const { size, announcement, placeOf } = columns;
  const all = placesWhere(size, () => true);
  const announcements = placesWhere(size, (place) => announcement[place] === 1);
  const exchanges = without(all, announcements);
  const match = keepLast((expression: string): Places => {
    checkWanted();
    const places = noPlaces(size);
    for (const id of asks.matches(expression)) {
      const place = placeOf(id);
      if (place >= 0) put(places, place);
    }
    return places;
  });
  const having = (scope: Scope): Places => {
    const opens = (scope & partBits.announcement) !== 0;
    if ((scope & ~partBits.announcement & everywhere) === 0) return opens ? announcements : noPlaces(size);
    return opens ? all : exchanges;
  };
  const matching = (expression: string, scope: Scope): Places => {
    // Questions and announcements without statements: the one scope that no choice of columns gives.
    if (scope === (partBits.question | partBits.announcement)) {
      return either(matching(expression, partBits.question), matching(expression, partBits.announcement));
    }
    if (scope === 0) return noPlaces(size);
    const places = match(inColumns(expression, scope));
    if (scope === partBits.announcement) return both(places, announcements);
    return (scope & partBits.announcement) === 0 ? both(places, exchanges) : places;
  };
  const havingForms = keepLast((key: string): Places => {
    // Made by the function below.
    const [scope, ...forms] = JSON.parse(key) as [Scope, ...string[]];
    let places = noPlaces(size);
    for (let from = 0; from < forms.length; from += mostForms) {
      const some = forms.slice(from, from + mostForms).map((form) => `"${form}"`);
      places = either(places, matching(some.join(' OR '), scope));
    }
    return places;
  });
  let titles: ReadonlyMap<number, readonly string[]> | null = null;
  let months: Names | null = null;
  return {
    asks,
    facts,
    checkWanted,
    words,
    columns,
    vocabulary: createVocabulary(asks),
    whole: asks.passages() === size && columns.versions === null,
    get months() {
      return (months ??= monthsOf(columns));
    },
    having,
    matching,
    havingForms: (forms, scope) => havingForms(JSON.stringify([scope, ...forms])),
    verified: lastOf<Verified>(mostVerified),
    countAll: keepLast(asks.matchCount),
    titles: () => (titles ??= new Map(asks.titles().map(({ id, title }) => [id, formsOf(title)]))),
  };
};
