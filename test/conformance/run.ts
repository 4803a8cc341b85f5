import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readCollection } from './collection.ts';
import { furnish } from './furnish.ts';
import { openProject } from './project.ts';
import { aboutLines } from './queries/lines.ts';
import { questions } from './queries/queries.ts';
import { createScan } from './scan/scan.ts';
import { simplified } from './scan/simplified.ts';
import { createFolding } from './scan/words.ts';
import { judge, type Verdict } from './verdict.ts';

/**
 * Whether search finds what a scan of every text finds: the same passages, counts and offsets for each query. Over the
 * samples and the invented texts always; over a corpus too, where one lies in ../shared/corpus or in the folder that
 * BRIEFING_CORPUS names. `npm run conformance -- WORDS` asks only queries with these words in them.
 */
const root = join(import.meta.dirname, '..', '..');
const corpus = resolve(process.env['BRIEFING_CORPUS'] ?? join(root, '..', 'shared', 'corpus'));
const folders = [
  'mfa-zh-txt',
  'mexico-es-txt',
  'mfa-reference',
  'mfa-en-partial-txt',
  'taskforce-windows1252-txt',
  'whitehouse-biden-md/2021-01',
  'whitehouse-biden-md/2021-02',
  'whitehouse-biden-md/2021-03',
].map((folder) => join(corpus, folder));
const own = [join(root, 'resources', 'sample'), join(import.meta.dirname, 'texts')];
const wanted = process.argv.slice(2).join(' ');

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);
const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

const began = performance.now();
const project = await openProject([...own, ...folders.filter((folder) => existsSync(folder))]);
await furnish(project);
const passages = await readCollection(project.ask);
const scan = createScan(passages, createFolding(simplified));
console.log(
  `${passages.length} passages of ${new Set(passages.map(({ briefingId }) => briefingId)).size} briefings read in ${seconds(began)} s.`,
);
if (!existsSync(corpus))
  console.log(`No corpus at ${corpus}: only the samples and the invented texts were asked.`);

const verdicts: Verdict[] = [];
for (const question of [...questions, ...(await aboutLines(project))].filter(({ query }) =>
  query.includes(wanted),
))
  verdicts.push(await judge(project.ask, scan, question));
await project.close();

console.table(
  verdicts.map(({ query, understood, hits, occurrences, difference }) => ({
    query,
    meaning: cut(understood, 60),
    hits,
    occurrences,
    equal: difference === null ? 'yes' : cut(difference, 90),
  })),
);
const unequal = verdicts.filter(({ difference }) => difference !== null);
const empty = verdicts.filter(({ hits }) => hits === 0);
for (const { query, difference } of unequal) console.log(`${query}\n  ${difference}`);
console.log(
  `${verdicts.length} queries, ${verdicts.reduce((sum, { hits }) => sum + hits, 0)} passages and ` +
    `${verdicts.reduce((sum, { occurrences }) => sum + occurrences, 0)} occurrences compared in ${seconds(began)} s: ` +
    `${verdicts.length - unequal.length} equal, ${unequal.length} not; ${empty.length} found nothing.`,
);
process.exitCode = unequal.length > 0 ? 1 : 0;
