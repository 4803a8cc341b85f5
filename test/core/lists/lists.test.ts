import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesOf, linesFrom, troublesOf } from '../../../src/core/lists/entries.ts';
import { createLists } from '../../../src/core/lists/lists.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

describe('the lines of a list', () => {
  it('are its entries, but for empty ones and remarks', () => {
    expect(entriesOf('# boats\nferry\r\n\n  =Barge \n"rough sea"\nwom?n')).toEqual([
      'ferry',
      '=Barge',
      '"rough sea"',
      'wom?n',
    ]);
  });

  it('that a query cannot take are named with their number', () => {
    expect(troublesOf('ferry\n\n!!!\n/barge(/')).toMatchObject([
      { line: 3, entry: '!!!' },
      { line: 4, entry: '/barge(/' },
    ]);
  });
});

describe('a file', () => {
  it.each([
    ['lines as they stand', 'ferry\r\n# note\r\n"rough sea"~3\r\n', 'ferry\n# note\n"rough sea"~3\n'],
    ['the first column of a table', 'ferry,boat\nbarge,boat\n', 'ferry\nbarge'],
    ['the column headed as words', 'id;Word;kind\n1;ferry;a\n2;"""rough sea""";b\n', 'ferry\n"rough sea"'],
    ['a table of one column', '\uFEFFterm\nferry\n"barge"\n', 'ferry\nbarge'],
    ['words a spreadsheet kept from being a formula', "term,n\n'=barge,1\n", '=barge'],
    ['a phrase with a comma in it', '"sea, and sky"\n', '"sea, and sky"\n'],
  ])('gives %s', (_what, file, lines) => {
    expect(linesFrom(file)).toBe(lines);
  });
});

describe('word lists', () => {
  let fixture: FixtureStore;
  let lists: ReturnType<typeof createLists>;
  const told: unknown[] = [];
  beforeEach(() => {
    fixture = openFixtureStore();
    told.length = 0;
    const topics = {
      namedBy: (_kind: string, list: string) => (list === 'my Sea' ? ['Boats'] : []),
      follow: () => {},
    };
    lists = createLists(fixture.store, topics, (_event, value) => told.push(value));
  });
  afterEach(() => fixture.close());
  const save = async (name: string, entries: string) => lists['lists.save']({ name, entries });

  it('are kept as typed, with what is wrong in them and who names them', async () => {
    await save('my Sea', 'ferry\n# later\n""');
    expect(await lists['lists.list']({})).toMatchObject([
      {
        id: 1,
        name: 'my Sea',
        entries: 'ferry\n# later\n""',
        count: 2,
        troubles: [{ line: 3 }],
        topics: ['Boats'],
      },
    ]);
    expect(told).toEqual([{ what: 'lists' }]);
  });

  it('have one name each, and come back after being removed', async () => {
    const list = await save('Sea', 'ferry');
    await expect(save('SEA', 'barge')).rejects.toMatchObject({ code: 'invalid-input' });
    expect(await lists['lists.remove']({ id: list.id })).toEqual(list);
    expect(await lists['lists.list']({})).toEqual([]);
    expect(await lists['lists.save'](list)).toEqual(list);
    expect(() => lists['lists.remove']({ id: 9 })).toThrow(/no word list 9/);
  });

  it('leave as a text that comes back the same', async () => {
    const { id, entries } = await save('Sea', 'ferry\n"rough sea"\n# end');
    const { text, name } = await lists['lists.export']({ id });
    expect(name).toBe('list-Sea.txt');
    expect(await lists['lists.read']({ text })).toEqual({ entries: `${entries}\n`, count: 2, troubles: [] });
  });
});
