import type { Part } from '../../contract/index.ts';
import type { SearchAsks } from '../search/asks.ts';
import type { Evaluation } from '../search/searcher.ts';
import type { Occurrence, Stretch } from './occurrences.ts';
import { partOf, tableOf, writtenOf, type RunningWords } from '../running/words.ts';
import { inScope, stretchesOf } from './scope.ts';
import { wordsOfText } from './windows.ts';

/** Where a row of the word list stands, as `occurrencesOf` gives a query's matches. */
export type SequenceStretches = Iterable<Stretch>;

/** Passages whose texts are in memory at a time. */
const textsAtOnce = 500;

/** `from` and `to` are running words, end excluded. */
type Found = { readonly place: number; readonly part: Part; readonly from: number; readonly to: number };

/** Finds words in a row, each in one of its forms, in the passages that a query finds. */
export const sequenceOccurrences = (
  evaluation: Evaluation,
  asks: SearchAsks,
  running: RunningWords,
  forms: readonly (readonly string[])[],
): SequenceStretches => {
  const found = findSequence(evaluation, running, forms);
  const places = [...new Set(found.map(({ place }) => place))];
  const byPlace = Map.groupBy(found, ({ place }) => place);
  return stretchesWith(evaluation, asks, running, places, byPlace);
};

const findSequence = (
  evaluation: Evaluation,
  running: RunningWords,
  forms: readonly (readonly string[])[],
): Found[] => {
  const wanted = forms.map((each) => tableOf(running, writtenOf(running, each)));
  const { columns, places } = evaluation;
  const stretches = stretchesOf(evaluation, running, places, inScope(evaluation));
  const found: Found[] = [];
  const standsAt = (at: number): boolean =>
    wanted.every((set, step) => set[running.ids[at + step] ?? 0] === 1);
  for (let i = 0; i < stretches.from.length; i++) {
    const [from, to, place] = [stretches.from[i] ?? 0, stretches.to[i] ?? 0, stretches.place[i] ?? 0];
    const isQuestion = from < (running.parts[2 * place + 1] ?? 0);
    const said: Part = columns.announcement[place] === 1 ? 'announcement' : 'statement';
    for (let at = from; at + wanted.length <= to; at++) {
      if (!standsAt(at)) continue;
      found.push({ place, part: isQuestion ? 'question' : said, from: at, to: at + wanted.length });
    }
  }
  return found;
};

function* stretchesWith(
  { columns }: Evaluation,
  asks: SearchAsks,
  running: RunningWords,
  places: readonly number[],
  found: ReadonlyMap<number, readonly Found[]>,
): Generator<Stretch> {
  for (let begin = 0; begin < places.length; begin += textsAtOnce) {
    const some = places.slice(begin, begin + textsAtOnce);
    for (const texts of asks.partTexts(some.map((place) => columns.ids[place] ?? 0))) {
      const place = some[texts.at] ?? 0;
      for (const [part, inPart] of Map.groupBy(found.get(place) ?? [], (each) => each.part)) {
        const isQuestion = part === 'question';
        const text = (isQuestion ? texts.question : texts.statement) ?? '';
        const offset = (isQuestion ? texts.questionStart : texts.statementStart) ?? 0;
        const [first, last] = partOf(running, place, isQuestion);
        const words = wordsOfText(text, running, first, last);
        const occurrences = inPart.map(({ from, to }): Occurrence => ({
          place,
          part,
          start: words[from - first]?.start ?? 0,
          end: words[to - 1 - first]?.end ?? 0,
          offset,
        }));
        yield { place, part, text, found: occurrences };
      }
    }
  }
}
