import { afterAll, describe, expect, test } from 'vitest';
import { methods } from '../../../src/contract/index.ts';
import { aboutFerries, openSearch } from './ferries.ts';

const fixture = openSearch(...aboutFerries);
afterAll(fixture.close);
const { handlers, ask, refs } = fixture;

describe('what is found', () => {
  test.each([
    ['negotiate', ['1#1']],
    ['negociacion', ['3#1']],
    ['"negotiate"', ['1#1']],
    ['"negotiation"', []],
    ['negoti*', ['1#1']],
    ['settlement', ['1#1', '1#2']],
    ['"political settlement"', ['1#1']],
    ['political settlement', ['1#1', '1#2']],
    ['in:statement political settlement', ['1#1', '1#2']],
    ['in:question settlement', ['1#2']],
    ['in:announcement islands', ['1#s1']],
    ['in:statement islands', []],
    ['settlement -tolls', ['1#1']],
    ['-settlement', ['2#1', '1#s1', '3#1']],
    ['tolls OR islands', ['1#s1', '1#2']],
    ['政治', ['2#1']],
    ['政治解决', ['2#1']],
    ['解', ['2#1']],
    ['治政', []],
    ['outlet:reuters', ['1#2']],
    ['outlet:Handelsblad', ['1#1']],
    ['outlet:路透', ['2#1']],
    ['outlet:Reut', []],
    ['outlet:Reut*', ['1#2']],
    ['outlet:""', ['1#s1', '3#1']],
    ['speaker:"Ada Moreno" -date:2024', ['3#1']],
    ['date:2023', ['2#1']],
    ['date:2023-11..2024-02', ['2#1', '1#s1', '1#1', '1#2']],
    ['date:2024-02-08..', []],
    ['lang:Chinese OR lang:es', ['2#1', '3#1']],
    ['series:"foreign ministry"', ['2#1']],
    ['title:"7 february" in:announcement', ['1#s1']],
    ['POLÍTICA', ['3#1']],
    ['"AND" "NEAR(a b)"', []],
    ['colour:red', []],
  ])('%s', (query, expected) => {
    expect(refs(query).toSorted()).toEqual(expected.toSorted());
  });

  test('an empty query is everything, undated last in both orders', () => {
    expect(ask({ query: '' })).toMatchObject({
      total: 5,
      outOf: 5,
      occurrences: 0,
      understood: 'All exchanges and opening statements',
    });
    expect(refs('')).toEqual(['2#1', '1#s1', '1#1', '1#2', '3#1']);
    expect(ask({ query: '', sort: 'date' }).hits.map(({ date }) => date)).toEqual([
      '2024-02-07',
      '2024-02-07',
      '2024-02-07',
      '2023-11-02',
      null,
    ]);
  });

  test('a filter of parts looks in those parts alone, a filter of names takes any of its values', () => {
    expect(refs('settlement', { parts: ['question'] })).toEqual(['1#2']);
    expect(refs('islands', { parts: ['question', 'announcement'] })).toEqual(['1#s1']);
    expect(refs('tolls', { parts: ['question', 'announcement'] })).toEqual(['1#2']);
    expect(refs('', { outlets: ['Reuters', ''] }).toSorted()).toEqual(['1#2', '1#s1', '3#1']);
    expect(refs('', { years: [''] })).toEqual(['3#1']);
    expect(refs('', { from: '2024-01-01', speakers: ['Ada Moreno'], parts: ['statement'] })).toEqual([
      '1#1',
      '1#2',
    ]);
  });

  test('pages follow one another without gap or repeat', () => {
    for (const sort of ['relevance', 'date', 'oldest'] as const) {
      const all = ask({ query: 'settlement OR outlet:""', sort }).hits.map(({ ref }) => ref);
      const paged = [0, 1, 2, 3].flatMap(
        (offset) => ask({ query: 'settlement OR outlet:""', sort, limit: 1, offset }).hits,
      );
      expect(paged.map(({ ref }) => ref)).toEqual(all);
      expect(all).toHaveLength(4);
    }
  });
});

