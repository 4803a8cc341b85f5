import type { Nearness } from '../../contract/index.ts';
import { languageAt } from '../collection/columns.ts';
import { leadOf } from '../collection/versions.ts';
import { sentencesOf } from '../language/sentences.ts';
import { tokenize } from '../language/tokens.ts';
import { beginsSentence, partOf, type RunningWords } from '../running/words.ts';
import type { SearchAsks } from '../search/asks.ts';
import { findersIn } from '../search/counting.ts';
import { countedIn } from '../search/in-words.ts';
import type { Evaluation } from '../search/searcher.ts';
import { firstWhere } from '../search/stretch.ts';
import type { Pace } from './desk.ts';
import { occurrencesOf } from './occurrences.ts';

/**
 * The words around every match, match by match in the order of `occurrencesOf`: running words from `left` to `from` stand
 * before it, those from `to` to `right` after it; those between are the match.
 */
export type Windows = {
  readonly size: number;
  readonly left: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly right: Int32Array;
  /** The briefing that stands for all versions of one. */
  readonly briefing: Int32Array;
};

/** Finds the windows of all matches. */
export const windowsOf = async (
  evaluation: Evaluation,
  asks: SearchAsks,
  running: RunningWords,
  near: Nearness,
  pace: Pace,
): Promise<Windows> => {
  const inSentence = near.within === 'sentence';
  const { from, to, first, last, place } =
    (await matchesInWords(evaluation, running, inSentence, pace)) ??
    (await matchesInTexts(evaluation, asks, running, inSentence, pace));
  const { columns } = evaluation;
  const left = Int32Array.from(from, (word, at) =>
    Math.min(word, Math.max(first[at] ?? 0, word - near.left)),
  );
  const right = Int32Array.from(to, (word, at) => Math.max(word, Math.min(last[at] ?? 0, word + near.right)));
  return {
    size: from.length,
    left,
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    right,
    briefing: Int32Array.from(place, (at) => leadOf(columns.versions, columns.briefing[at] ?? 0)),
  };
};

/** Matches as running words, end excluded; the first word and the end of the part or sentence they are in; their passage. */
type Matches = Readonly<Record<'from' | 'to' | 'first' | 'last' | 'place', number[]>>;

const noMatches = (): Matches => ({ from: [], to: [], first: [], last: [], place: [] });

/** Passages between two looks at the clock. */
const atOnce = 1000;

/** Matches of what can be found in running words; null where the texts have to be read, or a segmenter made the words. */
const matchesInWords = async (
  { terms, columns, places }: Evaluation,
  running: RunningWords,
  inSentence: boolean,
  pace: Pace,
): Promise<Matches | null> => {
  const finders = running.takes === null ? findersIn(terms, running) : null;
  if (!finders) return null;
  const matches = noMatches();
  for (let at = 0; at < places.length; at += atOnce) {
    await pace('counting', at, places.length * 2);
    const some = places.subarray(at, at + atOnce);
    const { start, end } = countedIn(finders, columns, running, some);
    let next = 0;
    for (const place of some) {
      for (const isQuestion of [true, false]) {
        const [first, last] = partOf(running, place, isQuestion);
        for (; next < start.length && (start[next] ?? 0) < last; next++) {
          const [from, to] = [start[next] ?? 0, end[next] ?? 0];
          const [least, most] = inSentence ? sentencesAround(running, from, to, first, last) : [first, last];
          put(matches, from, to, least, most, place);
        }
      }
    }
  }
  return matches;
};

/** From the first word of the sentence that a match begins in to the end of the one it ends in. */
const sentencesAround = (
  running: RunningWords,
  from: number,
  to: number,
  first: number,
  last: number,
): [number, number] => {
  let [least, most] = [from, to];
  while (least > first && !beginsSentence(running, least)) least--;
  while (most < last && !beginsSentence(running, most)) most++;
  return [least, most];
};

const put = (
  matches: Matches,
  from: number,
  to: number,
  first: number,
  last: number,
  place: number,
): void => {
  matches.from.push(from);
  matches.to.push(to);
  matches.first.push(first);
  matches.last.push(last);
  matches.place.push(place);
};

/** The same of whatever matches in the texts: the words that a match reaches into are of it. */
const matchesInTexts = async (
  evaluation: Evaluation,
  asks: SearchAsks,
  running: RunningWords,
  inSentence: boolean,
  pace: Pace,
): Promise<Matches> => {
  const matches = noMatches();
  let done = 0;
  for (const { text, found, place, part } of occurrencesOf(evaluation, asks)) {
    await pace('counting', done++, evaluation.places.length * 2);
    if (found.length === 0) continue;
    const [first, last] = partOf(running, place, part === 'question');
    const words = wordsOfText(text, running, first, last);
    const language = languageAt(evaluation.columns, place);
    const sentences = inSentence ? sentencesOf(text, language) : [];
    const wordFrom = (offset: number): number => firstWhere(words, (word) => word.start >= offset);
    for (const { start, end } of found) {
      const from = firstWhere(words, (word) => word.end > start);
      const to = Math.max(from, wordFrom(end));
      const begins = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0;
      const ends = sentences.find((sentence) => sentence.end >= end)?.end ?? Infinity;
      put(matches, first + from, first + to, first + wordFrom(begins), first + wordFrom(ends), place);
    }
  }
  return matches;
};

/** Where the running words of a part stand in its text. */
export const wordsOfText = (
  text: string,
  { takes }: RunningWords,
  first: number,
  last: number,
): readonly { readonly start: number; readonly end: number }[] => {
  const tokens = tokenize(text);
  if (takes === null) return tokens;
  const words: { start: number; end: number }[] = [];
  let next = 0;
  for (let word = first; word < last; word++) {
    const start = tokens[next]?.start ?? 0;
    next += takes[word] ?? 1;
    words.push({ start, end: tokens[next - 1]?.end ?? start });
  }
  return words;
};
