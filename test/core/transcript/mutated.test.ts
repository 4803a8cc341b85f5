import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faultsOf } from '../../fuzz/faults.ts';
import { diceFrom, mutated, pathFor } from '../../fuzz/mutations.ts';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'fixtures', 'transcripts');
const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.jsonl'))
  .map((entry) => join(entry.parentPath, entry.name))
  .toSorted();

test('500 documents that were cut, repeated, swapped and encoded anew are read, and their spans rebuild them', async () => {
  const faults: string[] = [];
  for (let seed = 1; seed <= 500; seed++) {
    const dice = diceFrom(seed);
    const file = dice.of(files);
    const bytes = mutated(readFileSync(file), dice);
    for (const fault of await faultsOf(bytes, pathFor(file, dice))) faults.push(`seed ${seed}: ${fault}`);
  }
  expect(faults).toEqual([]);
});
