import type { Keyness } from '../../contract/index.ts';
import type { Pace } from '../corpus/desk.ts';
import { chiSquareTail } from '../statistics/distributions.ts';
import { adjusted } from '../statistics/false-discovery.ts';
import { logLikelihood } from '../statistics/log-likelihood.ts';
import { dispersedTest } from '../statistics/over-dispersion.ts';
import { permutedP, shufflesOf } from '../statistics/permutation.ts';
import { sideOf, standingOf, type Pieces, type Tally } from './tally.ts';

/** What is held of each term of a tally. */
export type Judged = {
  readonly g2: Float64Array;
  /** 1 where it stands more often on the first side, by rate. */
  readonly marksFirst: Uint8Array;
  /** Both adjusted for all terms. */
  readonly p: readonly number[];
  readonly pDispersed: readonly number[];
  readonly dispersion: Float64Array;
  /** Terms whose briefings were permuted. */
  readonly pBriefings: ReadonlyMap<number, number>;
  readonly key: Uint8Array;
  readonly clumped: number;
  readonly permutation: Keyness['permutation'];
};

const level = 0.05;
/** Terms of each side whose briefings are permuted, and how often. */
const mostPermuted = 500;
const ways = 999;

/** Tests every term; with a seed, permutes briefings for the first of each side that the other tests leave. */
export const judged = async (tally: Tally, seed: number | null, pace: Pace): Promise<Judged> => {
  const { size, words, sides } = tally;
  const [g2, dispersion, strength] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const marksFirst = new Uint8Array(size);
  const [plain, dispersed] = [new Float64Array(size), new Float64Array(size)];
  for (let term = 0; term < size; term++) {
    const [a, b] = [sides[0].count[term] ?? 0, sides[1].count[term] ?? 0];
    const likelihood = logLikelihood(a, words[0], b, words[1]);
    const test = dispersedTest(sideOf(tally, 0, term), sideOf(tally, 1, term));
    g2[term] = likelihood;
    plain[term] = chiSquareTail(likelihood, 1);
    dispersion[term] = test.dispersion;
    dispersed[term] = test.p;
    strength[term] = likelihood / test.dispersion;
    marksFirst[term] = Number(a * words[1] > b * words[0]);
    if (term % 4096 === 0) await pace('counting', term, size);
  }
  const p = adjusted([...plain]);
  const pDispersed = adjusted([...dispersed]);
  const holds = (term: number): boolean => (p[term] ?? 1) < level && (pDispersed[term] ?? 1) < level;
  const candidates = Array.from(g2.keys()).filter(holds);
  const permuted = seed === null ? null : await permute(tally, candidates, strength, marksFirst, seed, pace);
  const key = new Uint8Array(size);
  for (const term of candidates)
    key[term] = Number(permuted === null || (permuted.ps.get(term) ?? 1) <= level);
  const tooFew = permuted?.permutation?.beyond ?? 0;
  const alone = p.reduce((sum, each) => sum + Number(each < level), 0);
  return {
    g2,
    marksFirst,
    p,
    pDispersed,
    dispersion,
    pBriefings: permuted?.ps ?? new Map(),
    key,
    clumped: alone - key.reduce((sum, each) => sum + each, 0) - tooFew,
    permutation: permuted?.permutation ?? null,
  };
};

const permute = async (
  tally: Tally,
  candidates: readonly number[],
  strength: Float64Array,
  marksFirst: Uint8Array,
  seed: number,
  pace: Pace,
) => {
  const inOrder = candidates.toSorted((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b);
  const chosen = [1, 0].flatMap((first) =>
    inOrder.filter((term) => marksFirst[term] === first).slice(0, mostPermuted),
  );
  const standing = await standingOf(tally, chosen, pace);
  const { pieces, words } = tally;
  const shuffles = shufflesOf(
    { exposure: pieces.words, side: pieces.side, pair: pairsOf(pieces) },
    ways,
    seed,
  );
  const ps = new Map<number, number>();
  for (const [term, { pieces: where, counts }] of standing) {
    ps.set(term, permutedP(shuffles, pieces.side, words[0], where, counts));
    await pace('permuting', ps.size, standing.size);
  }
  const beyond = candidates.length - chosen.length;
  const permutation = { ways: shuffles.ways, exact: shuffles.exact, terms: chosen.length, beyond };
  return { ps, permutation };
};

/** For each piece the other side's piece of the same briefing, or -1. */
const pairsOf = ({ side, briefing }: Pieces): Int32Array => {
  const pair = new Int32Array(side.length).fill(-1);
  const first = new Map<number, number>();
  side.forEach((which, piece) => {
    const id = briefing[piece] ?? 0;
    if (which === 0) {
      first.set(id, piece);
      return;
    }
    const other = first.get(id);
    if (other === undefined) return;
    pair[piece] = other;
    pair[other] = piece;
  });
  return pair;
};
