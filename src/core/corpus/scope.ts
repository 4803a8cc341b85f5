import type { Part } from '../../contract/index.ts';
import { leadOf, type Versions } from '../collection/versions.ts';
import { holds, listOf, type Places } from '../search/places.ts';
import type { Evaluation } from '../search/searcher.ts';
import { partBits } from '../search/tree.ts';
import { partOf, type RunningWords } from '../running/words.ts';

/** Parts of passages to count in: running words from `from[i]` to `to[i]`, briefing by briefing. */
export type Stretches = {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly place: Int32Array;
  /** The briefing that stands for all versions of one. */
  readonly briefing: Int32Array;
};

/** The parts of some passages, those of one briefing one after the other. */
export const stretchesOf = (
  { columns }: Evaluation,
  running: RunningWords,
  places: Int32Array,
  isWanted: (part: Part) => boolean,
): Stretches => {
  const { briefing, announcement, versions } = columns;
  const leads = Int32Array.from(places, (place) => leadOf(versions, briefing[place] ?? 0));
  const order = byBriefing(leads);
  const from: number[] = [];
  const to: number[] = [];
  const where: number[] = [];
  const of: number[] = [];
  for (const at of order) {
    const place = places[at] ?? 0;
    const said: Part = announcement[place] === 1 ? 'announcement' : 'statement';
    for (const part of ['question', said] as const) {
      const [start, end] = isWanted(part) ? partOf(running, place, part === 'question') : [0, 0];
      if (end <= start) continue;
      from.push(start);
      to.push(end);
      where.push(place);
      of.push(leads[at] ?? 0);
    }
  }
  return {
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    place: Int32Array.from(where),
    briefing: Int32Array.from(of),
  };
};

/** Places in a list of briefings, those of one briefing together; as they are where they already are. */
export const byBriefing = (briefings: Int32Array): Int32Array => {
  const order = Int32Array.from(briefings, (_briefing, at) => at);
  const isSorted = briefings.every((briefing, at) => at === 0 || (briefings[at - 1] ?? 0) <= briefing);
  return isSorted ? order : order.toSorted((a, b) => (briefings[a] ?? 0) - (briefings[b] ?? 0) || a - b);
};

/** Whether a part is in the scope. */
export const inScope =
  ({ scope }: Evaluation): ((part: Part) => boolean) =>
  (part) =>
    (scope & partBits[part]) !== 0;

/** Whether a query's words are looked for in a part at all. */
export const isSearched =
  ({ scope, terms }: Evaluation): ((part: Part) => boolean) =>
  (part) =>
    (scope & partBits[part]) !== 0 && !terms[part].isEmpty;

/**
 * The passages of the scope, each exchange once: in the version that the query found where it found one, so that what
 * stands near a match is always among what it is compared with.
 */
export const countedWith = ({ within, found, fold, columns }: Evaluation): Int32Array => {
  const folded = fold(within);
  if (folded === within || !columns.versions) return listOf(folded);
  return listOf(preferring(found, folded, columns.versions));
};

const preferring = (found: Places, folded: Places, { starts, places }: Versions): Places => {
  const chosen = folded.slice();
  const set = (place: number, isIn: boolean): void => {
    const bit = 1 << (place & 31);
    const word = chosen[place >>> 5] ?? 0;
    chosen[place >>> 5] = isIn ? word | bit : word & ~bit;
  };
  for (let exchange = 0; exchange + 1 < starts.length; exchange++) {
    const all = places.subarray(starts[exchange], starts[exchange + 1]);
    const one = all.find((place) => holds(found, place));
    if (one !== undefined) for (const place of all) set(place, place === one);
  }
  return chosen;
};
