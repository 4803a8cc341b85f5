import type { AlignedRow, Difference } from '../../contract/index.ts';
import type { Ignoring } from './sense.ts';
import { onlyInFirst, thingsIn, type Named, type Things } from './things.ts';

/** A text as changes are named in it. */
export type Told = { readonly text: string; readonly language: string; readonly sentences: number };

/** Finds what a text names, once for each. */
export const createNaming = (): ((told: Told) => Things) => {
  const known = new Map<Told, Things>();
  return (told) => {
    const things = known.get(told) ?? thingsIn(told.text, told.language);
    known.set(told, things);
    return things;
  };
};

/** Names what changed from the base to another. */
export const changeOf = (
  rows: readonly AlignedRow[],
  [base, other]: readonly [Told, Told],
  things: (told: Told) => Things,
  ignoring: Ignoring,
): Difference => {
  const [before, after] = [things(base), things(other)];
  const exchanged = (a: Named, b: Named) => ({ added: onlyInFirst(b, a), dropped: onlyInFirst(a, b) });
  return {
    same: rows.reduce((sum, row) => sum + (isSaidTheSame(row) ? row.baseSpan : 0), 0),
    of: base.sentences,
    words: phrasesOf(rows),
    numbers: ignoring.has('numbers') ? { added: [], dropped: [] } : exchanged(before.numbers, after.numbers),
    dates: exchanged(before.dates, after.dates),
    names: exchanged(before.names, after.names),
  };
};

const isSaidTheSame = ({ kind, reworded }: AlignedRow): boolean =>
  kind === 'same' || (kind === 'moved' && !reworded);

/** What was put in and taken out where both have a sentence; what only moved within it is neither. */
const phrasesOf = (rows: readonly AlignedRow[]): Difference['words'] => {
  const [added, dropped] = [new Map<string, string>(), new Map<string, string>()];
  for (const { kind, reworded, words } of rows) {
    if (kind !== 'changed' && !reworded) continue;
    for (const [at, [op, text]] of words.entries()) {
      const instead = [words[at - 1], words[at + 1]].flatMap((piece) =>
        piece && piece[0] !== 'same' ? piece[1] : [],
      );
      const phrase = withoutShared(text.replace(outside, ''), instead.join(' '));
      if (op !== 'same' && phrase !== '')
        (op === 'added' ? added : dropped).set(phrase.toLowerCase(), phrase);
    }
  }
  const only = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
    [...a].filter(([key]) => !b.has(key)).map(([, phrase]) => phrase);
  return { added: only(added, dropped), dropped: only(dropped, added) };
};

/** A phrase without the words at its ends that stand in what it replaced as well: a redline marks them with it. */
const withoutShared = (phrase: string, instead: string): string => {
  const others = new Set(instead.toLowerCase().split(' '));
  const words = phrase.split(' ');
  const isShared = (word: string | undefined): boolean =>
    word !== undefined && others.has(word.toLowerCase());
  while (isShared(words[0])) words.shift();
  while (isShared(words.at(-1))) words.pop();
  return words.join(' ');
};

/** Whatever is no letter and no figure at either end. */
const outside = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%]+$/gu;
