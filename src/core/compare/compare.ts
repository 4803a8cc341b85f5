import {
  WorkbenchError,
  type ComparedText,
  type Comparison,
  type Handlers,
  type Version,
} from '../../contract/index.ts';
import { countWords } from '../language/words.ts';
import type { Sketches } from '../likeness/likeness.ts';
import type { Searcher } from '../search/searcher.ts';
import type { ReadableStore } from '../store/store.ts';
import { breathing } from '../topics/breathe.ts';
import { alignSentences } from './align.ts';
import { changeOf, createNaming, type Told } from './changes.ts';
import { likenessMatrix } from './common-words.ts';
import { createNearest } from './nearest.ts';
import { createPick } from './pick.ts';
import { prepareParts, type Prepared, type TextPart } from './prepared.ts';
import { nothing, type Ignoring } from './sense.ts';
import { summaryOf } from './summary.ts';
import { createWitnesses, type Testimony } from './witnesses.ts';

/** A text made ready for `versionOf`. */
export type Comparable = Told & { readonly prepared: Prepared };
type Ready = Comparable & { readonly testimony: Testimony };

/** Characters that are compared at once, such as two briefings of 60,000 words: a second or two of work. */
const mostCharacters = 1_000_000;

/** All that compares: texts beside each other, what is like one, what to choose of many. */
export const createComparing = (
  store: ReadableStore,
  searcher: Searcher,
  sketches: Sketches,
): Handlers<'compare.align' | 'compare.texts' | 'compare.nearest' | 'compare.pick'> => ({
  ...createCompare(store, searcher),
  ...createNearest(store, searcher, sketches),
  ...createPick(searcher),
});

/** Texts beside each other. An exchange stands for its statement, a briefing for all that is stated in it. */
export const createCompare = (
  store: ReadableStore,
  searcher: Searcher,
): Handlers<'compare.align' | 'compare.texts'> => {
  const read = createWitnesses(store);
  return {
    'compare.align': async ({ witnesses, base = witnesses[0] ?? '', ignore }) => {
      const ignoring: Ignoring = new Set(ignore);
      const { columns, snapshot } = searcher.evaluate('');
      const { who } = columns;
      const told = new Map([...new Set(witnesses)].map((witness) => [witness, read(witness, who)]));
      refuseForeign(witnesses, base);
      refuseLong([...told.values()]);
      const rest = breathing();
      // Between two texts others are let in, and whoever waits no more ends it.
      const breathe = async (): Promise<void> => {
        await rest();
        snapshot.checkWanted();
      };
      const ready = new Map<string, Ready>();
      for (const [witness, testimony] of told) {
        ready.set(witness, makeReady(testimony, ignoring));
        await breathe();
      }
      const texts = witnesses.flatMap((witness) => ready.get(witness) ?? []);
      return compareAll(texts, witnesses.indexOf(base), ignoring, breathe);
    },
    'compare.texts': ({ witnesses }) => {
      const who = searcher.evaluate('').columns.who;
      return witnesses.flatMap((witness) => {
        const testimony = heldOrNone(() => read(witness, who));
        return testimony ? [comparedText(makeReady(testimony, new Set()))] : [];
      });
    },
  };
};

const heldOrNone = (read: () => Testimony): Testimony | null => {
  try {
    return read();
  } catch (error) {
    if (error instanceof WorkbenchError && error.code === 'not-found') return null;
    throw error;
  }
};

const refuseForeign = (witnesses: readonly string[], base: string): void => {
  if (witnesses.includes(base)) return;
  throw new WorkbenchError('invalid-input', `The base ${base} must be one of what is compared.`);
};

const refuseLong = (told: readonly Testimony[]): void => {
  const length = told.flatMap(({ parts }) => parts).reduce((sum, { text }) => sum + text.length, 0);
  if (length <= mostCharacters) return;
  const count = (n: number): string => n.toLocaleString('en-GB');
  throw new WorkbenchError(
    'too-large',
    `Together these texts have ${count(length)} characters; up to ${count(mostCharacters)} are compared at once. Compare fewer of them, or single exchanges.`,
  );
};

const makeReady = (testimony: Testimony, ignoring: Ignoring): Ready => ({
  testimony,
  ...comparableOf(testimony.parts, testimony.language, ignoring),
});

/** Makes a text ready: it is compared part by part, and no sentence goes from one into the next. */
export const comparableOf = (
  parts: readonly TextPart[],
  language: string,
  ignoring: Ignoring = nothing,
): Comparable => {
  const prepared = prepareParts(parts, language, ignoring);
  const text = parts.map((part) => part.text).join('\n');
  return { prepared, text, language, sentences: prepared.sentences.length };
};

const compareAll = async (
  texts: readonly Ready[],
  baseAt: number,
  ignoring: Ignoring,
  breathe: () => Promise<void>,
): Promise<Comparison> => {
  const [base] = texts.slice(baseAt);
  if (!base) throw new Error('the base is one of the texts');
  const things = createNaming();
  const versions: Version[] = [];
  for (const [at, text] of texts.entries()) {
    if (at === baseAt) continue;
    versions.push(versionOf(text.testimony.witness, base, text, things, ignoring));
    await breathe();
  }
  return {
    base: base.testimony.witness,
    sentences: base.prepared.sentences.map(({ text }) => text),
    versions,
    texts: texts.map(comparedText),
    likeness: likenessMatrix(texts.map(wordsIn)),
  };
};

const wordsIn = ({ prepared }: Ready): string[] =>
  prepared.sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ form, key }) => (form === null || form === '' || key === '' ? [] : [form])),
  );

const comparedText = ({ testimony: { parts, ...facts }, prepared, text }: Ready): ComparedText => ({
  ...facts,
  words: parts.length === 0 ? 0 : countWords(text, facts.language),
  sentences: prepared.sentences.map((sentence, at) => ({
    text: sentence.text,
    ...(prepared.places[at] ?? { start: 0, end: 0, ref: null }),
  })),
});

/** One text, which is called `ref`, as its change from another. */
export const versionOf = (
  ref: string,
  base: Comparable,
  other: Comparable,
  things: ReturnType<typeof createNaming> = createNaming(),
  ignoring: Ignoring = nothing,
): Version => {
  const rows = alignSentences(base.prepared, other.prepared);
  const counts = { same: 0, changed: 0, moved: 0, added: 0, removed: 0 };
  for (const { kind } of rows) counts[kind]++;
  const found = {
    rows,
    sentences: other.sentences,
    counts,
    merged: rows.filter(({ baseSpan, otherSpan }) => otherSpan > 0 && baseSpan > otherSpan).length,
    split: rows.filter(({ baseSpan, otherSpan }) => baseSpan > 0 && otherSpan > baseSpan).length,
    change: changeOf(rows, [base, other], things, ignoring),
  };
  return {
    ref,
    ...found,
    summary: summaryOf({ ...found, language: other.language }),
  };
};
