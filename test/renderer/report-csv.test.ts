import { describe, expect, it } from 'vitest';
import type { ImportedFile, ImportReport } from '../../src/contract/index.ts';
import { asCsv } from '../../src/renderer/import/report-csv.ts';

const file = (path: string, more: Partial<ImportedFile> = {}): ImportedFile => ({
  path,
  outcome: 'added',
  reason: null,
  remedy: null,
  briefingId: 1,
  found: null,
  confidence: null,
  series: null,
  ...more,
});

const linesOf = (...files: ImportedFile[]) => {
  const report: ImportReport = {
    id: 1,
    state: 'finished',
    cause: 'asked',
    total: files.length,
    roots: [],
    startedAt: '2024-03-05T12:00:00Z',
    counts: { added: files.length, updated: 0, unchanged: 0, duplicate: 0, failed: 0, gone: 0 },
    files,
    ms: 1,
    problem: null,
  };
  return asCsv(report).text.split('\r\n');
};

describe('the report of an import as CSV', () => {
  it('has a head, a line a file, and ends with a line ending', () => {
    expect(linesOf(file('a.txt', { found: '2 exchanges', confidence: 0.95, series: 'Tides' }))).toEqual([
      'path,outcome,reason,remedy,found,confidence,series',
      'a.txt,added,,,2 exchanges,0.95,Tides',
      '',
    ]);
  });
  it('quotes commas, quotation marks and line breaks', () => {
    const [, line] = linesOf(file('a, "b".txt', { reason: 'one' }));
    expect(line).toBe('"a, ""b"".txt",added,one,,,,');
    expect(linesOf(file('a\nb.txt'))[1]).toBe('"a\nb.txt",added,,,,,');
  });
  it('lets no spreadsheet run a name as a formula, and leaves numbers as they are', () => {
    for (const sign of ['=', '+', '-', '@', '\t'])
      expect(linesOf(file(`${sign}1.txt`))[1]).toBe(`'${sign}1.txt,added,,,,,`);
    expect(linesOf(file('a', { confidence: 0 }))[1]).toBe('a,added,,,,0,');
  });
});
