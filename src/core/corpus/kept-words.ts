import type { Columns } from '../collection/columns.ts';
import { isUnspacedLanguage } from '../language/words.ts';
import type { SearchAsks } from '../search/asks.ts';
import type { Pace } from './desk.ts';
import { writeRunningWords, type RunningWords, type WordUnit } from './running-words.ts';

/** Gives the running words of the collection as it is; they are read when first asked for, and kept. */
export type KeptWords = (columns: Columns, unit: WordUnit, pace: Pace) => Promise<RunningWords>;

/** Passages whose texts are in memory at a time. */
const atOnce = 200;

/** Keeps the running words of the last collection seen. */
export const keepRunningWords = (asks: SearchAsks): KeptWords => {
  let seen: Int32Array | null = null;
  const kept = new Map<WordUnit, RunningWords>();
  return async (columns, unit, pace) => {
    // A change of names leaves the passages as they are, and their ids the same list.
    if (seen !== columns.ids) kept.clear();
    seen = columns.ids;
    const units = columns.language.values.some(isUnspacedLanguage) ? unit : 'words';
    const known = kept.get(units);
    if (known) return known;
    const read = await readRunningWords(columns, asks, units, pace);
    if (seen === columns.ids) kept.set(units, read);
    return read;
  };
};

const readRunningWords = async (
  columns: Columns,
  asks: SearchAsks,
  unit: WordUnit,
  pace: Pace,
): Promise<RunningWords> => {
  const { size, ids, language, questionWords, statementWords } = columns;
  let expected = 0;
  for (let place = 0; place < size; place++)
    expected += (questionWords[place] ?? 0) + (statementWords[place] ?? 0);
  // Words with a hyphen or an apostrophe are two here.
  const writer = writeRunningWords(size, Math.ceil(expected * 1.06), unit);
  for (let from = 0; from < size; from += atOnce) {
    const texts = asks.partTexts(Array.from(ids.subarray(from, from + atOnce)));
    let next = from;
    for (const { at, question, statement } of texts) {
      // One that was just removed has no texts, and is passed over.
      for (; next < from + at; next++) addNothing(writer);
      const tag = language.values[language.of[next] ?? 0] ?? '';
      writer.add(question, tag);
      writer.add(statement, tag);
      next++;
    }
    for (; next < Math.min(size, from + atOnce); next++) addNothing(writer);
    await pace('reading', Math.min(size, from + atOnce), size);
  }
  return writer.finish();
};

const addNothing = (writer: ReturnType<typeof writeRunningWords>): void => {
  writer.add(null, '');
  writer.add(null, '');
};
