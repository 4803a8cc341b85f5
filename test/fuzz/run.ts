import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from './faults.ts';
import { diceFrom, mutated, pathFor } from './mutations.ts';

/**
 * Mutates fixtures, and a corpus where one lies beside the project, and reads what comes out: `npm run fuzz -- RUNS SEED`.
 * Nothing may crash, take more than two seconds of the processor a megabyte, or fail to rebuild its text. Files that do are kept in the
 * system's folder for temporary files, and the seed that made each is printed.
 */
const here = dirname(fileURLToPath(import.meta.url));
const corpus = resolve(process.env['BRIEFING_CORPUS'] ?? join(here, '..', '..', '..', 'shared', 'corpus'));
const [runs = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const kept = join(process.env['TMPDIR'] ?? '/tmp', 'briefing-fuzz');
const secondsPerMegabyte = 2;
const megabyte = 1_048_576;

const files = [join(here, '..', 'fixtures'), corpus].filter(existsSync).flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:jsonl?|enc|py)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

let faulty = 0;
let slowest = { rate: 0, run: 0, file: '' };
let bytesRead = 0;
const began = performance.now();
for (let run = seed; run < seed + runs; run++) {
  const dice = diceFrom(run);
  const file = dice.of(files);
  const bytes = mutated(readFileSync(file), dice);
  const path = pathFor(file, dice);
  const started = process.cpuUsage();
  const faults = [...(await faultsOf(bytes, path))];
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  bytesRead += bytes.length;
  const rate = seconds / Math.max(1, bytes.length / megabyte);
  if (rate > slowest.rate) slowest = { rate, run, file: basename(path) };
  if (rate > secondsPerMegabyte) faults.push(`took ${seconds.toFixed(1)} s for ${bytes.length} bytes`);
  if (faults.length === 0) continue;
  faulty++;
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${run}-${basename(path)}`), bytes);
  console.log(`seed ${run}, ${basename(path)}: ${faults.join('; ')}`);
}
const took = (performance.now() - began) / 1000;
console.log(
  `${runs} runs from seed ${seed} over ${files.length} files, ${(bytesRead / megabyte).toFixed(0)} MB in ${took.toFixed(0)} s: ${faulty} with faults; slowest ${slowest.rate.toFixed(2)} s a MB (seed ${slowest.run}, ${slowest.file}).`,
);
process.exitCode = faulty > 0 ? 1 : 0;
