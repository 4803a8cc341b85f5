import { describe, expect, test } from 'vitest';
import { dateOf, inWords, timeOf } from '../../../src/core/transcript/dates.ts';

const nowhere = { titles: [], lines: [], marks: [], path: 'talk.txt', text: '' };

describe('days in words and figures', () => {
  test.for([
    ['2031年3月4日河务部发言人', '2031-03-04'],
    ['Conference on February 7, 2024', '2024-02-07'],
    ['Conference on 7th of February 2024', '2024-02-07'],
    ['Gaggle, 7/6/12', '2012-07-06'],
    ['Briefing, 4-29-2015', '2015-04-29'],
    ['del 04 de mayo de 2026', '2026-05-04'],
    ['Lunes 11 de noviembre, 2019', '2019-11-11'],
    ['vom 21. Oktober 2030', '2030-10-21'],
    ['12 мая 2030 года', '2030-05-12'],
    ['le 1er août 2022', '2022-08-01'],
    ['2024-02-30', null],
    ['at 22:30 in room 12', null],
  ] as const)('%s', ([text, day]) => {
    expect(inWords(text)).toBe(day);
  });
});

describe('which day counts', () => {
  test('the title before the stamp of the page, which may be the next day', () => {
    const found = dateOf({
      ...nowhere,
      titles: [{ value: '2031年3月4日例行记者会', from: 'title' }],
      lines: ['2031-03-05 00:12'],
    });
    expect(found).toEqual({ date: '2031-03-04', from: 'title' });
  });

  test('places that agree are told', () => {
    const found = dateOf({
      ...nowhere,
      titles: [{ value: 'On 4 March 2031', from: 'title' }],
      lines: ['2031-03-04 18:05'],
    });
    expect(found?.from).toBe('title; a line at the head of the text agrees');
  });

  test('a file name with a whole day', () => {
    expect(dateOf({ ...nowhere, path: '/a/FOMCpresconf20200916.txt' })?.date).toBe('2020-09-16');
    expect(dateOf({ ...nowhere, path: '/a/2022-12-08_raw383.txt' })?.date).toBe('2022-12-08');
  });

  test('month and day alone need a year from a folder or from what is said', () => {
    expect(dateOf({ ...nowhere, path: '/a/2031/3_2.txt' })?.date).toBe('2031-03-02');
    expect(
      dateOf({ ...nowhere, path: '/a/3_2.txt', text: 'Mike Pence: the coronavirus task force met.' })?.date,
    ).toBe('2020-03-02');
    expect(dateOf({ ...nowhere, path: '/a/3_2.txt', text: 'The river rose.' })).toBeNull();
  });
});

test('clock times of both kinds', () => {
  expect(timeOf(['no time', '2024-02-07 22:37'])).toBe('22:37');
  expect(timeOf(['4:47 P.M. EDT'])).toBe('16:47');
  expect(timeOf(['12:05 a.m.'])).toBe('00:05');
  expect(timeOf(['nothing'])).toBeNull();
});
