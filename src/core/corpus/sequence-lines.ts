import type { Part } from '../../contract/index.ts';
import type { SearchAsks } from '../search/asks.ts';
import type { Evaluation } from '../search/searcher.ts';
import type { Occurrence, Stretch } from './occurrences.ts';
import type { RunningWords } from './running-words.ts';
import { inScope, stretchesOf } from './scope.ts';

/** Where a row of the word list stands, as `occurrencesOf` gives a query's matches. */
export type SequenceStretches = Iterable<Stretch>;

/** Passages whose texts are in memory at a time. */
const textsAtOnce = 500;

type Found = { readonly place: number; readonly part: Part; readonly starts: number; readonly ends: number };

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
  return stretchesWith(evaluation, asks, places, byPlace);
};

const findSequence = (
  evaluation: Evaluation,
  running: RunningWords,
  forms: readonly (readonly string[])[],
): Found[] => {
  const wanted = forms.map((each) => {
    const set = new Uint8Array(running.forms.length);
    for (const form of each) {
      const number = running.numberOf(form);
      if (number !== undefined) set[number] = 1;
    }
    return set;
  });
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
      const last = at + wanted.length - 1;
      found.push({
        place,
        part: isQuestion ? 'question' : said,
        starts: running.starts[at] ?? 0,
        ends: (running.starts[last] ?? 0) + (running.lengths[last] ?? 0),
      });
    }
  }
  return found;
};

function* stretchesWith(
  { columns }: Evaluation,
  asks: SearchAsks,
  places: readonly number[],
  found: ReadonlyMap<number, readonly Found[]>,
): Generator<Stretch> {
  for (let from = 0; from < places.length; from += textsAtOnce) {
    const some = places.slice(from, from + textsAtOnce);
    for (const texts of asks.partTexts(some.map((place) => columns.ids[place] ?? 0))) {
      const place = some[texts.at] ?? 0;
      for (const [part, inPart] of Map.groupBy(found.get(place) ?? [], (each) => each.part)) {
        const isQuestion = part === 'question';
        const text = (isQuestion ? texts.question : texts.statement) ?? '';
        const offset = (isQuestion ? texts.questionStart : texts.statementStart) ?? 0;
        const occurrences = inPart.map(({ starts, ends }): Occurrence => ({
          place,
          part,
          start: starts,
          end: ends,
          offset,
        }));
        yield { place, part, text, found: occurrences };
      }
    }
  }
}
