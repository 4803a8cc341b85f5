import lunr from 'lunr';
import type { Range, Stretch } from '../../contract/index.ts';
import { senseOf, type WordSense } from './stemmers.ts';
import { foldWord, isUnspaced, wordsIn } from './words.ts';

/** What can be found in one piece: an exchange, or an announcement without a question. */
export type Findable = {
  readonly ref: string;
  readonly question: Stretch | null;
  readonly statement: Stretch;
};

/** A piece that was found, with its hits in order; offsets are into the briefing's text. */
export type Found = { readonly ref: string; readonly hits: readonly Range[] };

/** What a find came to, best piece first. */
export type Finding = {
  readonly found: readonly Found[];
  /** False where no piece has all the words, and `found` are those with some. */
  readonly all: boolean;
};

/** Finds in one briefing as one types; answers within milliseconds. */
export type Find = (typed: string) => Finding;

/** A word that is looked for. The last one typed may be only the beginning of a word. */
type Wanted = {
  readonly form: string;
  readonly stem: string;
  readonly isBeginning: boolean;
  readonly isNeeded: boolean;
};

const NOTHING: Finding = { found: [], all: true };
/** Longest that making the index may keep the window waiting at a time. */
const SLICE_MS = 8;
const SHORTEST_BEGINNING = 2;

/**
 * Makes a ranked find (BM25 by lunr) over the pieces of a briefing, word forms by the language's stemmer. It is made in
 * slices, so that the window stays awake.
 */
export const makeFind = async (pieces: readonly Findable[], language: string): Promise<Find> => {
  const sense = await senseOf(language);
  const index = await indexOf(pieces, language, sense);
  const byRef = new Map(pieces.map((piece) => [piece.ref, piece]));
  return (typed) => {
    const wanted = wantedIn(typed, language, sense);
    if (wanted.length === 0) return NOTHING;
    const ranked = rank(index, wanted).flatMap((result) => {
      const piece = byRef.get(result.ref);
      return piece === undefined ? [] : [{ ...result, piece, exact: literalHits(piece, typed) }];
    });
    const complete = bestFirst(ranked, wanted, isUnspaced(language));
    if (complete.length > 0) return { found: complete, all: true };
    const inside = piecesWith(pieces, typed);
    if (inside.length > 0) return { found: inside, all: true };
    const some = ranked.map((result) => asFound(result, wanted)).filter(({ hits }) => hits.length > 0);
    return { found: some, all: some.length === 0 };
  };
};

/** Those with every word; first those where the words stand in a row, which alone count where no spaces are written. */
const bestFirst = (ranked: readonly RankedPiece[], wanted: readonly Wanted[], unspaced: boolean): Found[] => {
  const complete = ranked.filter((result) => wanted.every((word) => !word.isNeeded || has(result, word)));
  const exact = complete.filter((result) => result.exact.length > 0);
  if (exact.length > 0 && unspaced) return exact.map(asExact);
  return [...exact, ...complete.filter((result) => result.exact.length === 0)].map((result) =>
    wanted.length > 1 && result.exact.length > 0 ? asExact(result) : asFound(result, wanted),
  );
};

/** Those with what was typed inside of a word, most hits first. */
const piecesWith = (pieces: readonly Findable[], typed: string): Found[] =>
  pieces
    .map((piece) => ({ ref: piece.ref, hits: literalHits(piece, typed) }))
    .filter(({ hits }) => hits.length > 0)
    .toSorted((a, b) => b.hits.length - a.hits.length);

type Ranked = {
  readonly ref: string;
  /** Term, field, then the term's places in the field: start and length. */
  readonly terms: Readonly<Record<string, Readonly<Record<string, { readonly position: Range[] }>>>>;
};
type RankedPiece = Ranked & { readonly piece: Findable; readonly exact: readonly Range[] };

