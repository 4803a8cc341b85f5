import type { Print } from './print.ts';
import type { Entry, Readings } from './readings.ts';

const msPerDay = 86_400_000;
const dayOf = (date: string): number => Math.round(Date.parse(date) / msPerDay);

/** Forms in a phrase that is looked up, and how many phrases of a briefing are. */
const phraseLength = 8;
const mostPhrases = 8;
/** A briefing that holds so many of the phrases is worth a comparison. */
const enoughPhrases = 2;

/** Phrases from the middle of the longest passages: what is said at their ends is said on every day. */
const phrasesOf = (print: Print): string[][] =>
  print.briefing.passages
    .map(({ statement }) => statement.split(' '))
    .filter((forms) => forms.length >= phraseLength * 1.5)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, mostPhrases)
    .map((forms) => {
      const start = Math.floor((forms.length - phraseLength) / 2);
      return forms.slice(start, start + phraseLength);
    });

/** Briefings by their text: those that share phrases with one, found in the index. */
const createByText = (known: ReadonlySet<number>, readings: Readings): ((print: Print) => number[]) => {
  return (print) => {
    const phrases = phrasesOf(print);
    const times = new Map<number, number>();
    for (const forms of phrases)
      for (const id of readings.withPhrase(forms)) times.set(id, (times.get(id) ?? 0) + 1);
    const needed = Math.min(enoughPhrases, phrases.length);
    return [...times].filter(([id, count]) => count >= needed && known.has(id)).map(([id]) => id);
  };
};

/**
 * Which briefings may be another version of one that is looked at: those of its day and of the days beside it; where
 * one of the two has no date, those that share phrases. Looked up from whichever side there are fewer of: the index is
 * asked a few questions a briefing, and few briefings have no date.
 */
export const createCandidates = (
  entries: readonly Entry[],
  pending: readonly Entry[],
  readings: Readings,
  printOf: (id: number) => Print | null,
): ((entry: Entry, print: Print) => number[]) => {
  const byDay = new Map<number, number[]>();
  const undated = new Set<number>();
  for (const { id, date } of entries) {
    if (date === null) undated.add(id);
    else {
      const list = byDay.get(dayOf(date));
      if (list) list.push(id);
      else byDay.set(dayOf(date), [id]);
    }
  }
  const byText = createByText(new Set(entries.map(({ id }) => id)), readings);
  const fromUndated = undated.size <= pending.length;
  const mates = new Map<number, number[]>();
  if (fromUndated) {
    for (const id of undated) {
      const print = printOf(id);
      for (const mate of print ? byText(print) : []) {
        mates.set(id, [...(mates.get(id) ?? []), mate]);
        mates.set(mate, [...(mates.get(mate) ?? []), id]);
      }
    }
  }

  return (entry, print) => {
    const ids = new Set(mates.get(entry.id));
    if (!fromUndated) for (const id of byText(print)) if (entry.date === null || undated.has(id)) ids.add(id);
    if (entry.date !== null) {
      const day = dayOf(entry.date);
      for (const near of [day - 1, day, day + 1]) for (const id of byDay.get(near) ?? []) ids.add(id);
    }
    ids.delete(entry.id);
    return [...ids];
  };
};
