import { readFileSync } from 'node:fs';
import { isUnspacedLanguage } from '../../../src/core/language/words.ts';
import { alignSentences } from '../../../src/core/compare/align.ts';
import { prepareText } from '../../../src/core/compare/prepared.ts';

/** A pair of statements with the pairs of sentences that a reader would make, as "a-b", and which of them moved. */
export type GoldPair = {
  readonly name: string;
  readonly language: string;
  readonly base: readonly string[];
  readonly other: readonly string[];
  readonly pairs: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
};

/** Reads a file of pairs; its own head says how it is written. */
export const readGold = (name: string): GoldPair[] =>
  readFileSync(`test/fixtures/compare/${name}`, 'utf8')
    .split(/^== /mu)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.trim().split('\n');
      const [title = '', language = ''] = head.split(' | ');
      const said = (sign: string): string[] =>
        lines.filter((line) => line.startsWith(`${sign} `)).map((line) => line.slice(2));
      const beads = (lines.find((line) => line.startsWith('=')) ?? '').slice(1).trim();
      const told = beads === '' ? [] : beads.split(' ');
      return {
        name: title,
        language,
        base: said('<'),
        other: said('>'),
        pairs: new Set(told.flatMap(pairsOf)),
        moved: new Set(told.filter((bead) => bead.includes('~')).flatMap(pairsOf)),
      };
    });

const pairsOf = (bead: string): string[] => {
  const [left = '', right = ''] = bead.split(/[=~]/u);
  return left.split('+').flatMap((a) => right.split('+').map((b) => `${a}-${b}`));
};

/** What the aligner makes of a pair. */
export const alignGold = ({ base, other, language }: GoldPair) => {
  const space = isUnspacedLanguage(language) ? '' : ' ';
  const [left, right] = [base, other].map((said) => prepareText(said.join(space), language));
  if (!left || !right) throw new Error('two texts are prepared');
  const rows = alignSentences(left, right);
  const pairs = rows.flatMap(({ kind, baseAt, otherAt, baseSpan, otherSpan }) =>
    baseAt === null || otherAt === null
      ? []
      : Array.from({ length: baseSpan }, (_, a) =>
          Array.from({ length: otherSpan }, (_each, b) => ({
            pair: `${baseAt + a}-${otherAt + b}`,
            isMoved: kind === 'moved',
          })),
        ).flat(),
  );
  return {
    sentences: [left.sentences.length, right.sentences.length],
    pairs: new Set(pairs.map(({ pair }) => pair)),
    moved: new Set(pairs.filter(({ isMoved }) => isMoved).map(({ pair }) => pair)),
  };
};

/** How well found pairs are those of the gold, counted over all of them, with what is missing and what is too much. */
export const score = (golds: readonly GoldPair[], of: 'pairs' | 'moved') => {
  let [hits, found, wanted] = [0, 0, 0];
  const misses: string[] = [];
  for (const gold of golds) {
    const got = alignGold(gold)[of];
    const missing = [...gold[of]].filter((pair) => !got.has(pair));
    const extra = [...got].filter((pair) => !gold[of].has(pair));
    hits += got.size - extra.length;
    found += got.size;
    wanted += gold[of].size;
    if (missing.length + extra.length > 0)
      misses.push(`${gold.name}: not found ${missing.join(' ') || '–'}, too much ${extra.join(' ') || '–'}`);
  }
  return { hits, found, wanted, f1: (2 * hits) / (found + wanted), misses };
};
