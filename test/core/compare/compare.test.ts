import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareMethods, type Input } from '../../../src/contract/index.ts';
import { createCompare } from '../../../src/core/compare/compare.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

let fixture: FixtureStore;
const question = 'What about the harbour?';
beforeAll(() => {
  fixture = openFixtureStore(
    {
      date: '2024-01-08',
      said: [
        { statement: 'Good afternoon. The harbour is open.' },
        { question, statement: 'The harbour is open. Nobody was hurt. We thank the crew.' },
        { question, statement: 'The harbour is open. Nobody was hurt. We thank the crew.' },
      ],
    },
    {
      date: '2024-02-05',
      said: [
        {
          question,
          statement: 'We thank the crew. The harbour is open again. More will be said on Monday. Ask then.',
        },
      ],
    },
    {
      date: '2024-02-06',
      language: 'zh',
      said: [
        { question: '港口怎么样？', statement: '港口已经开放。没有人受伤。' },
        { question: '还有呢？', statement: '港口已经重新开放。没有人受伤。' },
      ],
    },
  );
});
afterAll(() => fixture.close());

const compare = async (input: Input<'compare.align'>) => {
  const { 'compare.align': align } = createCompare(fixture.store, fixture.searcher);
  const method = compareMethods['compare.align'];
  return method.output.parse(await align(method.input.parse(input)));
};
const only = async (...witnesses: string[]) => (await compare({ witnesses })).versions[0];

describe('comparing passages', () => {
  it('takes the first as the base and says in words what changed in the other', async () => {
    const comparison = await compare({ witnesses: ['1#1', '2#1'] });
    expect(comparison.base).toBe('1#1');
    expect(comparison.sentences).toEqual(['The harbour is open.', 'Nobody was hurt.', 'We thank the crew.']);
    const [version] = comparison.versions;
    expect(version?.counts).toEqual({ same: 1, changed: 0, moved: 1, added: 2, removed: 1 });
    expect(version?.summary).toBe(
      'Added: "again"; names only here: "Monday"; 1 moved and changed, 1 not said, 2 new; 1 sentence of 3 is the same',
    );
    expect(version?.sentences).toBe(4);
  });

  it('says that nothing changed where nothing did', async () => {
    expect((await only('1#1', '1#2'))?.summary).toBe('Nothing changed here');
    expect((await only('1#1', '1#1'))?.summary).toBe('Nothing changed here');
  });

  it('compares an opening statement by its text', async () => {
    const version = await only('1#s1', '1#1');
    expect(version?.rows.map(({ kind }) => kind)).toEqual(['removed', 'same', 'added', 'added']);
    expect(version?.summary).toBe('1 not said, 2 new; 1 sentence of 2 is the same');
  });

  it('marks words in Chinese', async () => {
    const [changed, same] = (await only('3#1', '3#2'))?.rows ?? [];
    expect(changed).toMatchObject({
      kind: 'changed',
      words: [
        ['same', '港口已经'],
        ['added', '重新'],
        ['same', '开放。'],
      ],
    });
    expect(same?.kind).toBe('same');
  });

  it('takes any base, and keeps the others in the order asked for', async () => {
    const comparison = await compare({ witnesses: ['1#1', '2#1', '1#s1'], base: '2#1' });
    expect(comparison.base).toBe('2#1');
    expect(comparison.versions.map(({ ref }) => ref)).toEqual(['1#1', '1#s1']);
  });

  it('takes no base from outside what is compared', async () => {
    await expect(compare({ witnesses: ['1#1', '1#2'], base: '2#1' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('names the passage that is not there', async () => {
    await expect(compare({ witnesses: ['1#1', '1#9'] })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('1#9'),
    });
  });
});
