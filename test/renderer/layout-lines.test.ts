import { describe, expect, test } from 'vitest';
import { likelyLabel, moved, rowsOf } from '../../src/renderer/layout/lines.ts';

const first = (text: string) => {
  const [row] = rowsOf(text);
  if (!row) throw new Error('the text has no row');
  const { start, end } = likelyLabel(text, row);
  return { row, said: text.slice(start, end), stretch: { start, end } };
};

describe('rows of a text', () => {
  test('are its lines that are not blank, and leave nothing else out', () => {
    const text = 'One\n\n  Two\r\n\r\nThree';
    expect(rowsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One', '  Two', 'Three']);
  });

  test('cut a very long line at white space, and joined are that line', () => {
    const text = 'word '.repeat(1000);
    const rows = rowsOf(text);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(rows.filter(({ opensLine }) => opensLine)).toHaveLength(1);
  });
});

describe('the likeliest label of a row', () => {
  test.each([
    ['Marta Voss: What of the lock?', 'Marta Voss'],
    ['[[Marta Voss]] What of the lock?', 'Marta Voss'],
    ['~~Marta Voss, Harbour Gazette~~ What?', 'Marta Voss, Harbour Gazette'],
    ['* Q1 * When does it open?', 'Q1'],
    ['-- Marta Voss --', 'Marta Voss'],
    ['Voss – What of the lock?', 'Voss'],
    ['MARTA VOSS', 'MARTA VOSS'],
    ['What of the lock, and when will it be opened again to those who live there?', 'What'],
    ['记者：请问船闸何时开放？', '记者'],
    ['...', '.'],
  ])('%s', (text, label) => {
    expect(first(text).said).toBe(label);
  });
});

describe('a selection', () => {
  test('goes on and back by words, and never out of its row or to nothing', () => {
    const text = 'Marta Voss of the Gazette asks\nNext line';
    const { row } = first(text);
    const said = (stretch: { start: number; end: number }) => text.slice(stretch.start, stretch.end);
    const one = { start: 0, end: 5 };
    const two = moved(text, row, one, 'end', 1);
    expect(said(two)).toBe('Marta Voss');
    expect(said(moved(text, row, two, 'start', 1))).toBe('Voss');
    expect(said(moved(text, row, two, 'end', -1))).toBe('Marta');
    expect(moved(text, row, one, 'end', -1)).toEqual(one);
    expect(moved(text, row, one, 'start', 1)).toEqual(one);
    let all = one;
    for (let step = 0; step < 20; step++) all = moved(text, row, all, 'end', 1);
    expect(said(all)).toBe('Marta Voss of the Gazette asks');
  });
});
