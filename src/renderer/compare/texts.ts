import type { ComparedText } from '../../contract/index.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.compare;
const DAY_MS = 86_400_000;

type Named = Pick<ComparedText, 'date' | 'outlet' | 'asker' | 'speaker' | 'kind'>;

/** A text in few words, for buttons and tooltips: "2022-02-14, Reuters". */
export const labelOf = ({ date, outlet, asker, speaker, kind }: Named): string =>
  [date ?? words.undated, kind === 'briefing' ? words.briefing : (outlet ?? asker ?? speaker)]
    .filter(Boolean)
    .join(', ');

/** Where the text stands in its briefing. */
export const placeOf = ({ kind, witness, sentences, words: count }: ComparedText): string => {
  const within = kind === 'stretch' ? (sentences[0]?.ref ?? '') : witness;
  const n = Number(/\d+$/.exec(within)?.[0] ?? 0);
  if (kind === 'briefing') return words.wholeBriefing(count);
  const where = within === '' ? null : within.includes('#s') ? words.announcement(n) : words.exchange(n);
  return kind === 'stretch' ? [words.selected(count), where].filter(Boolean).join(', ') : (where ?? '');
};

/** The place where its briefing is read, at the text. */
export const readingOf = ({
  briefingId,
  sentences,
}: Pick<ComparedText, 'briefingId' | 'sentences'>): PlaceOn<'briefing'> =>
  placeOn('briefing', { id: briefingId, at: sentences[0]?.ref ?? '' });

/** Days from one ISO date to another; negative where the second is earlier. */
export const daysBetween = (from: string, to: string): number => (dayOf(to) - dayOf(from)) / DAY_MS;

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** Oldest first, undated last, otherwise in the order they had. */
export const byDate = (texts: readonly ComparedText[]): readonly ComparedText[] =>
  texts.toSorted((a, b) => compareDates(a.date, b.date));

const compareDates = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
