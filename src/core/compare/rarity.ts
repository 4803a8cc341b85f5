import type { Columns } from '../collection/columns.ts';
import { isUnspaced } from '../language/tokens.ts';
import type { SearchAsks } from '../search/asks.ts';

/** How often each unit stands in a text: its forms, and where there are no spaces each two characters in a row. */
export type Units = ReadonlyMap<string, number>;

/** The units of an index text (normal forms, one space between). One of two characters is an index phrase, "乌 克". */
export const unitsOf = (indexText: string): Units => {
  const units = new Map<string, number>();
  let before = '';
  for (const form of indexText.split(' ')) {
    if (form === '') continue;
    const single = form.length <= 2 && isUnspaced(form);
    const unit = !single ? form : before === '' ? '' : `${before} ${form}`;
    before = single ? form : '';
    if (unit !== '') units.set(unit, (units.get(unit) ?? 0) + 1);
  }
  return units;
};

/** How rare a unit is, and what it weighs for that. */
export type Rarity = {
  /** In which part of all statements it stands. */
  readonly partOf: (unit: string) => number;
  /** The rarer the more. */
  readonly weigh: (unit: string) => number;
  /** Whether so few statements hold it that two which do have something to do with each other. */
  readonly tells: (unit: string) => boolean;
};

/** What tells stands in at most this part of all statements, and in a small collection in so many of them. */
const seldom = { part: 0.1, statements: 4 } as const;

/** Statements that are read to learn how rare words are: one in so many, spread over the whole collection. */
const sampled = 1500;

/** Learns how rare words are when first asked, and keeps it with the columns. */
export const createRarity = (asks: SearchAsks): ((columns: Columns) => Rarity) => {
  const kept = new WeakMap<Columns, Rarity>();
  return (columns) => {
    const known = kept.get(columns) ?? learn(columns, asks);
    kept.set(columns, known);
    return known;
  };
};

const learn = ({ ids, size }: Columns, asks: SearchAsks): Rarity => {
  const step = Math.max(1, size / sampled);
  const some = Array.from({ length: Math.min(size, sampled) }, (_, at) => ids[Math.floor(at * step)] ?? 0);
  const held = new Map<string, number>();
  for (const { statement } of asks.indexTexts(some))
    for (const unit of unitsOf(statement).keys()) held.set(unit, (held.get(unit) ?? 0) + 1);
  const partOf = (unit: string): number => (held.get(unit) ?? 0) / Math.max(1, some.length);
  // Inverse document frequency (Spärck Jones 1972), with one more of each so that the unseen has a weight.
  const weigh = (unit: string): number => Math.log(1 + some.length / ((held.get(unit) ?? 0) + 1));
  const most = Math.max(seldom.part * some.length, seldom.statements);
  return { partOf, weigh, tells: (unit) => (held.get(unit) ?? 0) <= most };
};
