import type { ReadableStore } from '../store/store.ts';
import { writeRunningWords, type RunningWords, type WordUnit } from './words.ts';

/** Which passages are read, in which order, and in which language each is. */
export type RunningOrder = {
  readonly ids: Int32Array;
  readonly languages: readonly string[];
  readonly languageOf: Int32Array;
  readonly expected: number;
  readonly unit: WordUnit;
};

/** Passages whose texts are in memory at a time. */
const atOnce = 200;

const sql = `SELECT j.key AS at, q.text AS question, s.text AS statement
  FROM json_each(?) j CROSS JOIN passage p ON p.id = j.value
    LEFT JOIN span q ON q.id = p.question_span
    LEFT JOIN span s ON s.id = p.statement_span`;

/** Reads passages as running words; one that is gone has none. `told` hears how many are read, and may throw. */
export const readRunningWords = (
  store: ReadableStore,
  { ids, languages, languageOf, expected, unit }: RunningOrder,
  told: (done: number) => void,
): RunningWords => {
  const texts = store.prepare<[string], { at: number; question: string | null; statement: string | null }>(
    sql,
  );
  const writer = writeRunningWords(ids.length, expected, unit);
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = ids.subarray(from, from + atOnce);
    const found = new Map(texts.all(JSON.stringify([...some])).map((row) => [row.at, row]));
    some.forEach((_id, at) => {
      const language = languages[languageOf[from + at] ?? 0] ?? '';
      writer.add(found.get(at)?.question ?? null, language);
      writer.add(found.get(at)?.statement ?? null, language);
    });
    told(Math.min(ids.length, from + atOnce));
  }
  return writer.finish();
};

/** Reads what changes whenever the text of any passage does: how the full-text index is made up. */
export const stampOf = (store: ReadableStore): (() => string) => {
  const structure = store
    .prepare<[], string>('SELECT hex(block) FROM passage_fts_data WHERE id = 10')
    .pluck();
  return () => structure.get() ?? '';
};
