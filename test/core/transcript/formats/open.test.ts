import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../src/core/transcript/read.ts';
import { openAll, openOne } from './opened.ts';

describe('opening a file', () => {
  it('gives plain text as one document at its own path, with the bytes its hash is about', async () => {
    const document = await openOne('Herald: Will it open?\nSpokesperson: It will.', '/a/b.txt');
    expect(document).toMatchObject({ path: '/a/b.txt', format: 'text', encoding: 'utf-8' });
    expect(readDocument(document).exchanges).toHaveLength(1);
    expect(new TextDecoder().decode(document.bytes)).toBe(document.source.text);
  });

  it('looks into files whose ending says nothing', async () => {
    expect(await openAll('A few words.', '/a/minutes.of-may')).toMatchObject([
      { document: { format: 'text' } },
    ]);
    expect(await openAll('A few words.', '/a/7.1')).toMatchObject([{ document: { format: 'text' } }]);
  });

  it('refuses what is no document by its ending, with what to do', async () => {
    const [only] = await openAll('var a = 1;', '/a/page_files/menu.js');
    expect(only).toMatchObject({
      failure: { code: 'file-unreadable', details: { remedy: expect.stringContaining('ending') } },
    });
  });

  it('obeys a chosen encoding, and says what it cannot read in it', async () => {
    const [known] = await openAll('\u00c3\u00a9', '/a/b.txt', { encoding: 'windows-1252' });
    expect(known).toMatchObject({ document: { encoding: 'windows-1252' } });
    const [unknown] = await openAll('words', '/a/b.txt', { encoding: 'klingon' });
    expect(unknown).toMatchObject({ failure: { message: expect.stringContaining('klingon') } });
    const [wrong] = await openAll('déjà', '/a/b.txt', { encoding: 'shift_jis' });
    expect(wrong).toMatchObject({ document: { reasons: [{ code: 'damaged' }] } });
  });
});
