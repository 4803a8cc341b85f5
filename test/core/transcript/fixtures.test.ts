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

/** What a reading breaks of the rules that every reading keeps to, whatever the document; nothing where it is sound. */
const faultsOf = ({ spans, text, exchanges, announcements, confidence }: Transcript): string[] => {
  const faults: string[] = [];
  const claim = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  claim(
    spans.map((span) => text.slice(span.start, span.end)).join('') === text,
    'the spans do not rebuild the text',
  );
  claim(
    spans.every((span) => span.end > span.start),
    'a span is empty',
  );
  claim(confidence >= 0 && confidence <= 1, `confidence is ${confidence}`);
  for (const [at, exchange] of exchanges.entries()) {
    const question = spans[exchange.question];
    claim(exchange.n === at + 1, `exchange ${at + 1} is numbered ${exchange.n}`);
    claim(
      question?.kind === 'question' && question.n === exchange.n,
      `exchange ${exchange.n} points at no question`,
    );
    claim(spans[exchange.statement]?.kind === 'statement', `exchange ${exchange.n} points at no statement`);
  }
  for (const { n, span } of announcements)
    claim(spans[span]?.kind === 'announcement', `announcement ${n} points at none`);
  for (const { start, end, n } of spans) {
    const words = text.slice(start, end);
    claim(n === null || words === words.trim(), `white space around ${JSON.stringify(words.slice(0, 40))}`);
  }
  return faults;
};

describe('invented transcripts of every layout', () => {
  // Written by hand in the shape of Expected.
  const rows = readFileSync(join(fixtures, 'expected.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Expected);

  test.for(rows)('$file reads as counted by hand', (row) => {
    const { date, title, language, exchanges } = read(fixtures, row.file);
    const got = { date, title, lang: language, exchanges: exchanges.length };
    expect({ file: row.file, ...got }).toMatchObject({
      file: row.file,
      date: row.date === undefined ? date : row.date,
      title: row.title ?? title,
      lang: row.lang ?? language,
      exchanges: row.exchanges ?? exchanges.length,
    });
  });

  test.for(rows)('$file keeps the rules of every reading', (row) => {
    expect(faultsOf(read(fixtures, row.file))).toEqual([]);
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
      const faulty = files.flatMap((file) =>
        faultsOf(read(corpus, file)).map((fault) => `${file}: ${fault}`),
      );
      expect(faulty).toEqual([]);
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
