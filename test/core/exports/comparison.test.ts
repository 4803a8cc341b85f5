import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportMethods, type Input } from '../../../src/contract/index.ts';
import { createCompare } from '../../../src/core/compare/compare.ts';
import { createComparisonLeaving } from '../../../src/core/exports/comparison-leaving.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';
import { readCsv } from './read-csv.ts';

const opening =
  'The harbour is open to all ships. Nobody was hurt in the storm. We thank every member of the crew.';
const later =
  'We thank every member of the crew. The harbour is closed to all ships. A report will follow soon.';
const third =
  'The harbour is open to large ships. Nobody was hurt in the storm. We thank every member of the crew.';

let fixture: FixtureStore;
let leaving: ReturnType<typeof createComparisonLeaving>;
beforeAll(() => {
  const said = (statement: string) => ({
    question: 'Well?',
    statement,
    outlet: '=Tide "Radio"',
    speaker: 'Vos & Son',
  });
  fixture = openFixtureStore(
    { date: '2024-03-04', title: 'One <b>briefing</b>', said: [said(opening)] },
    { date: '2024-04-08', said: [said(later)] },
    { date: null, said: [said(third)] },
    {
      date: '2024-05-06',
      language: 'zh',
      said: [said('港口已经开放。没有人受伤。'), said('港口重新开放。没有人受伤。')],
    },
    {
      date: '2024-06-03',
      language: 'ar',
      said: [said('الميناء مفتوح اليوم. لم يصب أحد.'), said('الميناء مغلق اليوم. لم يصب أحد.')],
    },
  );
  leaving = createComparisonLeaving(createCompare(fixture.store, fixture.searcher));
});
afterAll(() => fixture.close());

const text = async (asked: Input<'export.comparison'>) =>
  leaving['export.comparison'](exportMethods['export.comparison'].input.parse(asked));
const documentOf = async (...witnesses: string[]): Promise<string> => {
  const asked = exportMethods['export.tracked'].input.parse({
    witnesses,
    title: 'Harbour & <ships>',
    note: 'A note.',
  });
  const { base64 } = await leaving['export.tracked'](asked);
  const files = unzipSync(Buffer.from(base64, 'base64'));
  expect(Object.keys(files)).toContain('[Content_Types].xml');
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
};

/** The last paragraph, as it reads when every change is accepted, or rejected. */
const afterAllChanges = (xml: string, what: 'accepted' | 'rejected'): string => {
  const gone = what === 'accepted' ? ['del', 'moveFrom'] : ['ins', 'moveTo'];
  const last = xml.split('<w:p>').at(-1) ?? '';
  const left = gone.reduce(
    (rest, name) => rest.replace(new RegExp(`<w:${name} .*?</w:${name}>`, 'gs'), ''),
    last,
  );
  return left.replace(/<[^>]*>/g, '');
};

describe('a comparison leaves as a Word file', () => {
  it.each([
    ['1#1', '2#1', opening, later],
    ['2#1', '1#1', later, opening],
    ['4#1', '4#2', '港口已经开放。没有人受伤。', '港口重新开放。没有人受伤。'],
    ['5#1', '5#2', 'الميناء مفتوح اليوم. لم يصب أحد.', 'الميناء مغلق اليوم. لم يصب أحد.'],
  ])(
    'whose changes, accepted, give %s against %s, and rejected the base',
    async (base, other, before, after) => {
      const xml = await documentOf(base, other);
      expect(afterAllChanges(xml, 'accepted')).toBe(after);
      expect(afterAllChanges(xml, 'rejected')).toBe(before);
    },
  );

  it('whose changes are those of the speaker on that day, and a moved sentence a move', async () => {
    const xml = await documentOf('1#1', '2#1');
    const made = 'w:author="Vos &amp; Son" w:date="2024-04-08T00:00:00Z"';
    expect(xml).toContain(`${made}><w:r><w:rPr><w:lang w:val="en"/></w:rPr><w:delText`);
    expect(xml).toMatch(
      /<w:moveFromRangeStart [^>]* w:name="(move[\d.]+)"\/>.*<w:moveToRangeStart [^>]* w:name="\1"\/>|<w:moveToRangeStart [^>]* w:name="(move[\d.]+)"\/>.*<w:moveFromRangeStart [^>]* w:name="\2"\/>/s,
    );
    expect(xml).toContain('Harbour &amp; &lt;ships&gt;');
    const ids = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo) w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('whose changes have no date where the day is not known, and stand from right to left in Arabic', async () => {
    expect(await documentOf('1#1', '3#1')).toContain('w:author="Vos &amp; Son"><w:r>');
    expect(await documentOf('5#1', '5#2')).toContain('<w:bidi/>');
  });
});

describe('a comparison leaves as CSV', () => {
  const names = {
    base: 'base: 2024-03-04 · =Tide "Radio" · Vos & Son · 1#1',
    third: 'undated · =Tide "Radio" · Vos & Son · 3#1',
    later: '2024-04-08 · =Tide "Radio" · Vos & Son · 2#1',
  };

  it('an apparatus: a row a place of the base, with the reading of every version', async () => {
    const rows = readCsv((await text({ witnesses: ['1#1', '3#1', '1#1'], as: 'csv' })).text);
    expect(rows).toMatchObject([
      {
        sentence: '1',
        from: '23',
        to: '26',
        [names.base]: 'all',
        [names.third]: 'large',
        kind: 'substitution',
      },
    ]);
  });

  it('one place of what several versions have otherwise there, and says what moved', async () => {
    const rows = readCsv((await text({ witnesses: ['1#1', '3#1', '2#1'], as: 'csv' })).text);
    expect(rows.find(({ sentence }) => sentence === '2')).toMatchObject({
      [names.base]: 'Nobody was hurt in the storm.',
      [names.third]: 'Nobody was hurt in the storm.',
    });
    expect(rows.map(({ kind }) => kind).join()).toContain('moved');
    const places = rows.map((row) => `${row['sentence']} ${row['from']} ${row['to']}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('has no row where nothing is otherwise, and one a change in Chinese', async () => {
    expect(readCsv((await text({ witnesses: ['1#1', '1#1'], as: 'csv' })).text)).toEqual([]);
    const [only, ...others] = readCsv((await text({ witnesses: ['4#1', '4#2'], as: 'csv' })).text);
    expect(others).toEqual([]);
    expect(Object.values(only ?? {})).toEqual(['1', '2', '4', '已经', '重新', 'substitution']);
  });
});

describe('a comparison leaves as a page and as Markdown', () => {
  it('one HTML file that strikes through and underlines, tells how like all are, and runs nothing', async () => {
    const { text: page, name } = await text({
      witnesses: ['1#1', '3#1', '4#1'],
      as: 'html',
      title: 'Harbour <i>',
    });
    expect(name).toBe('comparison-Harbour-i.html');
    expect(page).toContain('open to <del>all</del><ins>large</ins> ships.');
    expect(page).toContain('Likeness of all pairs');
    expect(page).not.toMatch(/<script|<b>|<i>/i);
  });

  it('Markdown whose signs are kept as they are, and which says what was ignored', async () => {
    const { text: page } = await text({
      witnesses: ['1#1', '3#1'],
      as: 'markdown',
      note: 'A *note*.',
      ignore: ['case'],
    });
    expect(page).toContain('open to <del>all</del><ins>large</ins> ships.');
    expect(page).toContain('A \\*note\\*.');
    expect(page).toContain('Taken for no difference: capitals.');
  });
});