describe('what is said about it', () => {
  test('occurrences of every form are counted, and marked in the snippet', () => {
    const { total, occurrences, hits } = ask({ query: 'negotiate' });
    expect([total, occurrences]).toEqual([1, 3]);
    const [hit] = hits;
    expect(hit).toMatchObject({
      ref: '1#1',
      part: 'statement',
      n: 1,
      of: 2,
      occurrences: 3,
      outlet: 'NRC Handelsblad',
    });
    expect(hit?.matches.map(([start, end]) => hit.snippet.slice(start, end))).toEqual([
      'negotiating',
      'Negotiations',
    ]);
    expect(hit?.question).toBe('Will you negotiate about the ferry?');
  });

  test('a phrase counts once where it stands, however its words overlap with other terms', () => {
    expect(ask({ query: '"political settlement" OR settlement' }).occurrences).toBe(3);
    expect(ask({ query: '政治解决' }).occurrences).toBe(2);
    expect(ask({ query: 'negotiate OR negotiating OR negot*' }).occurrences).toBe(3);
  });

  test('each term has its forms and its own count within the scope', () => {
    const { terms } = ask({ query: 'negotiate settlement "two sides"' });
    expect(terms).toEqual([
      {
        text: 'negotiate',
        kind: 'word',
        forms: ['negotiate', 'negotiating', 'negotiations'],
        formCount: 3,
        count: 1,
        query: 'negotiate',
      },
      {
        text: 'settlement',
        kind: 'word',
        forms: ['settlement'],
        formCount: 1,
        count: 2,
        query: 'settlement',
      },
      {
        text: 'two sides',
        kind: 'phrase',
        forms: ['two sides'],
        formCount: 1,
        count: 1,
        query: '"two sides"',
      },
    ]);
    expect(ask({ query: 'settlement tolls', filter: { outlets: ['Reuters'] } }).terms[0]?.count).toBe(1);
  });

  test('the query of a term finds as many passages as are counted for it, and says of it what it is', () => {
    const query =
      'in:statement negotiate settle* OR (in:question /f.rry/) OR "going sides"~5 OR match:case Political =tolls';
    const { terms } = ask({ query });
    expect(terms.map(({ text, kind }) => [text, kind])).toEqual([
      ['negotiate', 'word'],
      ['settle*', 'pattern'],
      ['/f.rry/', 'regex'],
      ['going sides', 'loose'],
      ['Political', 'form'],
      ['tolls', 'form'],
    ]);
    expect(terms.map((term) => ask({ query: term.query }).total)).toEqual(terms.map(({ count }) => count));
    expect(terms[1]).toMatchObject({ forms: ['settlement'], formCount: 1 });
  });

  test.each([
    ['Fortinet', 'Exchanges with Fortinet'],
    ['negotiate', 'Exchanges with negotiate (also negotiating, negotiations)'],
    [
      'in:statement "political settlement" tolls outlet:Bloomberg date:2024',
      'Statements with “political settlement” and tolls, from Bloomberg, in 2024',
    ],
    ['a OR b -c', 'Exchanges with a or (b and not c)'],
    ['islands -tolls', 'Exchanges with islands without tolls'],
    ['outlet:Reuters date:2024-01..', 'Exchanges from Reuters, since 2024-01-01'],
    ['settle* 中国', 'Exchanges with words beginning with settle (1 form: settlement) and “中国”'],
    ['foo:bar', 'Nothing: no part of the query was understood'],
  ])('%s', (query, understood) => {
    expect(handlers['search.read']({ query })).toMatchObject({ query, understood });
  });
});

test('marks are offsets into the text of the briefing', () => {
  const spans = fixture.store
    .prepare('SELECT text FROM span WHERE briefing_id = 1 ORDER BY start')
    .pluck()
    .all();
  const text = spans.join('');
  const marks = methods['search.marks'].output.parse(
    handlers['search.marks']({ query: 'negotiate OR islands', briefingId: 1 }),
  );
  expect(marks.map(({ ref, part, start, end }) => [ref, part, text.slice(start, end)])).toEqual([
    ['1#s1', 'announcement', 'islands'],
    ['1#1', 'question', 'negotiate'],
    ['1#1', 'statement', 'negotiating'],
    ['1#1', 'statement', 'Negotiations'],
  ]);
});

test('a removed briefing is in no count', () => {
  const own = openSearch({ said: [{ statement: 'zebra' }] }, { said: [{ statement: 'zebra crossing' }] });
  const count = () => own.searcher.evaluate('zebra').places.length;
  expect(count()).toBe(2);
  own.store.exec("UPDATE briefing SET removed_at = '2024-01-01' WHERE id = 1");
  own.collection.changed();
  expect([count(), own.searcher.read('zebra crossing').terms[0]?.count]).toEqual([1, 1]);
  own.close();
});

test('a long statement is cut around its matches at a sentence, and says where it was cut', () => {
  const filler = 'Nothing of note was said here. '.repeat(40);
  const own = openSearch({
    said: [
      { question: 'Well?', statement: `${filler}The lantern was lit.\nThe lantern went out. ${filler}` },
    ],
  });
  const [hit] = own.ask({ query: 'lantern' }).hits;
  expect(hit?.snippet).toMatch(/^…Nothing .*The lantern was lit\. The lantern went out\..*\w…$/);
  expect(hit?.snippet.length).toBeLessThan(260);
  expect(hit?.matches.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(['lantern', 'lantern']);
  own.close();
});

test('whatever is typed, the answer is no crash', () => {
  const hostile = [
    '"',
    '(',
    '*',
    '-',
    'NEAR(',
    '{question} : x',
    'a" OR "b',
    '\u0000',
    '\ud800',
    'x:y:z',
    '^a',
    'a + b',
    "'; DROP TABLE passage; --",
    `${'('.repeat(150)}a OR b${')'.repeat(150)}`,
    `"${'word '.repeat(4000)}"`,
    'a OR '.repeat(499) + 'b',
    '-a '.repeat(400),
  ];
  for (const query of hostile) expect(ask({ query }).outOf).toBe(5);
});
