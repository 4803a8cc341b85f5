import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAll } from './opened.ts';
import { zipOf } from './zip-fixture.ts';

const words = 'Herald: Will it open?\nSpokesperson: It will open in May.\n';
const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url));
const pathsOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await openAll(bytes, '/a/b.zip')).map(({ path }) => path);

describe('ZIP archives', () => {
  it('give their files as documents below their path, archives in them too', async () => {
    const inner = zipOf([{ name: 'deep/c.txt', data: words }]);
    const outer = zipOf([
      { name: 'inner.zip', data: inner },
      { name: '2025/', data: '' },
      { name: '2025/briefing.docx', data: fixture('briefing.docx') },
      { name: '__MACOSX/._a', data: 'x' },
      { name: '.DS_Store', data: 'x' },
      { name: 'a.txt', data: words },
    ]);
    const opened = await openAll(outer, '/a/b.zip');
    expect(opened).toMatchObject([
      { path: '/a/b.zip/inner.zip/deep/c.txt', document: { format: 'text' } },
      { path: '/a/b.zip/2025/briefing.docx', document: { format: 'docx' } },
      { path: '/a/b.zip/a.txt', document: { bytes: Buffer.from(words) } },
    ]);
  });

  it('are not taken for the document that lies in them', async () => {
    expect(await pathsOf(zipOf([{ name: 'x/word/document.xml', data: '<p>words</p>' }]))).toEqual([
      '/a/b.zip/x/word/document.xml',
    ]);
  });

  it('lead nowhere: names that climb, drives, control characters, and names twice', async () => {
    const names = [
      '../../etc/passwd.txt',
      'C:\\temp\\a.txt',
      '/outside/b.txt',
      'c\u0000\n.txt',
      'd.txt',
      'd.txt',
    ];
    expect(await pathsOf(zipOf(names.map((name) => ({ name, data: words }))))).toEqual([
      '/a/b.zip/etc/passwd.txt',
      '/a/b.zip/temp/a.txt',
      '/a/b.zip/outside/b.txt',
      '/a/b.zip/c.txt',
      '/a/b.zip/d.txt',
      '/a/b.zip/d (2).txt',
    ]);
  });

  it.each([
    ['gb18030', '发言人例行记者会/三月十四日.txt'],
    ['shift_jis', '記者会見の記録.txt'],
    ['euc-kr', '정례브리핑 기록.txt'],
    ['cp437', 'Brücke über den Kanal, Öffnung im März.txt'],
    ['cp866', 'Пресс-конференция о мосте.txt'],
    ['utf8', 'Пресс-конференция.txt'],
  ])('names written in %s are read', async (encoding, name) => {
    const raw = iconv.encode(name, encoding);
    expect(await pathsOf(zipOf([{ name: raw, data: words }]))).toEqual([`/a/b.zip/${name}`]);
  });

  it('say of each file that cannot be opened why, and open the others', async () => {
    const opened = await openAll(
      zipOf([
        { name: 'locked.txt', data: words, flags: 1 },
        { name: 'picture.png', data: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) },
        { name: 'a.txt', data: words },
      ]),
      '/a/b.zip',
    );
    expect(opened).toMatchObject([
      { path: '/a/b.zip/locked.txt', failure: { message: expect.stringContaining('encrypted') } },
      { path: '/a/b.zip/picture.png', failure: { message: expect.stringContaining('PNG') } },
      { path: '/a/b.zip/a.txt', document: {} },
    ]);
  });
});

describe('archives made to do harm', () => {
  const refused = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => {
    const opened = await openAll(bytes, '/a/b.zip');
    return opened.flatMap((each) => ('failure' in each ? [[each.path, each.failure.code]] : [[each.path]]));
  };

  it('declare more than is allowed', async () => {
    const file = { name: 'a.txt', data: words, declared: 400 * 2 ** 20 };
    expect(await refused(zipOf([file, { ...file, name: 'b.txt' }]))).toEqual([['/a/b.zip', 'too-large']]);
  });

  it('shrink more than any text does', async () => {
    const bomb = zipOf([{ name: 'a.txt', data: Buffer.alloc(40 * 2 ** 20) }]);
    expect(await refused(bomb)).toEqual([['/a/b.zip/a.txt', 'too-large']]);
  });

  it('hold more than they declare', async () => {
    const liar = zipOf([{ name: 'a.txt', data: Buffer.alloc(100_000, 'a'), declared: 100 }]);
    expect(await refused(liar)).toEqual([['/a/b.zip/a.txt', 'file-unreadable']]);
  });

  it('lie in one another without end', async () => {
    let archive = zipOf([{ name: 'a.txt', data: words }]);
    for (let depth = 0; depth < 8; depth++) archive = zipOf([{ name: 'n.zip', data: archive }]);
    expect(await refused(archive)).toEqual([['/a/b.zip/n.zip/n.zip/n.zip/n.zip', 'too-large']]);
  });

  it('hold too many files', async () => {
    const many = Array.from({ length: 25_000 }, (_, at) => ({ name: `${at}.txt`, data: '' }));
    expect(await refused(zipOf(many))).toEqual([['/a/b.zip', 'too-large']]);
  });

  it('are cut short or empty', async () => {
    const whole = zipOf([{ name: 'a.txt', data: words }]);
    expect(await refused(whole.subarray(0, 60))).toEqual([['/a/b.zip', 'file-unreadable']]);
    expect(await refused(zipOf([]))).toEqual([['/a/b.zip', 'file-unreadable']]);
  });
});
