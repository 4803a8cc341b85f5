import type { AlignedRow } from '../../contract/index.ts';
import { likelyBeads, type LikelyBead } from './beads.ts';
import { bestChain } from './chain.ts';
import type { Prepared } from './prepared.ts';
import { samePiece, wordChanges } from './words.ts';

/** Out of order, where chance has more to choose from, sentences must be liker than in it. */
const likeEnoughMoved = 0.6;

/**
 * The base's sentences in order, each beside the other's that say the same: one and one, one and two, two and one, or two
 * and two, chosen together (W. A. Gale and K. W. Church, "A Program for Aligning Sentences in Bilingual Corpora",
 * Computational Linguistics 19/1, 1993, with words in the place of lengths). Added ones stand where they were said; likely
 * beads left over on both sides are moved.
 */
export const alignSentences = (base: Prepared, other: Prepared): AlignedRow[] => {
  const likely = likelyBeads(base, other);
  const backbone = bestChain(likely, other.sentences.length);
  const moved = movedBeads(likely, backbone);
  const beads = new Map([...backbone, ...moved].map((bead) => [bead.a, bead]));
  const inOrder = new Set(backbone);
  const taken = new Set([...beads.values()].flatMap(({ b, spanB }) => placesFrom(b, spanB)));

  const rows: AlignedRow[] = [];
  let said = 0;
  const addUpTo = (end: number): void => {
    for (; said < end; said++) if (!taken.has(said)) rows.push(onlyIn('added', other, said));
  };
  for (let at = 0; at < base.sentences.length;) {
    const bead = beads.get(at);
    if (bead && inOrder.has(bead)) addUpTo(bead.b);
    rows.push(bead ? sideBySide(base, other, bead, !inOrder.has(bead)) : onlyIn('removed', base, at));
    at += bead?.spanA ?? 1;
  }
  addUpTo(other.sentences.length);
  return rows;
};

const placesFrom = (at: number, span: number): number[] => Array.from({ length: span }, (_, i) => at + i);

const onlyIn = (kind: 'added' | 'removed', text: Prepared, at: number): AlignedRow => {
  const sentence = text.sentences[at]?.text ?? '';
  const removed = kind === 'removed';
  return {
    kind,
    base: removed ? sentence : null,
    other: removed ? null : sentence,
    words: [[kind, sentence]],
    baseAt: removed ? at + 1 : null,
    otherAt: removed ? null : at + 1,
    baseSpan: removed ? 1 : 0,
    otherSpan: removed ? 0 : 1,
    reworded: false,
  };
};

const sideBySide = (base: Prepared, other: Prepared, bead: LikelyBead, isMoved: boolean): AlignedRow => {
  const { a, b, spanA, spanB } = bead;
  const [left, right] = [base.run(a, spanA), other.run(b, spanB)];
  const equal = left.sense === right.sense;
  return {
    kind: isMoved ? 'moved' : equal ? 'same' : 'changed',
    base: left.text,
    other: right.text,
    words: equal ? [samePiece(left.text, right.text)] : wordChanges(left.tokens, right.tokens),
    baseAt: a + 1,
    otherAt: b + 1,
    baseSpan: spanA,
    otherSpan: spanB,
    reworded: isMoved && !equal,
  };
};

/** Beads that the backbone leaves over on both sides, the likest first, each sentence once. */
const movedBeads = (likely: readonly LikelyBead[], backbone: readonly LikelyBead[]): LikelyBead[] => {
  const takenA = new Set(backbone.flatMap(({ a, spanA }) => placesFrom(a, spanA)));
  const takenB = new Set(backbone.flatMap(({ b, spanB }) => placesFrom(b, spanB)));
  const moved: LikelyBead[] = [];
  for (const bead of likely.toSorted((x, y) => y.likeness - x.likeness || y.worth - x.worth)) {
    if (bead.likeness < likeEnoughMoved) break;
    const [inA, inB] = [placesFrom(bead.a, bead.spanA), placesFrom(bead.b, bead.spanB)];
    if (inA.some((at) => takenA.has(at)) || inB.some((at) => takenB.has(at))) continue;
    moved.push(bead);
    for (const at of inA) takenA.add(at);
    for (const at of inB) takenB.add(at);
  }
  return moved;
};
