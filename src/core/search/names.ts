import { fold } from '../language/tokens.ts';
import { nearest } from './nearest.ts';

/** What a query may call by name: word lists and topics. Whoever keeps them supplies this. */
export type Names = {
  /** Another number whenever a list or a topic has changed. */
  readonly version: () => number;
  readonly lists: () => readonly string[];
  readonly topics: () => readonly string[];
  /** The entries of a list that is there, as its owner wrote them. */
  readonly entriesOf: (list: string) => readonly string[];
  /** The query of a topic that is there. */
  readonly queryOf: (topic: string) => string;
};

/** Where nothing has a name. */
export const noNames: Names = {
  version: () => 0,
  lists: () => [],
  topics: () => [],
  entriesOf: () => [],
  queryOf: () => '',
};

const plain = (name: string): string => fold(name.trim().replace(/\s+/gu, ' '));

/** The name that is meant: the one itself, else one that differs in capitals or accents alone; null where there is none. */
export const nameMeant = (name: string, names: readonly string[]): string | null => {
  if (names.includes(name)) return name;
  const wanted = plain(name);
  return names.find((known) => plain(known) === wanted) ?? null;
};

/** The name that is nearest in spelling; null where none is near. */
export const nameNear = (name: string, names: readonly string[]): string | null => {
  const wanted = plain(name);
  const near = nearest(wanted, new Set(names.map(plain)));
  const beginning = names.find((known) => wanted !== '' && plain(known).startsWith(wanted));
  return names.find((known) => plain(known) === near) ?? beginning ?? null;
};
