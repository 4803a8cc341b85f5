import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTranscript } from '../src/core/transcript/read.ts';
import type { Transcript } from '../src/core/transcript/transcript.ts';

/**
 * How well transcripts are read, as a table: the project's own fixtures always; beside them a corpus with its counts by hand,
 * where one lies in ../shared/corpus or in the folder that BRIEFING_CORPUS names.
 */
type Truth = {
  readonly file: string;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly lang?: string;
  readonly spokespersons?: readonly string[];
  readonly exchanges?: number;
  readonly first_asker?: string | null;
  readonly last_asker?: string | null;
  readonly askers?: readonly string[];
  readonly also_file?: string;
};
type Tally = {
  files: number;
  read: number;
  dated: number;
  exchanged: number;
  exchanges: number;
  confidence: number;
  ms: number;
};
type Score = { right: number; of: number };

const here = dirname(fileURLToPath(import.meta.url));
const corpus = resolve(process.env['BRIEFING_CORPUS'] ?? join(here, '..', '..', 'shared', 'corpus'));
const fixtures = join(here, 'fixtures', 'transcripts');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

const tallies = new Map<string, Tally>();
const scores = new Map<string, Score>();
const misses: string[] = [];

const read = (root: string, file: string): Transcript | null => {
  const path = join(root, file);
  const folder = root === corpus ? (file.split(sep)[0] ?? file) : 'fixtures (invented)';
  const tally = tallies.get(folder) ?? {
    files: 0,
    read: 0,
    dated: 0,
    exchanged: 0,
    exchanges: 0,
    confidence: 0,
    ms: 0,
  };
  tallies.set(folder, tally);
  tally.files++;
  const bytes = readFileSync(path);
  const started = performance.now();
  try {
    const transcript = readTranscript(bytes, path);
    tally.ms += performance.now() - started;
    tally.read++;
    tally.confidence += transcript.confidence;
    tally.exchanges += transcript.exchanges.length;
    if (transcript.date) tally.dated++;
    if (transcript.exchanges.length > 0) tally.exchanged++;
    if (
      transcript.spans.map((span) => transcript.text.slice(span.start, span.end)).join('') !== transcript.text
    )
      misses.push(`${file}: spans do not rebuild the text`);
    return transcript;
  } catch (error) {
    misses.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
};

const check = (what: string, file: string, expected: unknown, got: unknown, right: boolean): void => {
  const score = scores.get(what) ?? { right: 0, of: 0 };
  scores.set(what, score);
  score.of++;
  if (right) score.right++;
  else misses.push(`${file}: ${what} expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
};

/** Counts by hand write askers as labelled ("Q (Jane Roe, Daily)"); an unnamed one is null here. */
const sameAsker = (expected: string, asker: string | null, outlet: string | null): boolean => {
  if (/^(?:-|Q|问|记者|Follow-up|PREGUNTA|INTERLOCUTORA?)(?:$|\s)|unnamed/i.test(expected))
    return asker === null || expected.toLowerCase().includes(asker.toLowerCase());
  const fold = (words: string): string => words.replace(/[《》]|记者$/g, '').toLowerCase();
  const [name = '', place = ''] = expected.split(' (');
  return (
    [asker, outlet].some((one) => one !== null && fold(one) === fold(name)) &&
    (place === '' || fold(outlet ?? '') === fold(place.replace(/^the |\)$/gi, '')))
  );
};

const sameSpeaker = (expected: string, got: string): boolean => {
  const last = (name: string): string =>
    name
      .replace(/\s*\(.*/, '')
      .toLowerCase()
      .split(' ')
      .at(-1) ?? '';
  return last(expected) === last(got);
};

const compare = (truth: Truth, file: string, transcript: Transcript): void => {
  if (truth.date !== undefined)
    check('date', file, truth.date, transcript.date, truth.date === transcript.date);
  if (truth.title) check('title', file, truth.title, transcript.title, truth.title === transcript.title);
  if (truth.lang)
    check('language', file, truth.lang, transcript.language, truth.lang === transcript.language);
  const speakers = truth.spokespersons?.filter((name) => name !== 'missing');
  if (speakers) {
    const right = speakers.every((name) => transcript.spokespersons.some((got) => sameSpeaker(name, got)));
    check(
      'spokespersons',
      file,
      speakers,
      transcript.spokespersons,
      right && (speakers.length > 0 || transcript.spokespersons.length === 0),
    );
  }
  if (truth.exchanges !== undefined)
    check(
      'exchange count',
      file,
      truth.exchanges,
      transcript.exchanges.length,
      truth.exchanges === transcript.exchanges.length,
    );
  compareAskers(truth, file, transcript);
};

const compareAskers = (truth: Truth, file: string, transcript: Transcript): void => {
  const askers = transcript.exchanges.map(({ asker, outlet }) => ({ asker, outlet }));
  const one = (
    what: string,
    expected: string | null | undefined,
    got: (typeof askers)[number] | undefined,
  ): void => {
    if (expected)
      check(
        what,
        file,
        expected,
        got ?? null,
        got !== undefined && sameAsker(expected, got.asker, got.outlet),
      );
  };
  one('first asker', truth.first_asker ?? truth.askers?.[0], askers[0]);
  one('last asker', truth.last_asker ?? truth.askers?.at(-1), askers.at(-1));
};

const linesOf = (path: string): Truth[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        // The rows are written by hand in the shape of Truth.
        .map((line) => JSON.parse(line) as Truth)
    : [];

const run = (root: string, truths: readonly Truth[]): void => {
  if (!existsSync(root)) return;
  const expected = new Map<string, Truth[]>();
  for (const truth of truths) {
    for (const file of [truth.file, truth.also_file])
      if (file) expected.set(file, [...(expected.get(file) ?? []), truth]);
  }
  for (const path of filesIn(root)) {
    const file = relative(root, path);
    if (/(?:README\.md|\.jsonl|\.zip|\.enc|LICENSE-source\.txt|\.json)$/.test(file)) continue;
    const transcript = read(root, file);
    if (!transcript) continue;
    for (const truth of expected.get(file.split(sep).join('/')) ?? []) compare(truth, file, transcript);
  }
};

run(fixtures, linesOf(join(fixtures, 'expected.jsonl')));
run(corpus, [...linesOf(join(corpus, 'truth.jsonl')), ...linesOf(join(corpus, 'truth-askers.jsonl'))]);

const rows = [...tallies].map(([folder, tally]) => ({
  folder,
  files: tally.files,
  read: tally.read,
  'with date': tally.dated,
  'with exchanges': tally.exchanged,
  exchanges: tally.exchanges,
  confidence: Number((tally.confidence / Math.max(1, tally.read)).toFixed(2)),
  'ms a file': Number((tally.ms / Math.max(1, tally.read)).toFixed(2)),
}));
console.table(rows);
console.table(
  [...scores].map(([what, { right, of }]) => ({
    what,
    right,
    of,
    share: `${((100 * right) / of).toFixed(1)} %`,
  })),
);
for (const miss of misses) console.log(miss);
if (!existsSync(corpus)) console.log(`No corpus at ${corpus}: only the fixtures were read.`);
