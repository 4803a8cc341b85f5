import { describe, expect, it, onTestFinished } from 'vitest';
import { openNonanswers } from './open-nonanswers.ts';

const open = async () => {
  const said = ['Quellnet', 'Tidewell', 'Morvan', 'Selby'].map((name) => ({
    question: `What of the company ${name}, and who owns it?`,
    statement: `We oppose any groundless attack, the ${name.length}th today.`,
    outlet: 'Harbour Post',
  }));
  const fixture = await openNonanswers({ date: '2024-03-04', said });
  onTestFinished(fixture.close);
  const code = (ref: string, coder: string, technique: 'dodging' | 'declining' | 'explicit') =>
    fixture.room['nonanswers.code']({
      refs: [ref],
      coder,
      technique,
      clarity: null,
      own: [],
      dismissed: false,
    });
  return { ...fixture, code };
};

describe('what coders say', () => {
  it('is one thing of an exchange at a time, with the class of its technique', async () => {
    const { room, code } = await open();
    await code('1#1', 'Oda', 'dodging');
    const { before, codes } = await code('1#1', 'Oda', 'declining');
    expect(before).toMatchObject([{ technique: 'dodging', clarity: 'ambivalent' }]);
    expect(codes).toMatchObject([{ ref: '1#1', technique: 'declining', clarity: 'clear-non-reply' }]);
    expect(await room['nonanswers.coders']({})).toEqual([{ name: 'Oda', codes: 1 }]);
  });

  it('is not shown to another coder who codes blindly', async () => {
    const { list, code } = await open();
    await code('1#1', 'Oda', 'dodging');
    const blind = (await list({ coder: 'Lin' })).suggestions.find(({ ref }) => ref === '1#1');
    expect(blind).toMatchObject({ code: null, others: null });
    const open1 = (await list({ coder: 'Lin', blind: false })).suggestions.find(({ ref }) => ref === '1#1');
    expect(open1).toMatchObject({ code: null, others: 1 });
    expect((await list({ coder: 'Oda' })).counts).toMatchObject({ coded: 1, technique: { dodging: 1 } });
  });

  it('is held against another’s, with the cells and the exchanges apart', async () => {
    const { room, code } = await open();
    for (const ref of ['1#1', '1#2', '1#3']) await code(ref, 'Oda', ref === '1#3' ? 'explicit' : 'declining');
    for (const ref of ['1#1', '1#2', '1#3', '1#4'])
      await code(ref, 'Lin', ref === '1#2' ? 'dodging' : 'declining');
    const found = await room['nonanswers.agreement']({ a: 'Oda', b: 'Lin', on: 'clarity', query: '' });
    expect(found).toMatchObject({
      n: 3,
      observed: 1 / 3,
      values: ['clear-reply', 'ambivalent', 'clear-non-reply'],
    });
    expect(found.table).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 1, 1],
    ]);
    expect(found.apart.map(({ ref }) => ref)).toEqual(['1#2', '1#3']);
    expect(found.kappa).toBeCloseTo(-0.2, 10);
  });

  it('leaves as CSV and comes back in another project; bad rows are said', async () => {
    const one = await open();
    const label = await one.room['nonanswers.saveLabel']({
      name: 'Changes the subject',
      colour: 2,
      key: 'c',
    });
    await one.room['nonanswers.code']({
      refs: ['1#2'],
      coder: 'Oda',
      technique: 'dodging',
      clarity: null,
      own: [label.id],
      dismissed: false,
    });
    const { text } = await one.room['nonanswers.export']({ coder: 'Oda' });
    const other = await open();
    const more = `${text}1#3,,,,Oda,Clear Reply,Dodging,,0,,,\r\n99#1,,,,Oda,,Dodging,,0,,,\r\n1#4,,,,Oda,,Yodelling,,0,,,\r\n1#1,,,,Oda,,Dodging,,0,,Another question,\r\n`;
    const taken = await other.room['nonanswers.import']({ text: more });
    expect(taken).toMatchObject({ taken: 1, coders: ['Oda'] });
    expect(taken.bad.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    const [code] = await other.room['nonanswers.codes']({});
    expect(code).toMatchObject({ ref: '1#2', technique: 'dodging', own: [1] });
    expect(await other.room['nonanswers.labels']({})).toMatchObject([{ name: 'Changes the subject' }]);
  });

  it('keeps two labels from one name and one key, and says what a code needs', async () => {
    const { room } = await open();
    await room['nonanswers.saveLabel']({ name: 'Joke', colour: 1, key: 'j' });
    expect(() => room['nonanswers.saveLabel']({ name: 'joke', colour: 1, key: '' })).toThrow('already');
    expect(() => room['nonanswers.saveLabel']({ name: 'Jest', colour: 1, key: 'j' })).toThrow('key J');
    const empty = { refs: ['1#1'], coder: 'Oda', technique: null, clarity: null, own: [], dismissed: false };
    expect(() => room['nonanswers.code'](empty)).toThrow('needs a class');
    expect(() => room['nonanswers.code']({ ...empty, refs: ['9#9'], dismissed: true })).toThrow(
      'no exchange 9#9',
    );
  });
});
