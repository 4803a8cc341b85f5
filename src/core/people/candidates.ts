import type { NameKind } from '../../contract/index.ts';
import type { Listed, Shipped } from '../names/shipped.ts';
import type { Spelling } from './entities.ts';
import type { Likeness } from './nearness.ts';

/** An outlet or a person to compare with others: its names, and the one that stands for it. */
export type Candidate = {
  readonly kind: NameKind;
  readonly name: string;
  /** Those in use; none for one that only the list has. */
  readonly spellings: readonly Spelling[];
  readonly listed: Listed | null;
  readonly count: number;
};

/** Two candidates that are like each other; `spelling` is the one of `join` that is meant. */
export type Found = Likeness & {
  readonly keep: Candidate;
  readonly join: Candidate;
  readonly spelling: Spelling;
};

/** Everybody there is to compare: those in use, and those that only the list has. */
export const candidatesOf = (spellings: Iterable<Spelling>, shipped: Shipped): Candidate[] => {
  const groups = Map.groupBy(spellings, ({ kind, resolved }) => `${kind}:${resolved.name}`);
  const used = [...groups.values()].map((all): Candidate => {
    const [first] = all;
    const { kind, resolved } = first ?? never();
    return {
      kind,
      name: resolved.name,
      spellings: all.toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1)),
      listed:
        all.flatMap((each) => (each.resolved.listed.length === 1 ? each.resolved.listed : []))[0] ??
        shipped.named(kind, resolved.name),
      count: all.reduce((sum, { count }) => sum + count, 0),
    };
  });
  const known = new Set(used.map(({ listed }) => listed));
  const unused = shipped.all
    .filter((listed) => !known.has(listed) && !groups.has(`${listed.kind}:${listed.name}`))
    .map((listed): Candidate => ({ kind: listed.kind, name: listed.name, spellings: [], listed, count: 0 }));
  return [...used, ...unused];
};

const never = (): never => {
  throw new Error('a group of spellings holds none');
};

/** Which of two stays: the one of the list, else the one used more. Null where nothing is to be said of them. */
export const pair = (a: Candidate, b: Candidate, likeness: Likeness): Found | null => {
  if (a.name === b.name || (a.listed && b.listed)) return null;
  const aStays =
    a.listed !== null ||
    (b.listed === null && (a.count > b.count || (a.count === b.count && a.name < b.name)));
  const [keep, join] = aStays ? [a, b] : [b, a];
  const [spelling] = join.spellings;
  return spelling ? { keep, join, spelling, ...likeness } : null;
};
