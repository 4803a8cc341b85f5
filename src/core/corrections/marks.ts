import type { Change, Correction, Output } from '../../contract/index.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { placesIn } from './anchors.ts';
import { segmentsOf } from './segments.ts';
import { factsInWords, wordsBefore } from './words.ts';

type Marks = Output<'corrections.asRead'>;

/** What is put right in a text, in its order, and what was read in each place. */
export const marksOf = (asRead: Transcript, corrections: readonly Correction[]): Marks => {
  const parts = segmentsOf(asRead);
  const placeOf = placesIn(asRead.text);
  const marks = corrections.flatMap(({ id, change, said }): Marks => {
    if (change.kind === 'facts')
      return [{ id, start: null, said, was: factsInWords(factsIn(asRead, change)) }];
    const held = placeOf(change.at);
    const at = 'at' in held ? held.at : -1;
    const part = parts.find(({ start, end }) => at >= start && at < end);
    return part ? [{ id, start: at, said, was: wordsBefore(change, part) }] : [];
  });
  return marks.toSorted((a, b) => (a.start ?? -1) - (b.start ?? -1));
};

type Facts = Extract<Change, { kind: 'facts' }>;

const factsIn = (asRead: Transcript, { kind, ...facts }: Facts): Facts => {
  const { date, time, title, series, language, spokespersons } = asRead;
  const read = { date, time, title, series, language, spokespersons };
  return { kind, ...Object.fromEntries(Object.entries(read).filter(([name]) => Object.hasOwn(facts, name))) };
};
