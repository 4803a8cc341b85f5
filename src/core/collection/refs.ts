import { WorkbenchError } from '../../contract/index.ts';
import type { Columns } from './columns.ts';

/** A passage's name taken apart. */
export type PassageKey = {
  readonly briefingId: number;
  readonly kind: 'exchange' | 'announcement';
  readonly n: number;
};

/** `12#3` for an exchange, `12#s1` for an opening statement. */
export const refOf = (key: PassageKey): string =>
  `${key.briefingId}#${key.kind === 'announcement' ? 's' : ''}${key.n}`;

/** The other way round. Throws `invalid-input`. */
export const keyOf = (ref: string): PassageKey => {
  const match = /^([1-9]\d*)#(s?)([1-9]\d*)$/.exec(ref);
  if (!match) {
    throw new WorkbenchError(
      'invalid-input',
      `${JSON.stringify(ref).slice(0, 80)} is not a reference. One is written <briefing id>#<exchange number>, like 12#3.`,
    );
  }
  return { briefingId: Number(match[1]), kind: match[2] ? 'announcement' : 'exchange', n: Number(match[3]) };
};

/** The reference of the passage at a place of the columns. */
export const refAt = ({ briefing, announcement, n }: Columns, place: number): string =>
  refOf({
    briefingId: briefing[place] ?? 0,
    kind: announcement[place] === 1 ? 'announcement' : 'exchange',
    n: n[place] ?? 0,
  });

/** The places of some passages, by reference; what the collection does not hold is left out. Throws `invalid-input`. */
export const placesOfRefs = (columns: Columns, refs: readonly string[]): ReadonlyMap<string, number> => {
  const wanted = new Set(refs);
  const briefings = new Set(refs.map((ref) => keyOf(ref).briefingId));
  const found = new Map<string, number>();
  for (let place = 0; place < columns.size && found.size < wanted.size; place++) {
    const briefingId = columns.briefing[place] ?? 0;
    if (!briefings.has(briefingId)) continue;
    const kind = columns.announcement[place] === 1 ? 'announcement' : 'exchange';
    const ref = refOf({ briefingId, kind, n: columns.n[place] ?? 0 });
    if (wanted.has(ref)) found.set(ref, place);
  }
  return found;
};
