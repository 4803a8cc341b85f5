import type { Companion, Handlers, Omission, Omissions, Parsed } from '../../contract/index.ts';
import { dateOf, noDay, type Columns, type Names } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import type { Ledger } from '../lines/ledger.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { wilson } from '../statistics/intervals.ts';
import {
  candidatesFor,
  learn,
  threadOf,
  type Candidate,
  type Learnt,
  type Missing,
  type NamedTopic,
} from './companions.ts';

/** What is usually said together, and the statements that lack it. */
export const createOmissions = (
  searcher: Searcher,
  ledger: () => Ledger,
  topics: () => readonly NamedTopic[],
): Handlers<'omissions.list'> => ({
  'omissions.list': (asked) => {
    const found = searcher.evaluate(asked.query, asked.filter, { in: 'statement' });
    const candidates = candidatesFor(found, ledger(), searcher, topics());
    const learnt = learn(found.columns, [...found.places], candidates, asked);
    return listOmissions(found, candidates, learnt, asked);
  },
});

const listOmissions = (
  found: Evaluation,
  candidates: readonly Candidate[],
  { judged, missing, lately }: Learnt,
  { least, window, limit, offset }: Parsed<'omissions.list'>,
): Omissions => {
  const { columns, places } = found;
  const dayAt = (place: number): number => columns.day[place] ?? noDay;
  const dated = [...places].filter((place) => dayAt(place) !== noDay);
  const omitted = Map.groupBy(missing, ({ candidate }) => candidate);
  const known = [...candidates.keys()]
    .filter((at) => omitted.has(at) || lately.get(at)?.usual === true)
    .toSorted((x, y) => (omitted.get(y)?.length ?? 0) - (omitted.get(x)?.length ?? 0) || x - y);
  const placeOf = new Map(known.map((candidate, at) => [candidate, at]));
  const latest = missing.toSorted((x, y) => dayAt(y.place) - dayAt(x.place) || y.place - x.place);
  const inOrder = dated.toSorted((x, y) => dayAt(x) - dayAt(y) || x - y);
  return {
    ...found.reading(),
    statements: dated.length,
    undated: places.length - dated.length,
    least,
    window,
    judged,
    companions: known.flatMap((at) => {
      const candidate = candidates[at];
      const { said, of, usual } = lately.get(at) ?? { said: 0, of: 0, usual: false };
      return candidate ? [companionOf(candidate, said, of, usual, omitted.get(at)?.length ?? 0)] : [];
    }),
    total: missing.length,
    omissions: latest
      .slice(offset, offset + limit)
      .flatMap((each) => omissionOf(columns, each, candidates, placeOf, inOrder)),
  };
};

const companionOf = (
  { kind, id, text, query }: Candidate,
  said: number,
  of: number,
  usual: boolean,
  omitted: number,
): Companion => ({ kind, id, text, query, ...share(said, of), usual, omitted });

/** A share with its interval; of nothing, nothing is known. */
const share = (said: number, of: number) => {
  const { low, high } = wilson(said, of) ?? { low: 0, high: 1 };
  return { said, of, low, high };
};

const nameAt = ({ values, of }: Names, place: number): string | null => values[of[place] ?? 0] || null;

const omissionOf = (
  columns: Columns,
  { place, candidate: at, said, of }: Missing,
  candidates: readonly Candidate[],
  placeOf: ReadonlyMap<number, number>,
  inOrder: readonly number[],
): Omission[] => {
  const candidate = candidates[at];
  if (!candidate) return [];
  const others = inOrder.filter((other) => threadOf(columns, other) === threadOf(columns, place));
  const here = others.indexOf(place);
  const statement = (other: number | undefined) =>
    other === undefined ? null : { ref: refAt(columns, other), date: dateAt(columns, other) };
  const elsewhere = briefingPlaces(columns, place).find(
    (other) => other !== place && candidate.isSaidAt(other),
  );
  return [
    {
      ref: refAt(columns, place),
      date: dateAt(columns, place),
      outlet: nameAt(columns.outlet, place),
      asker: nameAt(columns.asker, place),
      speaker: nameAt(columns.speaker, place),
      companion: placeOf.get(at) ?? 0,
      ...share(said, of),
      before: statement(others.slice(0, here).findLast(candidate.isSaidAt)),
      after: statement(others.slice(here + 1).find(candidate.isSaidAt)),
      elsewhere: elsewhere === undefined ? null : refAt(columns, elsewhere),
    },
  ];
};

const dateAt = ({ day }: Columns, place: number): string | null => {
  const when = day[place] ?? noDay;
  return when === noDay ? null : dateOf(when);
};

const briefingPlaces = ({ briefing, size }: Columns, place: number): number[] => {
  const places: number[] = [];
  for (let at = 0; at < size; at++) if (briefing[at] === briefing[place]) places.push(at);
  return places;
};
