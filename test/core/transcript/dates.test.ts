import { describe, expect, test } from 'vitest';
import { firstDay } from '../../../src/core/transcript/days.ts';
import { dateOf, inWords, timeOf, type Places } from '../../../src/core/transcript/dates.ts';

const nowhere: Places = { titles: [], lines: [], marks: [], path: 'talk.txt', text: '', language: 'en' };

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
    ['12.03.2031', '2031-03-12'],
    ['Trin, den 5.11.31', '2031-11-05'],
    ['12-Mar-2031', '2031-03-12'],
    ['14/03/2031', '2031-03-14'],
    ['٢٠٣١/٣/١٢', '2031-03-12'],
    ['١٢ مارس ٢٠٣١', '2031-03-12'],
    ['الأربعاء 12 آذار/مارس 2031', '2031-03-12'],
    ['२०३१ मार्च', null],
    ['१२ मार्च २०३१', '2031-03-12'],
    ['民國120年3月12日', '2031-03-12'],
    ['令和13年3月12日（水）', '2031-03-12'],
    ['昭和64年1月7日', '1989-01-07'],
    ['二〇三一年三月十二日', '2031-03-12'],
    ['二零三一年十月二十一日', '2031-10-21'],
    ['２０３１年３月１２日', '2031-03-12'],
    ['2031. 3. 12. (수)', '2031-03-12'],
    ['ngày 12 tháng 3 năm 2031', '2031-03-12'],
    ['12 มีนาคม 2574', '2031-03-12'],
    ['12 Mart 2031 Çarşamba', '2031-03-12'],
    ['2031. március 12.', '2031-03-12'],
    ['12 marca 2031 r.', '2031-03-12'],
    ['12. března 2031', '2031-03-12'],
    ['stamped 20310312-1405', '2031-03-12'],
    ['2024-02-30', null],
    ['at 22:30 in room 12', null],
  ] as const)('%s', ([text, day]) => {
    expect(inWords(text)).toBe(day);
  });
});

describe('several days in a row begin with the first', () => {
  test.for([
    ['12-14 March 2031', '2031-03-12', '2031-03-14'],
    ['March 12–14, 2031', '2031-03-12', '2031-03-14'],
    ['30 April – 2 May 2031', '2031-04-30', '2031-05-02'],
    ['30 April to 2 May 2031', '2031-04-30', '2031-05-02'],
    ['12 y 13 de marzo de 2031', '2031-03-12', '2031-03-13'],
    ['vom 12. bis 14. März 2031', '2031-03-12', '2031-03-14'],
    ['2031年3月12日至14日', '2031-03-12', '2031-03-14'],
    ['2031年3月30日至4月2日', '2031-03-30', '2031-04-02'],
  ] as const)('%s', ([text, date, until]) => {
    expect(firstDay(text)).toMatchObject({ date, until });
  });
});

describe('figures that mean two days', () => {
  const dated = (places: Partial<Places>) => {
    const { date, doubts } = dateOf({ ...nowhere, ...places });
    return [date, ...doubts.map(({ code }) => code)];
  };
  const line = (words: string) => ({ lines: [words] });

  test('are read as the language has it, and that is said', () => {
    expect(dated({ ...line('03/04/2031'), language: 'fr' })).toEqual(['2031-04-03', 'date-order']);
    expect(dated({ ...line('03/04/2031'), text: '1:07 p.m. EDT' })).toEqual(['2031-03-04', 'date-order']);
    expect(dated({ ...line('03/04/2031'), text: 'The Commission, Brussels' })).toEqual([
      '2031-04-03',
      'date-order',
    ]);
  });

  test('are settled by another day of the document, by the same day elsewhere, and by the weekday', () => {
    expect(
      dated({ titles: [{ value: '03/04/2031', from: 'title' }], ...line('Printed 21/04/2031') })[0],
    ).toBe('2031-04-03');
    expect(dated({ titles: [{ value: '03/04/2031', from: 'title' }], ...line('3 April 2031') })).toEqual([
      '2031-04-03',
    ]);
    expect(dated(line('Thursday, 03/04/2031'))).toEqual(['2031-04-03']);
    expect(dated(line('Tuesday, 03/04/2031'))).toEqual(['2031-03-04']);
  });

  test('are in doubt where nothing settles them', () => {
    const { doubts } = dateOf({ ...nowhere, ...line('03/04/2031') });
    expect(doubts[0]?.text).toMatch(/could also mean 2031-04-03/);
    expect(doubts[0]?.weight).toBeGreaterThan(0.1);
  });
});

