import type { Collocate, CollocateSort } from '../../contract/index.ts';
import { associationOf } from '../statistics/association.ts';
import { formsOfWords, type Groups } from './groups.ts';
import { tableOf, writtenOf, type RunningWords } from '../running/words.ts';
import { byBriefing, type Stretches } from './scope.ts';
import type { Windows } from './windows.ts';

/** Counts of every form near a match; a word's are at the place of its first form. */
export type NearCounts = {
  readonly near: Int32Array;
  readonly lines: Int32Array;
  readonly briefings: Int32Array;
  /** `width` counts a word, from the furthest left to the furthest right. */
  readonly places: Int32Array;
  readonly width: number;
  /** Running words near any match, each once. */
  readonly window: number;
  /** Different stop words near a match that were left out. */
  readonly stopWords: number;
};

/** Counts what stands in the windows. `leave` leaves stop words out. */
export const countNear = (
  running: RunningWords,
  windows: Windows,
  groups: Groups,
  reach: { readonly left: number; readonly right: number },
  leave: boolean,
): NearCounts => {
  const size = running.forms.length;
  const width = reach.left + reach.right;
  const [near, lines, briefings] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const [lastLine, lastBriefing] = [new Int32Array(size).fill(-1), new Int32Array(size).fill(-1)];
  const places = new Int32Array(size * width);
  const counted = new Uint32Array(Math.ceil(running.ids.length / 32));
  const left = new Set<number>();
  let window = 0;
  const meet = (word: number, line: number, briefing: number, place: number): void => {
    const written = running.ids[word] ?? 0;
    const bit = 1 << (word & 31);
    const isNew = ((counted[word >>> 5] ?? 0) & bit) === 0;
    if (isNew) {
      counted[word >>> 5] = (counted[word >>> 5] ?? 0) | bit;
      window++;
    }
    if (leave && groups.stop[written] === 1) {
      left.add(running.formOf[written] ?? 0);
      return;
    }
    const group = groups.of[written] ?? 0;
    if (isNew) add(near, group);
    add(places, group * width + place);
    if (lastLine[group] !== line) {
      lastLine[group] = line;
      add(lines, group);
    }
    if (lastBriefing[group] !== briefing) {
      lastBriefing[group] = briefing;
      add(briefings, group);
    }
  };
  for (const line of byBriefing(windows.briefing)) {
    const briefing = windows.briefing[line] ?? 0;
    const [from, to] = [windows.from[line] ?? 0, windows.to[line] ?? 0];
    for (let word = windows.left[line] ?? 0; word < from; word++)
      meet(word, line, briefing, reach.left - (from - word));
    const right = windows.right[line] ?? 0;
    for (let word = to; word < right; word++) meet(word, line, briefing, reach.left + word - to);
  }
  return { near, lines, briefings, places, width, window, stopWords: left.size };
};

const add = (counts: Int32Array, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1;
};

/** How often each form stands in some parts, and how many words they have. */
export const countForms = (
  running: RunningWords,
  { from, to }: Stretches,
): { readonly counts: Int32Array; readonly words: number } => {
  const counts = new Int32Array(running.forms.length);
  let words = 0;
  for (let at = 0; at < from.length; at++) {
    const end = to[at] ?? 0;
    for (let word = from[at] ?? 0; word < end; word++)
      add(counts, running.formOf[running.ids[word] ?? 0] ?? 0);
    words += end - (from[at] ?? 0);
  }
  return { counts, words };
};

/** A collocate without its forms: `word` is the number of its first. */
export type CollocateRow = Omit<Collocate, 'word' | 'forms' | 'places'> & { readonly word: number };

/** A row for every word that stands near often enough, and how many do not. */
export const rowsOf = (
  running: RunningWords,
  near: NearCounts,
  groups: Groups,
  scope: { readonly counts: Int32Array; readonly words: number },
  { matches, left, least }: { readonly matches: number; readonly left: number; readonly least: number },
): { readonly rows: readonly CollocateRow[]; readonly rare: number } => {
  const totals = new Int32Array(running.forms.length);
  groups.ofForm.forEach((word, form) => (totals[word] = (totals[word] ?? 0) + (scope.counts[form] ?? 0)));
  const rows: CollocateRow[] = [];
  let rare = 0;
  near.near.forEach((count, word) => {
    if (count === 0) return;
    if (count < least) {
      rare++;
      return;
    }
    const total = totals[word] ?? 0;
    const places = near.places.subarray(word * near.width, (word + 1) * near.width);
    const counts = { near: count, window: near.window, word: total, node: matches, all: scope.words };
    rows.push({
      word,
      near: count,
      lines: near.lines[word] ?? 0,
      left: sum(places.subarray(0, left)),
      right: sum(places.subarray(left)),
      total,
      briefings: near.briefings[word] ?? 0,
      ...associationOf(counts),
    });
  });
  return { rows, rare };
};

const sum = (counts: Int32Array): number => counts.reduce((all, count) => all + count, 0);

/** Rows in order: most first, words by the alphabet; alike ones by how often they stand near, then by the alphabet. */
export const sortCollocates = (
  rows: readonly CollocateRow[],
  sort: CollocateSort,
  { forms }: RunningWords,
): readonly CollocateRow[] => {
  const valueOf = (row: CollocateRow): number => {
    if (sort === 'word') return 0;
    if (sort === 'elsewhere') return row.total - row.near;
    // What is avoided is as far from chance as what is sought: it comes last, not among those.
    return sort === 'g2' && row.near < row.expected ? -row.g2 : row[sort];
  };
  const byName = (a: CollocateRow, b: CollocateRow): number =>
    collator.compare(forms[a.word] ?? '', forms[b.word] ?? '');
  return rows.toSorted((a, b) =>
    sort === 'word' ? byName(a, b) : valueOf(b) - valueOf(a) || b.near - a.near || byName(a, b),
  );
};

const collator = new Intl.Collator('und', { numeric: true });

/** Rows as they leave: with their forms and the counts of each place. */
export const writtenCollocates = (
  rows: readonly CollocateRow[],
  running: RunningWords,
  near: NearCounts,
  groups: Groups,
  counts: Int32Array,
): Collocate[] => {
  const words = new Set(rows.map(({ word }) => word));
  const forms = formsOfWords(running, groups, words, counts);
  return rows.map((row) => {
    const own = forms.get(row.word) ?? [running.forms[row.word] ?? ''];
    const places = [...near.places.subarray(row.word * near.width, (row.word + 1) * near.width)];
    return { ...row, word: own[0] ?? '', forms: [...own], places };
  });
};

/** Of the windows those with one of these words in them. */
export const windowsWith = (
  running: RunningWords,
  windows: Windows,
  forms: readonly string[],
): Uint8Array => {
  const wanted = tableOf(running, writtenOf(running, forms));
  const has = (from: number, to: number): boolean => {
    for (let word = from; word < to; word++) if (wanted[running.ids[word] ?? 0] === 1) return true;
    return false;
  };
  return Uint8Array.from({ length: windows.size }, (_, line) =>
    Number(
      has(windows.left[line] ?? 0, windows.from[line] ?? 0) ||
        has(windows.to[line] ?? 0, windows.right[line] ?? 0),
    ),
  );
};
