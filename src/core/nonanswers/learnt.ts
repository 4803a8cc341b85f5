import type { Columns } from '../collection/columns.ts';
import { leadOf } from '../collection/versions.ts';
import type { Ledger, LedgerLine } from '../lines/ledger.ts';

/** A line that answers many different questions, and what it was judged by. */
export type Deflection = {
  readonly line: number;
  /** Exchanges it is said in, and different things that these were asked about. */
  readonly exchanges: number;
  readonly subjects: number;
};

/** Where a deflection stands in a passage: UTF-16 offsets into the briefing's text. */
export type DeflectionPlace = {
  readonly deflection: Deflection;
  readonly start: number;
  readonly end: number;
};

/** What is known of an exchange: what its question names, and how many words its answer has. */
export type Told = { readonly subject: ReadonlySet<string>; readonly characters: number };

/** It is said in so many exchanges and briefings at least. */
const fewest = { exchanges: 4, briefings: 3 } as const;
/** No one thing is named by more than this share of the questions that it answers. */
const mostOfOne = 0.34;
/** It is so much of the answers that it is said in: the middle one of them. */
const leastPart = 0.3;

/**
 * The lines of the ledger that turn questions away: said in answer to questions about quite different things, and most
 * of what is said there. So no list of phrases is needed: a collection shows its own. Muted lines are left out.
 */
export const learnDeflections = (
  { lines, columns }: Ledger,
  toldOf: (place: number) => Told | undefined,
): ReadonlyMap<number, readonly DeflectionPlace[]> => {
  const places = new Map<number, DeflectionPlace[]>();
  for (const line of lines.values()) {
    const deflection = line.muted ? null : judge(line, columns, toldOf);
    if (!deflection) continue;
    for (const { place, start, end } of line.wordings.flatMap(({ uses }) => uses))
      places.set(place, [...(places.get(place) ?? []), { deflection, start, end }]);
  }
  return places;
};

const judge = (
  line: LedgerLine,
  columns: Columns,
  toldOf: (place: number) => Told | undefined,
): Deflection | null => {
  const uses = line.wordings.flatMap((wording) => wording.uses);
  if (uses.length < fewest.exchanges) return null;
  const told = new Map<number, number>();
  for (const { place, start, end } of uses) {
    const { characters } = toldOf(place) ?? { characters: 0 };
    if (characters > 0) told.set(place, Math.max(told.get(place) ?? 0, (end - start) / characters));
  }
  if (told.size < fewest.exchanges) return null;
  const briefings = new Set(
    [...told.keys()].map((place) => leadOf(columns.versions, columns.briefing[place] ?? 0)),
  );
  if (briefings.size < fewest.briefings) return null;
  const parts = [...told.values()].toSorted((a, b) => a - b);
  if ((parts[parts.length >> 1] ?? 0) < leastPart) return null;
  const counts = new Map<string, number>();
  for (const place of told.keys())
    for (const key of toldOf(place)?.subject ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  if (counts.size < told.size || most > Math.max(2, told.size * mostOfOne)) return null;
  return { line: line.id, exchanges: told.size, subjects: counts.size };
};
