import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import type { Transcript } from '../../../src/core/transcript/transcript.ts';

const here = dirname(fileURLToPath(import.meta.url));
const fixtures = join(here, '..', '..', 'fixtures', 'transcripts');
const corpus = process.env['BRIEFING_CORPUS'] ?? join(here, '..', '..', '..', '..', 'shared', 'corpus');

type Expected = {
  readonly file: string;
  readonly date?: string | null;
  readonly title?: string;
  readonly lang?: string;
  readonly exchanges?: number;
};

const read = (folder: string, file: string): Transcript =>
  readTranscript(readFileSync(join(folder, file)), join(folder, file));

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(
          (entry) => entry.isFile() && !/(?:README\.md|LICENSE.*|\.jsonl|\.zip|\.enc)$/.test(entry.name),
        )
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    : [];

/** What every reading keeps to, whatever the document. */
const expectSound = (transcript: Transcript): void => {
  const { spans, text, exchanges, announcements, confidence } = transcript;
  expect(spans.map((span) => text.slice(span.start, span.end)).join('')).toBe(text);
  expect(spans.every((span) => span.end > span.start)).toBe(true);
  expect(exchanges.map((exchange) => exchange.n)).toEqual(exchanges.map((_exchange, at) => at + 1));
  for (const exchange of exchanges) {
    expect(spans[exchange.question]).toMatchObject({ kind: 'question', n: exchange.n });
    expect(spans[exchange.statement]?.kind).toBe('statement');
  }
  for (const announcement of announcements)
    expect(spans[announcement.span]).toMatchObject({ kind: 'announcement', n: announcement.n });
  for (const span of spans) {
    const words = text.slice(span.start, span.end);
    if (span.n !== null) expect(words).toBe(words.trim());
  }
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
};

describe('invented transcripts of every layout', () => {
  // Written by hand in the shape of Expected.
  const rows = readFileSync(join(fixtures, 'expected.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Expected);

  test.for(rows)('$file reads as counted by hand', (row) => {
    const transcript = read(fixtures, row.file);
    const { file: _file, lang, exchanges, date, title } = row;
    if (date !== undefined) expect(transcript.date).toBe(date);
    if (title !== undefined) expect(transcript.title).toBe(title);
    if (lang !== undefined) expect(transcript.language).toBe(lang);
    if (exchanges !== undefined) expect(transcript.exchanges).toHaveLength(exchanges);
    expectSound(transcript);
  });

  test('every fixture has its row', () => {
    expect(filesIn(fixtures).toSorted()).toEqual(rows.map((row) => row.file).toSorted());
  });
});

describe('the collection beside the checkout, where there is one', () => {
  const files = filesIn(corpus);

  test.skipIf(files.length === 0)(
    'every document is read, its spans rebuild it, its labels stand outside',
    { timeout: 120_000 },
    () => {
      for (const file of files) expectSound(read(corpus, file));
    },
  );

  test.skipIf(!existsSync(join(corpus, 'mfa-reference')))('the reference conference', () => {
    const transcript = read(corpus, join('mfa-reference', 'mfa-2024-02-07.txt'));
    expect(transcript).toMatchObject({
      date: '2024-02-07',
      time: '22:37',
      spokespersons: ['Wang Wenbin'],
      series: 'Foreign ministry, China',
      language: 'en',
    });
    expect(transcript.exchanges).toHaveLength(11);
    expect(new Set(transcript.exchanges.map((exchange) => exchange.outlet)).size).toBe(9);
    const { spans, text } = transcript;
    expect(text.slice(0, spans[0]?.end)).toContain('Русский');
    expect(spans.at(-1)?.kind).toBe('foot');
    expect(text.slice(spans.at(-1)?.start).trim()).toBe('Suggest to a friend');
  });
});
