import type { Passage } from '../../contract/index.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.compare;
const DAY_MS = 86_400_000;

/** A statement in few words, for buttons and tooltips: "2022-02-14, Reuters". */
export const labelOf = ({ date, outletName, askerName, speakerName }: Passage): string =>
  [date ?? words.undated, outletName ?? askerName ?? speakerName].filter(Boolean).join(', ');

/** Where the statement stands in its briefing. */
export const placeOf = ({ kind, n, of }: Passage): string =>
  kind === 'exchange' ? words.exchangeOf(n, of) : words.announcementOf(n, of);

/** The place where its briefing is read, at the statement. */
export const readingOf = (passage: Pick<Passage, 'briefingId' | 'ref'>, q = ''): PlaceOn<'briefing'> =>
  placeOn('briefing', { id: passage.briefingId, at: passage.ref, q });

/** Days from one ISO date to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => (dayOf(to) - dayOf(from)) / DAY_MS;

/** An ISO date as milliseconds at midnight UTC. */
export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Oldest first, undated last, otherwise in the order they had. */
export const byDate = (passages: readonly Passage[]): readonly Passage[] =>
  passages.toSorted((a, b) => compareDates(a.date, b.date));

const compareDates = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
