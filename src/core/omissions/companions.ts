import { noDay, languageAt, type Columns } from '../collection/columns.ts';
import type { Ledger, LedgerLine } from '../lines/ledger.ts';
import { textOf } from '../lines/told.ts';
import { topicText } from '../search/named.ts';
import { holds, type Places } from '../search/places.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import type { QueryNode } from '../search/tree.ts';

/** What may be said together with something: a standing sentence, or what a topic finds. */
export type Candidate = {
  readonly kind: 'line' | 'topic';
  readonly id: number;
  readonly text: string;
  readonly query: string;
  readonly isSaidAt: (place: number) => boolean;
};

/** A topic as candidates know it. */
export type NamedTopic = {
  readonly id: number;
  readonly name: string;
  readonly query: string;
  readonly archived: boolean;
};

/** The sentences and topics that stand in the statements found, without those that the query itself looks for. */
export const candidatesFor = (
  found: Evaluation,
  ledger: Ledger,
  searcher: Searcher,
  topics: readonly NamedTopic[],
): Candidate[] => {
  const asked = namedIn(found.parsed.tree);
  const lines = [...ledger.lines.values()].filter(
    (line) =>
      line.kind === 'sentence' &&
      !line.muted &&
      !asked.lines.some((id) => ledger.numberOf(id) === line.id) &&
      isAmong(line, found.found),
  );
  return [
    ...lines.map((line): Candidate => ({
      kind: 'line',
      id: line.id,
      text: line.name ?? mostUsed(line),
      query: `line:${line.id}`,
      isSaidAt: (place) => line.places.has(place),
    })),
    ...topics
      .filter(
        ({ name, query, archived }) =>
          !archived && !asked.topics.includes(name) && query.trim() !== found.parsed.query.trim(),
      )
      .map(({ id, name, query }): Candidate => {
        const { matching } = searcher.evaluate(query, undefined, { in: 'statement' });
        return {
          kind: 'topic',
          id,
          text: name,
          query: topicText(name),
          isSaidAt: (place) => holds(matching, place),
        };
      }),
  ];
};

const isAmong = ({ places }: LedgerLine, found: Places): boolean => {
  for (const place of places) if (holds(found, place)) return true;
  return false;
};

const mostUsed = ({ wordings }: LedgerLine): string =>
  textOf(wordings.reduce((best, each) => (best.uses.length >= each.uses.length ? best : each)));

/** The lines and topics that a query calls. */
const namedIn = (node: QueryNode | null): { lines: number[]; topics: string[] } => {
  const none = { lines: [], topics: [] };
  switch (node?.kind) {
    case 'line':
      return { ...none, lines: [node.id] };
    case 'topic':
      return { ...none, topics: [node.name] };
    case 'all':
    case 'any':
    case 'near': {
      const parts = node.of.map(namedIn);
      return {
        lines: parts.flatMap(({ lines }) => lines),
        topics: parts.flatMap(({ topics }) => topics),
      };
    }
    case 'match':
    case 'not':
    case 'within':
      return namedIn(node.of);
    default:
      return none;
  }
};

/** A companion that is missing from a statement: it was said in `said` of the `of` statements before. */
export type Missing = {
  readonly place: number;
  readonly candidate: number;
  readonly said: number;
  readonly of: number;
};

/** What was learnt: who was missing where, and how often each is said of late. */
export type Learnt = {
  readonly judged: number;
  readonly missing: readonly Missing[];
  /** By candidate: in how many of the last statements of each series and language, all together. */
  readonly lately: ReadonlyMap<
    number,
    { readonly said: number; readonly of: number; readonly usual: boolean }
  >;
};

/**
 * Learns companions as time goes: at each statement, of those before it in the same series and language, the last
 * `window`. Nothing later is known there, so what is listed for a day stays as it is when more comes in.
 */
export const learn = (
  columns: Columns,
  places: readonly number[],
  candidates: readonly Candidate[],
  { least, window }: { readonly least: number; readonly window: number },
): Learnt => {
  const missing: Missing[] = [];
  const lately = new Map<number, { said: number; of: number; usual: boolean }>();
  let judged = 0;
  for (const thread of threadsOf(columns, places)) {
    const present = thread.map((place) =>
      candidates.flatMap(({ isSaidAt }, at) => (isSaidAt(place) ? [at] : [])),
    );
    const counts = new Map<number, number>();
    const add = (some: readonly number[] | undefined, one: 1 | -1): void => {
      for (const at of some ?? []) counts.set(at, (counts.get(at) ?? 0) + one);
    };
    thread.forEach((place, i) => {
      if (i >= window) {
        judged++;
        const here = new Set(present[i]);
        for (const [candidate, said] of counts)
          if (said >= least && !here.has(candidate)) missing.push({ place, candidate, said, of: window });
        add(present[i - window], -1);
      }
      add(present[i], 1);
    });
    const of = Math.min(window, thread.length);
    for (const [candidate, said] of counts) {
      const sum = lately.get(candidate) ?? { said: 0, of: 0, usual: false };
      lately.set(candidate, { said: sum.said + said, of: sum.of + of, usual: sum.usual || said >= least });
    }
  }
  return { judged, missing, lately };
};

/** Places with a day, by series and language, each in the order of time. */
const threadsOf = (columns: Columns, places: readonly number[]): number[][] => {
  const dayOf = (place: number): number => columns.day[place] ?? noDay;
  const dated = places.filter((place) => dayOf(place) !== noDay);
  const threads = Map.groupBy(dated, (place) => threadOf(columns, place));
  return [...threads.values()].map((thread) => thread.toSorted((x, y) => dayOf(x) - dayOf(y) || x - y));
};

/** The series and language of a passage: what is learnt in one says nothing of another. */
export const threadOf = (columns: Columns, place: number): string =>
  `${columns.series.of[place] ?? 0} ${languageAt(columns, place)}`;
