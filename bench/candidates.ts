import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { align } from '../src/core/lines/candidates.ts';
import { leastTogether } from '../src/core/lines/clusters.ts';
import { keyAt, placesIn, recordsOf, type Cut } from '../src/core/lines/sentence-record.ts';
import { eachShingle } from '../src/core/lines/shingles.ts';
import { readTranscript } from '../src/core/transcript/read.ts';
import { plant } from '../test/core/lines/planted.ts';
import { everyPair, inverted, minHash, simHash, winnowed, type Method } from './candidate-methods.ts';
import { machine, round, table } from './figures.ts';

/** Sentences in different words. */
type Sentences = { readonly name: string; readonly records: Uint32Array; readonly places: Int32Array };

const methods: Readonly<Record<string, Method>> = {
  'all shingles, three tenths shared': inverted({ eachPrint: eachShingle, leastShared: 0.3 }),
  'all shingles, a fifth shared (chosen)': inverted({ eachPrint: eachShingle, leastShared: 0.2 }),
  'winnowed by 2, three tenths shared': inverted({ eachPrint: winnowed(2), leastShared: 0.3 }),
  'winnowed by 2, a fifth shared': inverted({ eachPrint: winnowed(2), leastShared: 0.2 }),
  'winnowed by 3, a fifth shared': inverted({ eachPrint: winnowed(3), leastShared: 0.2 }),
  'winnowed by 4, a fifth shared': inverted({ eachPrint: winnowed(4), leastShared: 0.2 }),
  'MinHash, 20 bands of 3': minHash(20, 3),
  'MinHash, 40 bands of 2': minHash(40, 2),
  'SimHash, 3 of 64 bits apart': simHash(3),
  'SimHash, 7 of 64 bits apart': simHash(7),
};

const sentencesOf = (name: string, texts: readonly Cut[], language: string): Sentences => {
  const records = recordsOf(texts, language);
  const places = new Map(placesIn(records).map((at) => [keyAt(records, at), at]));
  return { name, records, places: Int32Array.from(places.values()) };
};

const planted = (language: 'en' | 'zh'): Sentences => {
  const { briefings } = plant({ seed: 77, language, lines: 30, wordings: 5, statements: 300 });
  const texts = briefings.flatMap(({ said }) => said.map(({ statement }) => statement));
  return sentencesOf(
    `planted, ${language}`,
    texts.map((text) => ({ passage: 1, start: 0, text })),
    language,
  );
};

/** A Chinese ministry's briefings, where they lie in ../shared/corpus or in the folder that BRIEFING_CORPUS names. */
const series = (): Sentences | null => {
  const folder = join(resolve(process.env['BRIEFING_CORPUS'] ?? '../shared/corpus'), 'mfa-zh-txt');
  if (!existsSync(folder)) return null;
  const texts = readdirSync(folder).flatMap((name): Cut[] => {
    const { text, spans, exchanges } = readTranscript(readFileSync(join(folder, name)), name);
    return exchanges.flatMap(({ statement }) => {
      const span = statement === null ? undefined : spans[statement];
      return span ? [{ passage: 1, start: span.start, text: text.slice(span.start, span.end) }] : [];
    });
  });
  return sentencesOf('a Chinese ministry', texts, 'zh');
};

type Measured = {
  readonly candidates: number;
  /** Pairs that may be one line, each as one number. */
  readonly pairs: ReadonlySet<number>;
  /** Of the processor, alignment left out and with it. */
  readonly finding: number;
  readonly whole: number;
  readonly megabytes: number;
};

// Node has it under a flag, which may be set while it runs.
setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const measure = ({ records, places }: Sentences, method: Method): Measured => {
  collectGarbage();
  const [held, before] = [heldNow(), process.cpuUsage()];
  let most = held;
  const candidates: number[] = [];
  method(records, places, (a, b) => {
    if (candidates.length % 200_000 === 0) most = Math.max(most, heldNow());
    candidates.push(a, b);
  });
  const finding = secondsSince(before);
  const pairs = new Set<number>();
  for (let at = 0; at < candidates.length; at += 2) {
    const [a = 0, b = 0] = [candidates[at], candidates[at + 1]];
    if (align(records, a, b) >= leastTogether) pairs.add(Math.min(a, b) * records.length + Math.max(a, b));
  }
  const whole = secondsSince(before);
  return { candidates: candidates.length / 2, pairs, finding, whole, megabytes: (most - held) / 2 ** 20 };
};

const heldNow = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

const secondsSince = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/**
 * How sentences that may be one line are found: each method's candidates, what part of the pairs at or over the likeness
 * of a line is among them, processor time and memory. Of planted texts every pair is known; of a corpus, those that any of
 * the methods finds.
 */
export const measureCandidates = (): Promise<boolean> => {
  console.log(machine());
  const sets = [planted('en'), planted('zh'), series()].filter((each) => each !== null);
  for (const sentences of sets) {
    const isSmall = sentences.places.length < 5000;
    const measured = Object.entries(methods).map(([name, method]) => ({
      name,
      ...measure(sentences, method),
    }));
    const known = isSmall
      ? measure(sentences, everyPair).pairs
      : new Set(measured.flatMap(({ pairs }) => [...pairs]));
    console.log(
      `\n${sentences.name}: ${sentences.places.length} sentences, ${known.size} pairs at or over ${leastTogether}`,
    );
    console.log(
      table(
        ['method', 'candidates', 'pairs found', 'finding, s', 'with alignment, s', 'MB with candidates'],
        measured.map(({ name, candidates, pairs, finding, whole, megabytes }) => [
          name,
          candidates.toLocaleString('en-GB'),
          `${((pairs.size / known.size) * 100).toFixed(1)} %`,
          round(finding),
          round(whole),
          round(megabytes),
        ]),
      ),
    );
  }
  return Promise.resolve(true);
};
