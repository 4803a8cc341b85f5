// npm test: every check, each named, with the totals at the end. npm test -- unit e2e runs only those.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtCli, ensureBuilt, isStale } from './build.mjs';
import { findNode, packageFolder, root, run } from './node.mjs';

const node = findNode();
mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true });
const scratch = mkdtempSync(join(root, 'node_modules', '.cache', 'test-'));

/** Runs a package's program in the project's folder. */
const tool = (/** @type {string} */ name, /** @type {string} */ file, /** @type {string[]} */ ...args) =>
  run(node, [join(packageFolder(name) ?? root, file), ...args], {
    cwd: root,
    env: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(scratch, 'e2e.json'),
      ...(isStale() ? {} : { BRIEFING_CLI: builtCli }),
    },
  });

/** @type {Record<string, () => Promise<number>>} */
const steps = {
  types: () => tool('typescript', 'bin/tsc', '-b'),
  lint: () => tool('oxlint', 'bin/oxlint'),
  build: ensureBuilt,
  unit: () =>
    tool(
      'vitest',
      'vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(scratch, 'unit.json')}`,
    ),
  e2e: () => tool('@playwright/test', 'cli.js', 'test', '--reporter=list,json'),
};

/** @returns {any} what a runner wrote of its run, or null where it did not get that far */
const report = (/** @type {string} */ name) => {
  const path = join(scratch, `${name}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

/** Tests passed, failed and skipped, added up over the runners. */
const totals = () => {
  const unit = report('unit');
  const e2e = report('e2e')?.stats;
  return {
    passed: (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0) + (e2e?.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0),
    skipped: (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (e2e?.skipped ?? 0),
  };
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}; the steps are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const began = Date.now();
const results = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n=== ${name} ===`);
  const code = await step();
  results.push(`${name} ${code === 0 ? 'ok' : 'FAILED'}`);
  if (code !== 0) process.exitCode = 1;
}
const { passed, failed, skipped } = totals();
rmSync(scratch, { recursive: true, force: true });
const seconds = Math.round((Date.now() - began) / 1000);
console.log(`\n${results.join(', ')}`);
console.log(`Tests: ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds} s`);
