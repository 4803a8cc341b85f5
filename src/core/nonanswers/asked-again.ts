import { noDay, type Columns } from '../collection/columns.ts';

/** A later exchange in which the same asker asks about the same. */
export type Reasked = {
  readonly later: number;
  /** How much of what the shorter question names is in the other, 0 to 1, seldom words counting more. */
  readonly likeness: number;
  readonly sameBriefing: boolean;
};

/** What the questions of a collection are about, and how seldom each thing is asked about. */
export type Subjects = {
  readonly of: (place: number) => ReadonlySet<string>;
  /** What a question says about another's subject by naming the same: more, the fewer name it. */
  readonly weightOf: (key: string) => number;
};

/** Asked again within so many days. */
const soonDays = 14;
/** So much of the shorter question's subject is in the other: in the same briefing, and on another day. */
const same = { here: 0.45, later: 0.6 } as const;
/** Things named by both, at least. */
const fewestShared = { here: 1, later: 3 } as const;

/** For each exchange the later ones in which its asker (an outlet, or a person where none is named) asks about the same. */
export const askedAgain = (
  columns: Columns,
  exchanges: readonly number[],
  subjects: Subjects,
): ReadonlyMap<number, readonly Reasked[]> => {
  const found = new Map<number, Reasked[]>();
  const byAsker = Map.groupBy(exchanges, (place) => askerAt(columns, place));
  for (const [asker, places] of byAsker) {
    if (asker === '') continue;
    const ordered = places.toSorted((a, b) => (columns.day[a] ?? 0) - (columns.day[b] ?? 0) || a - b);
    ordered.forEach((place, at) => {
      for (const later of ordered.slice(at + 1)) {
        const sameBriefing = columns.briefing[later] === columns.briefing[place];
        const days = (columns.day[later] ?? 0) - (columns.day[place] ?? 0);
        if (!sameBriefing && (days > soonDays || columns.day[place] === noDay)) break;
        if (!sameBriefing && days === 0) continue;
        const likeness = likenessOf(subjects, place, later, sameBriefing);
        if (likeness >= (sameBriefing ? same.here : same.later))
          found.set(place, [...(found.get(place) ?? []), { later, likeness, sameBriefing }]);
      }
    });
  }
  return found;
};

/** Who asks: the outlet of a series, or else the person in a briefing; nobody where nobody is named. */
const askerAt = ({ outlet, asker, series, briefing }: Columns, place: number): string => {
  const named = outlet.of[place] ?? 0;
  if (named > 0) return `${series.of[place]} ${named}`;
  const person = asker.of[place] ?? 0;
  return person > 0 ? `${briefing[place]} person ${person}` : '';
};

const likenessOf = (
  { of, weightOf }: Subjects,
  place: number,
  later: number,
  sameBriefing: boolean,
): number => {
  const [a, b] = [of(place), of(later)];
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let [shared, count] = [0, 0];
  for (const key of few) {
    if (!many.has(key)) continue;
    shared += weightOf(key);
    count++;
  }
  if (count < (sameBriefing ? fewestShared.here : fewestShared.later)) return 0;
  const total = (keys: ReadonlySet<string>): number => [...keys].reduce((sum, key) => sum + weightOf(key), 0);
  const least = Math.min(total(a), total(b));
  return least === 0 ? 0 : shared / least;
};