const indexOf = async (
  pieces: readonly Findable[],
  language: string,
  sense: WordSense,
): Promise<lunr.Index> => {
  const builder = new lunr.Builder();
  builder.ref('ref');
  builder.field('question');
  builder.field('statement');
  builder.metadataWhitelist = ['position'];
  builder.tokenizer = tokenizer(language, sense);
  let since = performance.now();
  for (const { ref, question, statement } of pieces) {
    builder.add({ ref, question: question?.text ?? '', statement: statement.text });
    if (performance.now() - since < SLICE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
  return builder.build();
};

/** Each word gives its form and, where that is another, its stem: a beginning is one of the form, not of the stem. */
const tokenizer = (language: string, sense: WordSense): typeof lunr.tokenizer => {
  // lunr's types let anything be tokenised; only strings are put in.
  const tokenize = (text?: unknown) =>
    wordsIn(String(text ?? ''), language).flatMap(({ raw, start, end }) => {
      const form = foldWord(raw);
      const stem = foldWord(sense.stem(raw.toLowerCase()));
      const position = [start, end - start];
      return (stem === form ? [form] : [form, stem]).map((word) => new lunr.Token(word, { position }));
    });
  return Object.assign(tokenize, { separator: lunr.tokenizer.separator });
};

const wantedIn = (typed: string, language: string, sense: WordSense): Wanted[] => {
  const words = wordsIn(typed, language);
  const isStop = words.map(({ raw }) => sense.isStopWord(raw.toLowerCase()));
  const hasContent = isStop.includes(false);
  return words
    .map(({ raw, end }, index) => {
      const form = foldWord(raw);
      const isBeginning = end === typed.length && (form.length >= SHORTEST_BEGINNING || isUnspaced(language));
      const isNeeded = !hasContent || isStop[index] === false || isBeginning;
      return { form, stem: foldWord(sense.stem(raw.toLowerCase())), isBeginning, isNeeded };
    })
    .filter(({ form }) => form !== '');
};

const rank = (index: lunr.Index, wanted: readonly Wanted[]): Ranked[] =>
  index
    .query((query) => {
      for (const { form, stem, isBeginning } of wanted) {
        query.term(form, { usePipeline: false, boost: 2 });
        if (stem !== form) query.term(stem, { usePipeline: false });
        if (isBeginning)
          query.term(form, { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING, boost: 0.5 });
      }
    })
    // lunr's types leave its metadata open; these are the places asked for with metadataWhitelist.
    .map(({ ref, matchData }) => ({ ref, terms: matchData.metadata as Ranked['terms'] }));

const isOf = (term: string, { form, stem, isBeginning }: Wanted) =>
  term === form || term === stem || (isBeginning && term.startsWith(form));

const has = ({ terms }: Ranked, word: Wanted) => Object.keys(terms).some((term) => isOf(term, word));

const asFound = ({ ref, terms, piece }: RankedPiece, wanted: readonly Wanted[]): Found => {
  const hits = new Map<number, Range>();
  for (const [term, fields] of Object.entries(terms)) {
    if (!wanted.some((word) => word.isNeeded && isOf(term, word))) continue;
    for (const [field, { position }] of Object.entries(fields)) {
      const offset = (field === 'question' ? piece.question?.start : piece.statement.start) ?? 0;
      for (const [start, length] of position)
        hits.set(offset + start, [offset + start, offset + start + length]);
    }
  }
  return { ref, hits: [...hits.values()].toSorted((a, b) => a[0] - b[0]) };
};

const asExact = ({ ref, exact }: RankedPiece): Found => ({ ref, hits: exact });

/** Where the typed words stand in a row, letter by letter, also inside of longer words. */
const literalHits = ({ question, statement }: Findable, typed: string): Range[] => {
  const parts = typed
    .trim()
    .split(/\s+/)
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  const pattern = new RegExp(parts.join(String.raw`\s+`), 'giu');
  return [question, statement].flatMap((stretch) =>
    stretch === null
      ? []
      : [...stretch.text.matchAll(pattern)].map(({ 0: hit, index }): Range => {
          const start = stretch.start + index;
          return [start, start + hit.length];
        }),
  );
};
