import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFile } from '../src/core/transcript/formats/open.ts';
import { readDocument } from '../src/core/transcript/read.ts';
import type { Transcript } from '../src/core/transcript/transcript.ts';
import { judge, truthsIn, type Truth, type Verdict } from './truth.ts';

/**
 * How well transcripts are read, as tables by folder and in all, with each miss and its reason: the project's own fixtures
 * always; beside them a corpus with its counts by hand, where one lies in ../shared/corpus or in the folder that
 * BRIEFING_CORPUS names. Folders whose names end in -blind hold kinds that nobody looked at while building: their figures
 * stand apart, and their misses are only counted.
 */
type Tally = {
  files: number;
  read: number;
  dated: number;
  exchanged: number;
  exchanges: number;
  confidence: number;
  ms: number;
  readonly verdicts: Verdict[];
};

const here = dirname(fileURLToPath(import.meta.url));
const corpus = resolve(process.env['BRIEFING_CORPUS'] ?? join(here, '..', '..', 'shared', 'corpus'));
const fixtures = join(here, 'fixtures', 'transcripts');
const invented = 'fixtures (invented)';
const isBlind = (folder: string): boolean => folder.endsWith('-blind');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !/(?:^|[\\/])_|README\.md|LICENSE|\.(?:jsonl?|enc)$/.test(file))
    .toSorted();

const tallies = new Map<string, Tally>();

const tallyOf = (folder: string): Tally => {
  const known = tallies.get(folder);
  if (known) return known;
  const fresh = {
    files: 0,
    read: 0,
    dated: 0,
    exchanged: 0,
    exchanges: 0,
    confidence: 0,
    ms: 0,
    verdicts: [],
  };
  tallies.set(folder, fresh);
  return fresh;
};

/** Reads every document of a file, notes it in its folder's tally, and holds it against what is known of it. */
const read = async (root: string, file: string, truths: ReadonlyMap<string, Truth[]>): Promise<void> => {
  const tally = tallyOf(root === fixtures ? invented : (file.split(sep)[0] ?? file));
  const fail = (what: string, why: string): void => {
    tally.verdicts.push({ what, file, right: false, miss: why });
  };
  tally.files++;
  const path = join(root, file);
  const bytes = readFileSync(path);
  const started = performance.now();
  for await (const opened of openFile({ bytes, path })) {
    if ('failure' in opened) {
      fail('opened', opened.failure.message);
      continue;
    }
    const transcript = readDocument(opened.document);
    note(tally, transcript);
    if (
      transcript.spans.map(({ start, end }) => transcript.text.slice(start, end)).join('') !== transcript.text
    )
      fail('rebuilt', 'the spans do not rebuild the text');
    const own = relative(root, opened.path).split(sep).join('/');
    for (const truth of truths.get(own) ?? []) tally.verdicts.push(...judge(truth, own, transcript));
  }
  tally.ms += performance.now() - started;
};

const note = (tally: Tally, transcript: Transcript): void => {
  tally.read++;
  tally.confidence += transcript.confidence;
  tally.exchanges += transcript.exchanges.length;
  if (transcript.date) tally.dated++;
  if (transcript.exchanges.length > 0) tally.exchanged++;
};

const run = async (root: string, truths: readonly Truth[]): Promise<void> => {
  if (!existsSync(root)) return;
  const known = new Map<string, Truth[]>();
  for (const truth of truths)
    for (const file of [truth.file, truth.also_file])
      if (file) known.set(file, [...(known.get(file) ?? []), truth]);
  for (const file of filesIn(root)) await read(root, file, known);
};

const readings = (rows: readonly (readonly [string, Tally])[]): void =>
  console.table(
    rows.map(([folder, tally]) => ({
      folder,
      files: tally.files,
      read: tally.read,
      'with date': tally.dated,
      'with exchanges': tally.exchanged,
      exchanges: tally.exchanges,
      confidence: Number((tally.confidence / Math.max(1, tally.read)).toFixed(2)),
      'ms a file': Number((tally.ms / Math.max(1, tally.files)).toFixed(2)),
    })),
  );

const kinds = ['date', 'spokespersons', 'exchange count', 'first asker', 'last asker', 'language', 'title'];

const share = (verdicts: readonly Verdict[], what: string): string => {
  const of = verdicts.filter((verdict) => verdict.what === what);
  const right = of.filter((verdict) => verdict.right).length;
  return of.length === 0 ? '-' : `${right}/${of.length} ${((100 * right) / of.length).toFixed(1)} %`;
};

const scores = (rows: readonly (readonly [string, readonly Verdict[]])[]): void =>
  console.table(
    rows
      .filter(([, verdicts]) => verdicts.length > 0)
      .map(([folder, verdicts]) => ({
        folder,
        ...Object.fromEntries(kinds.map((what) => [what, share(verdicts, what)])),
      })),
  );

await run(fixtures, truthsIn(join(fixtures, 'expected.jsonl')));
if (existsSync(corpus))
  await run(corpus, [
    ...['truth.jsonl', 'truth-askers.jsonl'].flatMap((name) => truthsIn(join(corpus, name))),
    ...readdirSync(corpus).flatMap((folder) =>
      truthsIn(join(corpus, folder, 'truth.jsonl')).map((truth) =>
        truth.file.startsWith(`${folder}/`) ? truth : { ...truth, file: `${folder}/${truth.file}` },
      ),
    ),
  ]);

const seen = [...tallies].filter(([folder]) => !isBlind(folder));
const blind = [...tallies].filter(([folder]) => isBlind(folder));
const verdictsOf = (rows: readonly (readonly [string, Tally])[]): readonly Verdict[] =>
  rows.flatMap(([, tally]) => tally.verdicts);
const scored = (rows: readonly (readonly [string, Tally])[]) =>
  rows.map(([folder, tally]) => [folder, tally.verdicts] as const);

readings(seen);
scores([
  ...scored(seen),
  ['all but the invented', verdictsOf(seen.filter(([folder]) => folder !== invented))],
  ['all', verdictsOf(seen)],
]);
for (const { file, what, miss } of verdictsOf(seen).filter(({ right }) => !right))
  console.log(`${file}: ${what} ${miss}`);
if (blind.length > 0) {
  console.log('\nKinds that were not looked at while building:');
  readings(blind);
  scores([...scored(blind), ['all', verdictsOf(blind)]]);
}
if (!existsSync(corpus)) console.log(`No corpus at ${corpus}: only the fixtures were read.`);
