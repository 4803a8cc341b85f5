import { openLines } from './core/lines/open-lines.ts';
import { plant } from './core/lines/planted.ts';
import { recallOf } from './core/lines/recall.ts';

/**
 * How well lines are found that were planted: 30 lines of 5 wordings each over 1,500 statements, in English and Chinese,
 * for so many seeds. `npm run planted -- 10` takes ten, from the seed that PLANTED_FROM names on (1001).
 */
const seeds = Number(process.argv[2] ?? 3);
const from = Number(process.env['PLANTED_FROM'] ?? 1001);
const least = { found: 0.95, precision: 0.9, exact: 1 };

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
let failed = false;
console.log('| language | seed | lines found | precision | wordings exact in first, last, uses |');
console.log('| -------- | ---- | ----------- | --------- | ----------------------------------- |');
for (const language of ['en', 'zh'] as const) {
  const all = { found: 0, precision: 0, exact: 0 };
  const row = (seed: string, { found, precision, exact }: typeof all): void =>
    console.log(`| ${language} | ${seed} | ${percent(found)} | ${percent(precision)} | ${percent(exact)} |`);
  for (let seed = from; seed < from + seeds; seed++) {
    const planted = plant({ seed, language, lines: 30, wordings: 5, statements: 1500 });
    const fixture = await openLines(...planted.briefings);
    const recall = recallOf(planted, await fixture.lines());
    fixture.close();
    row(String(seed), recall);
    all.found += recall.found / seeds;
    all.precision += recall.precision / seeds;
    all.exact += recall.exact / seeds;
  }
  row(`mean of ${seeds}`, all);
  if (all.found < least.found || all.precision < least.precision || all.exact < least.exact) failed = true;
}
process.exitCode = failed ? 1 : 0;
