import { describe, expect, test } from 'vitest';
import { createScan } from './scan/scan.ts';
import { simplified } from './scan/simplified.ts';
import {
  all,
  any,
  before,
  beside,
  chain,
  loose,
  near,
  not,
  regex,
  row,
  string,
  within,
  word,
  written,
  type Wanted,
} from './scan/wanted.ts';
import { createFolding, wordsIn } from './scan/words.ts';

const fold = createFolding(simplified);

/** What the scan marks in one statement, as it stands there; null where it does not find it. */
const marksIn = (text: string, wanted: Wanted, language = 'en'): string[] | null => {
  const scan = createScan(
    [
      {
        ref: '1#1',
        briefingId: 1,
        date: null,
        language,
        title: '',
        series: null,
        names: { outlet: [], asker: [], speaker: [], note: [] },
        states: new Set(),
        parts: { statement: { text, start: 0 } },
      },
    ],
    fold,
  );
  const [found] = scan.find(wanted);
  return found ? found.marks.map(({ start, end }) => text.slice(start, end)) : null;
};

describe('the scan itself holds to the page on searching', () => {
  test.each<[string, string, Wanted, string[] | null]>([
    [
      'a word in all its forms',
      'Sanctions, a sanction, sanctioned; saints',
      word('sanction'),
      ['Sanctions', 'sanction', 'sanctioned'],
    ],
    ['this form and no other', 'Sanctions, a SANCTION', row('sanction'), ['SANCTION']],
    ['words next to each other', 'peace; talks, peace and talks', row('peace talks'), ['peace; talks']],
    ['a star for any letters', 'ment payment payments', row('*ment'), ['ment', 'payment']],
    ['a question mark for one', 'women wom-n womn woman', row('wom?n'), ['women', 'woman']],
    [
      'any one word',
      'spirit of true cooperation, spirit of cooperation',
      row('spirit of * cooperation'),
      ['spirit of true cooperation'],
    ],
    [
      'words in any order',
      'talks on peace now. Peace is not far from talks',
      loose('peace talks', 1),
      ['talks on peace'],
    ],
    ['the shortest stretch alone', 'peace peace talks', loose('peace talks', 3), ['peace talks']],
    ['each word with a place of its own', 'peace', loose('peace peace', 3), null],
    ['a regular expression', 'Reunification, reunify', regex('reunif\\w+'), ['Reunification', 'reunify']],
    ['what matches nothing is nothing', 'abc', regex('x*'), null],
    ['a string without spaces', '政治解决，政治上解决', string('政治解决'), ['政治解决']],
    ['traditional and simplified', '臺灣、台湾', string('台湾'), ['臺灣', '台湾']],
    [
      'accents, width, capitals',
      'POLÍTICA ｐｏｌｉｔｉｃａ politica',
      row('política'),
      ['POLÍTICA', 'ｐｏｌｉｔｉｃａ', 'politica'],
    ],
    ['й is no и', 'мой мои', row('мои'), ['мои']],
    [
      'near, in either order',
      'talks on peace. War. War. War. Peace',
      chain(word('peace'), [near(1), word('talks')]),
      ['talks', 'peace'],
    ],
    ['but never overlapping', 'peace talks', chain(row('peace talks'), [near(5), row('talks')]), null],
    [
      'one before the other, in one sentence',
      'peace and talks. Talks and peace.',
      chain(word('peace'), [before(), word('talks')]),
      ['peace', 'talks'],
    ],
    [
      'with at most so many between',
      'peace a b c talks',
      chain(word('peace'), [before(2), word('talks')]),
      null,
    ],
    ['in one sentence', 'peace. Talks and more talks', chain(word('peace'), [beside, word('talks')]), null],
    ['a whole chain', 'a b. c a', chain(row('a'), [near(0), row('b')], [near(0), row('c')]), ['a', 'b', 'c']],
    [
      'of two that overlap the first, of those the longest',
      'peace talks fail',
      any(row('peace'), row('peace talks'), row('talks fail')),
      ['peace talks'],
    ],
    ['nothing behind NOT', 'peace and war', all(word('peace'), not(word('ferry'))), ['peace']],
    ['not in a part that is not there', 'peace', within('question', not(word('ferry'))), null],
    ['with these capitals', 'Polish polish POLISH', written('case', row('Polish')), ['Polish']],
    ['with these accents', 'résumé resume Résumé', written('accents', row('résumé')), ['résumé', 'Résumé']],
    ['in this script', '臺灣 台湾', written('script', string('臺灣')), ['臺灣']],
    ['as written', 'Ｔｉｄｅ Tide tide', written('written', row('Tide')), ['Tide']],
  ])('%s', (_what, text, wanted, expected) => {
    expect(marksIn(text, wanted)).toEqual(expected);
  });

  test('takes words apart as the page says', () => {
    const words = (text: string): string[] => wordsIn(text).map(({ written: one }) => one);
    expect(words('Don’t co-operate: U.S. x²+1')).toEqual(['Don', 't', 'co', 'operate', 'U', 'S', 'x²', '1']);
    expect(words('中国ABC公司の「ﾃﾞｰﾀ」')).toEqual(['中', '国', 'ABC', '公', '司', 'の', 'ﾃﾞ', 'ｰ', 'ﾀ']);
    expect(words('e\u0301 السَّلام')).toEqual(['e\u0301', 'السَّلام']);
  });
});
