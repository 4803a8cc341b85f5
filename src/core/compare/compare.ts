import {
  WorkbenchError,
  type AlignedRow,
  type Comparison,
  type Handlers,
  type Version,
} from '../../contract/index.ts';
import { prepareBriefings } from '../briefings/rows.ts';
import { keyOf } from '../collection/refs.ts';
import { sentencesOf } from '../language/sentences.ts';
import type { ReadableStore } from '../store/store.ts';
import { alignSentences, prepareSentence, type PreparedSentence } from './align.ts';

/** Statements beside each other. An exchange stands for its statement. */
export const createCompare = (store: ReadableStore): Handlers<'compare.align'> => {
  const ask = prepareBriefings(store);
  const sentencesAt = (ref: string): PreparedSentence[] => {
    const { briefingId, kind, n } = keyOf(ref);
    const row = ask.passage(briefingId, kind, n);
    if (!row) {
      throw new WorkbenchError(
        'not-found',
        `There is no passage ${ref} in this project, so it cannot be compared. It may have been removed; search finds what there is.`,
      );
    }
    return prepareText(row.statement_text ?? '', row.language);
  };
  return {
    'compare.align': ({ refs, base = refs[0] ?? '' }) => {
      const prepared = new Map([base, ...refs].map((ref) => [ref, sentencesAt(ref)]));
      return compareTexts(prepared, base, refs);
    },
  };
};

/** The sentences of a text, ready for comparing. How white space was laid out is no difference: it is one space. */
export const prepareText = (text: string, language: string): PreparedSentence[] =>
  sentencesOf(text, language).map((sentence) => prepareSentence(evenOut(sentence.text), language));

const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}，。、；：？！“”（）《》]`;
const brokenLine = new RegExp(String.raw`(?<=${unspaced})\s*\n\s*(?=${unspaced})`, 'gu');

const evenOut = (sentence: string): string => sentence.replace(brokenLine, '').replace(/\s+/gu, ' ');

/** A comparison names the base among its refs or beside them; the first place it has there is not compared again. */
const compareTexts = (
  prepared: ReadonlyMap<string, readonly PreparedSentence[]>,
  base: string,
  refs: readonly string[],
): Comparison => {
  const baseAt = refs.indexOf(base);
  const sentences = prepared.get(base) ?? [];
  const versions = refs
    .filter((_, at) => at !== baseAt)
    .map((ref) => versionOf(ref, sentences, prepared.get(ref) ?? []));
  return { base, sentences: sentences.map(({ text }) => text), versions };
};

const versionOf = (
  ref: string,
  base: readonly PreparedSentence[],
  other: readonly PreparedSentence[],
): Version => {
  const rows = alignSentences(base, other);
  const counts = countsOf(rows);
  return {
    ref,
    rows,
    sentences: other.length,
    counts,
    summary: summaryOf(rows, counts, base.length, other.length),
  };
};

const countsOf = (rows: readonly AlignedRow[]): Version['counts'] => {
  const counts = { same: 0, changed: 0, moved: 0, added: 0, removed: 0 };
  for (const { kind } of rows) counts[kind]++;
  return counts;
};

/** Says in words what changed: "3 of 5 sentences are the same, 1 changed, 1 not said, 2 new". */
const summaryOf = (
  rows: readonly AlignedRow[],
  counts: Version['counts'],
  base: number,
  other: number,
): string => {
  if (base === 0 && other === 0) return 'Neither says anything';
  if (counts.same === base && other === base) return 'Nothing changed: the same words';
  if (other === 0) return 'Nothing is said here';
  if (base === 0) return `The base says nothing; ${sentencesIn(other)} new`;
  const reworded = rows.filter((row) => row.reworded).length;
  const rest = [
    [counts.changed, 'changed'],
    [counts.moved - reworded, 'moved'],
    [reworded, 'moved and changed'],
    [counts.removed, 'not said'],
    [counts.added, 'new'],
  ] as const;
  const said = rest.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`);
  return [sameInWords(counts.same, base), ...said].join(', ');
};

const sentencesIn = (n: number): string => `${n} ${n === 1 ? 'sentence' : 'sentences'}`;

const sameInWords = (same: number, of: number): string => {
  if (same === 0)
    return of === 1 ? 'The one sentence is not the same' : `None of ${of} sentences is the same`;
  if (same === of) return of === 1 ? 'The one sentence is the same' : `All ${of} sentences are the same`;
  return `${same} of ${sentencesIn(of)} ${same === 1 ? 'is' : 'are'} the same`;
};
