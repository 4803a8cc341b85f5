import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';

const resources = join(import.meta.dirname, '..', '..', '..', 'resources');

/** The file-by-file table of the sample's own page: path, exchanges, opening statements. */
const truth = [
  ...readFileSync(join(resources, 'sample-README.md'), 'utf8').matchAll(
    /^\| (\d{4}\/\S+)\s*\| (\d+)\s*\| (\d+)\s*\|/gm,
  ),
].map(([, path = '', exchanges, openings]) => ({
  path,
  exchanges: Number(exchanges),
  openings: Number(openings),
}));

const read = (path: string) =>
  readTranscript(readFileSync(join(resources, 'sample', path)), join('sample', path));

test('the table names every file of the sample', () => {
  const files = readdirSync(join(resources, 'sample'), { recursive: true, encoding: 'utf8' });
  expect(truth.map(({ path }) => path)).toEqual(files.filter((name) => /\.\w+$/.test(name)).toSorted());
});

test.each(truth)(
  '$path: $exchanges exchanges, $openings opening statements',
  ({ path, exchanges, openings }) => {
    const transcript = read(path);
    expect(transcript.exchanges).toHaveLength(exchanges);
    expect(transcript.announcements).toHaveLength(openings);
  },
);

test('a name written with a dot is a person, in the title and before what is said', () => {
  const { spokespersons, series, exchanges } = read('2024/2024-11-05-zh.txt');
  expect(spokespersons).toEqual(['托马斯·韦林', '伊尔莎·马伦']);
  expect(exchanges.at(-1)?.speaker).toBe('伊尔莎·马伦');
  expect(series).toBe('外交部例行记者会');
});

test('the sample is one series in each language', () => {
  const series = new Set(truth.map(({ path }) => read(path).series));
  expect([...series].toSorted()).toEqual([
    'Ministry of Foreign Affairs Regular Press Briefing',
    '外交部例行记者会',
  ]);
});
