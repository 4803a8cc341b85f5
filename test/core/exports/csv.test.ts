import { describe, expect, it } from 'vitest';
import { byteOrderMark, csvFile, csvRows } from '../../../src/core/exports/csv.ts';

describe('a CSV file', () => {
  it('begins with the mark by which Excel knows UTF-8', () => {
    expect(csvFile(['日期'], [{ 日期: '二月' }])).toBe(`${byteOrderMark}日期\r\n二月\r\n`);
  });

  it('quotes commas, quotes and line ends, and nothing else', () => {
    expect(csvRows([['a, b', 'say "no"', 'two\nlines', 'plain', null, 0.5]])).toBe(
      '"a, b","say ""no""","two\nlines",plain,,0.5\r\n',
    );
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1', '=HYPERLINK("http://x.example")'])(
    'makes text of what a spreadsheet would run: %j',
    (cell) => {
      const written = csvRows([[cell]]).replace(/^"/, '');
      expect(written.startsWith(`'${cell.slice(0, 1)}`)).toBe(true);
    },
  );

  it.each(['-5', '+5', '-0.25'])('leaves the number %s a number', (cell) => {
    expect(csvRows([[cell]])).toBe(`${cell}\r\n`);
    expect(csvRows([[Number(cell)]])).toBe(`${Number(cell)}\r\n`);
  });
});