describe('what is in doubt about a day', () => {
  const codes = (places: Partial<Places>) =>
    dateOf({ ...nowhere, ...places }).doubts.map(({ code, text }) => `${code}: ${text}`);

  test('a weekday that is not the day’s own', () => {
    expect(codes({ lines: ['Monday, 12 March 2031'] })[0]).toMatch(/date-weekday: .*“Monday”/);
    expect(codes({ lines: ['Wednesday, 12 March 2031'] })).toEqual([]);
    expect(codes({ lines: ['2031年3月12日 星期四'] })[0]).toMatch(/星期四/);
    expect(codes({ lines: ['令和13年3月12日（火）'] })[0]).toMatch(/火/);
    expect(codes({ lines: ['12 March 2031. On Friday she travels.'] })).toEqual([]);
  });

  test('a day that another place contradicts, but not the stamp of the next day', () => {
    const titles = [{ value: '12 March 2031', from: 'title' }];
    expect(codes({ titles, lines: ['15 April 2031'] })[0]).toMatch(/date-conflict: .*2031-04-15/);
    expect(codes({ titles, marks: [{ value: '2031-03-13', from: 'pubdate of the page' }] })).toEqual([]);
  });

  test('only the day of publication', () => {
    const { date, doubts } = dateOf({ ...nowhere, lines: ['Last updated: 14 March 2031'] });
    expect(date).toBe('2031-03-14');
    expect(doubts[0]?.code).toBe('date-published');
  });

  test('no day at all is null, with the words that come nearest', () => {
    expect(codes({ lines: ['Yesterday at 14:02'] })[0]).toMatch(/no-date: .*Yesterday at 14:02/);
    expect(codes({ lines: ['昨天 22:37'] })[0]).toMatch(/昨天/);
    expect(codes({ lines: ['Wednesday, March 12'] })[0]).toMatch(/03-12.*no year/);
    expect(codes({})[0]).toMatch(/No date was found/);
  });

  test('a year from the path is inferred, and said to be', () => {
    const dating = dateOf({ ...nowhere, lines: ['Wednesday, March 12'], path: '/talks/2031/noon.txt' });
    expect(dating.date).toBe('2031-03-12');
    expect(dating.doubts[0]?.text).toMatch(/inferred: .*the year from the folder 2031/);
  });
});

describe('days in paths', () => {
  test.for([
    ['/a/press-briefing-march-12-2031.txt', '2031-03-12'],
    ['/a/Briefing_12_March_2031.txt', '2031-03-12'],
    ['/a/12-03-2031.txt', '2031-12-03'],
    ['/a/2031/03/12.txt', '2031-03-12'],
    ['/a/2031/marzo/12--talk.txt', '2031-03-12'],
    ['/a/2031-03/12 talk.txt', '2031-03-12'],
    ['/a/2031/03/12/talk.txt', '2031-03-12'],
    ['/a/speeches.csv/2031-03-12 Talk', '2031-03-12'],
    ['/a/report 2031.txt', null],
  ] as const)('%s', ([path, date]) => {
    expect(dateOf({ ...nowhere, path }).date).toBe(date);
  });
});

describe('which day counts', () => {
  test('the title before the stamp of the page, which may be the next day', () => {
    const found = dateOf({
      ...nowhere,
      titles: [{ value: '2031年3月4日例行记者会', from: 'title' }],
      lines: ['2031-03-05 00:12'],
    });
    expect(found).toMatchObject({ date: '2031-03-04', from: 'title' });
  });

  test('places that agree are told', () => {
    const found = dateOf({
      ...nowhere,
      titles: [{ value: 'On 4 March 2031', from: 'title' }],
      lines: ['2031-03-04 18:05'],
    });
    expect(found.from).toBe('title; a line at the head of the text agrees');
  });

  test('a file name with a whole day', () => {
    expect(dateOf({ ...nowhere, path: '/a/FOMCpresconf20200916.txt' }).date).toBe('2020-09-16');
    expect(dateOf({ ...nowhere, path: '/a/2022-12-08_raw383.txt' }).date).toBe('2022-12-08');
  });

  test('month and day alone need a year from a folder or from what is said', () => {
    expect(dateOf({ ...nowhere, path: '/a/2031/3_2.txt' }).date).toBe('2031-03-02');
    expect(
      dateOf({ ...nowhere, path: '/a/3_2.txt', text: 'Mike Pence: the coronavirus task force met.' }).date,
    ).toBe('2020-03-02');
    expect(dateOf({ ...nowhere, path: '/a/3_2.txt', text: 'The river rose.' }).date).toBeNull();
  });
});

test('clock times of both kinds', () => {
  expect(timeOf(['no time', '2024-02-07 22:37'])).toBe('22:37');
  expect(timeOf(['4:47 P.M. EDT'])).toBe('16:47');
  expect(timeOf(['12:05 a.m.'])).toBe('00:05');
  expect(timeOf(['nothing'])).toBeNull();
});
