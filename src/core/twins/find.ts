import { setImmediate } from 'node:timers/promises';
import type { WritableStore } from '../store/store.ts';
import { baseOf, type SameOutlet } from './align.ts';
import { createCandidates } from './candidates.ts';
import { compareBriefings, judgePair, type Judgement } from './judge.ts';
import type { Print } from './print.ts';
import { keepPrints, prepareReadings, type Entry } from './readings.ts';
import { prepareRecords } from './records.ts';
import { createSettle } from './settle.ts';

/** How a search for twins stands. */
export type FindProgress = { readonly done: number; readonly total: number; readonly found: number };

/** What a search for twins is told, and whom it tells. */
export type FindRun = {
  /** Looks at every briefing again, not only at new and changed ones. */
  readonly all?: boolean;
  /** Whether two labels name one outlet; without it they are compared as they were read. */
  readonly sameOutlet?: SameOutlet;
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: FindProgress) => void;
};

/** Saved after so many briefings, so that what is done is kept when the search is cancelled or killed. */
const atOnce = 200;

type Compared = { readonly left: Print; readonly right: Print; readonly judgement: Judgement };

/** Which briefings are new or changed since twins were last looked for. */
export const pendingOf = (store: WritableStore): Entry[] => {
  const readings = prepareReadings(store);
  const seen = readings.seen();
  return readings.entries().filter(({ id, mark }) => seen.get(id) !== mark);
};

/** Compares new and changed briefings with those that may be other versions of them, and keeps what is found. */
export const findTwins = async (store: WritableStore, run: FindRun): Promise<void> => {
  const readings = prepareReadings(store);
  const records = prepareRecords(store);
  const settle = createSettle(store);
  const entries = readings.entries();
  const seen = readings.seen();
  const pending = run.all ? entries : entries.filter(({ id, mark }) => seen.get(id) !== mark);
  const printOf = keepPrints(readings);
  const candidatesOf = createCandidates(entries, pending, readings, printOf);
  const decided = decisionsOf(records.decisions());
  const done = new Set<number>();
  let found = 0;

  const compare = (entry: Entry): Compared[] => {
    const own = printOf(entry.id);
    if (!own) return [];
    const ids = new Set([...candidatesOf(entry, own), ...(decided.get(entry.id)?.keys() ?? [])]);
    const compared: Compared[] = [];
    for (const id of ids) {
      // Two new ones are compared once, when the second of them comes.
      const mate = done.has(id) || !isPending.has(id) ? printOf(id) : null;
      if (!mate) continue;
      const [left, right] = id < entry.id ? [mate, own] : [own, mate];
      const told = decided.get(entry.id)?.get(id) === 'twins';
      const judgement = told
        ? compareBriefings(left, right, run.sameOutlet)
        : judgePair(left, right, run.sameOutlet);
      if (judgement) compared.push({ left, right, judgement });
    }
    return compared;
  };
  const isPending = new Set(pending.map(({ id }) => id));
  const save = store.transaction((some: readonly Entry[], compared: readonly Compared[]) => {
    for (const { id } of some) records.forget(id);
    for (const { left, right, judgement } of compared) records.keep(left, right, judgement);
    for (const { id, mark } of some) records.see(id, mark);
  });

  run.onProgress({ done: 0, total: pending.length, found });
  for (let from = 0; from < pending.length && !run.isCancelled(); from += atOnce) {
    const some = pending.slice(from, from + atOnce);
    const compared: Compared[] = [];
    for (const entry of some) {
      compared.push(...compare(entry));
      done.add(entry.id);
      // Lets a wish to cancel be heard.
      if (done.size % 20 === 0) await setImmediate();
    }
    const kept = withoutNeighbours(compared);
    save.immediate(some, kept);
    found += kept.length;
    run.onProgress({ done: done.size, total: pending.length, found });
  }
  store.transaction(settle).immediate();
};

type Decision = { readonly a: number; readonly b: number; readonly verdict: 'twins' | 'not' };

const decisionsOf = (decisions: readonly Decision[]): ReadonlyMap<number, ReadonlyMap<number, string>> => {
  const by = new Map<number, Map<number, string>>();
  const put = (one: number, other: number, verdict: string): void => {
    const map = by.get(one) ?? new Map<number, string>();
    by.set(one, map.set(other, verdict));
  };
  for (const { a, b, verdict } of decisions) {
    put(a, b, verdict);
    put(b, a, verdict);
  }
  return by;
};

/** A translation found on its own day is not also one of the day before: the same matters were on both days' minds. */
const withoutNeighbours = (compared: readonly Compared[]): Compared[] => {
  const onItsDay = new Set<string>();
  for (const { left, right, judgement } of compared) {
    if (judgement.nearness !== 'same') continue;
    onItsDay.add(`${left.briefing.id} ${baseOf(right.briefing.language)}`);
    onItsDay.add(`${right.briefing.id} ${baseOf(left.briefing.language)}`);
  }
  return compared.filter(
    ({ left, right, judgement: { across, nearness } }) =>
      !across ||
      nearness === 'same' ||
      (!onItsDay.has(`${left.briefing.id} ${baseOf(right.briefing.language)}`) &&
        !onItsDay.has(`${right.briefing.id} ${baseOf(left.briefing.language)}`)),
  );
};
