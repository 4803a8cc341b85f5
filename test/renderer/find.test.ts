import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../src/contract/index.ts';
import { makeFind, type Find, type Findable } from '../../src/renderer/reading/find.ts';

/** A briefing of exchanges given as pairs, and a way to find in it that answers with refs and the words marked. */
const briefingOf = async (language: string, pairs: readonly (readonly [string, string])[]) => {
  let text = '';
  const put = (said: string): Stretch => {
    const start = text.length;
    text += `${said}\n`;
    return { text: said, start, end: start + said.length };
  };
  const pieces: Findable[] = pairs.map(([question, statement], index) => ({
    ref: `1#${index + 1}`,
    question: put(question),
    statement: put(statement),
  }));
  const find: Find = await makeFind(pieces, language);
  return (typed: string) => {
    const { found, all } = find(typed);
    return {
      all,
      refs: found.map(({ ref }) => ref),
      marked: found.flatMap(({ hits }) => hits.map(([start, end]) => text.slice(start, end))),
    };
  };
};

describe('finding in the open briefing', () => {
  it('puts the exchange that speaks of it most first, and finds beginnings of words as they are typed', async () => {
    const find = await briefingOf('en', [
      [
        'Is the harbour open?',
        'The port is open. Cybersecurity was discussed at length on the day before yesterday.',
      ],
      ['What of cyber attacks?', 'We condemn cyber attacks; cyberspace must stay calm.'],
    ]);
    expect(find('cyb')).toEqual({
      all: true,
      refs: ['1#2', '1#1'],
      marked: ['cyber', 'cyber', 'cyberspace', 'Cybersecurity'],
    });
  });

  it('finds other forms of a word, and marks them as they stand', async () => {
    const find = await briefingOf('en', [
      ['Will you sanction them?', 'Sanctions were lifted. Nothing was sanctioned.'],
    ]);
    expect(find('sanctions ').marked).toEqual(['sanction', 'Sanctions', 'sanctioned']);
  });

  it('marks words typed in a row only where they stand in a row, when they do', async () => {
    const find = await briefingOf('en', [
      ['', 'A settlement of the political kind.'],
      ['', 'A political settlement, whatever the political weather.'],
    ]);
    expect(find('political settlement')).toEqual({
      all: true,
      refs: ['1#2', '1#1'],
      marked: ['political settlement', 'settlement', 'political'],
    });
  });

  it('says so when no exchange has all the words, and shows those with some', async () => {
    const find = await briefingOf('en', [
      ['', 'The ferry sails.'],
      ['', 'The bridge stands.'],
    ]);
    const { all, refs } = find('ferry bridge ');
    expect(all).toBe(false);
    expect(new Set(refs)).toEqual(new Set(['1#1', '1#2']));
  });

  it('needs no stop word, but finds one that is typed alone', async () => {
    const find = await briefingOf('en', [['', 'Ferries sail. Not today.']]);
    expect(find('the ferries ').marked).toEqual(['Ferries']);
    expect(find('not ').marked).toEqual(['Not']);
  });

  it('finds what stands inside of a word when nothing begins with it, and takes signs for themselves', async () => {
    const find = await briefingOf('en', [['', 'Fortinet (again) rose by 4.5 %.']]);
    expect(find('tinet').marked).toEqual(['tinet']);
    expect(find('(again)').marked).toEqual(['again']);
    expect(find('[.*').marked).toEqual([]);
    expect(find('   ').refs).toEqual([]);
  });

  it.each([
    ['zh', '双方愿推动政治解决，政治上互信。', '政治解决', ['政治解决']],
    ['zh', '乌克兰问题', '克兰', ['克兰']],
    ['ja', '両国は協力を続ける。', '協力', ['協力']],
    ['es', 'La cooperación continúa; cooperaremos más.', 'cooperacion', ['cooperación']],
    ['es', 'Las empresas constructoras y la empresa.', 'empresa ', ['empresas', 'empresa']],
    ['fr', 'Les négociations reprennent.', 'négociation ', ['négociations']],
    ['de', 'Die Verhandlungen beginnen.', 'verhandlung ', ['Verhandlungen']],
    ['ru', 'Переговоры о портах начались в порту.', 'порт ', ['портах', 'порту']],
    ['ar', 'لا تؤثر العقوبات على الموانئ', 'عقوبات ', ['العقوبات']],
    ['pt', 'As negociações continuam.', 'negociação ', ['negociações']],
    ['it', 'I negoziati continuano.', 'negoziato ', ['negoziati']],
    ['xx', 'Words of no known language.', 'word', ['Words']],
  ])('finds by the words of %s', async (language, text, typed, marked) => {
    const find = await briefingOf(language, [['', text]]);
    expect(find(typed).marked).toEqual(marked);
  });
});
