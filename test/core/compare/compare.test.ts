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

describe('what may be compared', () => {
  it('is a whole briefing: all that is stated in it, in order, with the passage of each sentence', async () => {
    const { texts } = await compare({ witnesses: ['1', '2'] });
    const [whole] = texts;
    expect(whole).toMatchObject({ kind: 'briefing', briefingId: 1, date: '2024-01-08', question: null });
    expect(whole?.sentences.map(({ ref }) => ref)).toEqual([
      '1#s1',
      '1#s1',
      '1#1',
      '1#1',
      '1#1',
      '1#2',
      '1#2',
      '1#2',
    ]);
  });

  it('is any stretch of a text, and each sentence has its place in the briefing', async () => {
    const { texts } = await compare({ witnesses: ['1#s1', '1@16-36'] });
    expect(texts[1]).toMatchObject({
      kind: 'stretch',
      sentences: [{ text: 'The harbour is open.', start: 16, end: 36, ref: '1#s1' }],
    });
    expect(texts[0]?.sentences[1]).toEqual(texts[1]?.sentences[0]);
  });

  it.each([
    ['1@30-20', '1@30-20'],
    ['1@0-99999', 'characters'],
    ['9', 'no briefing 9'],
    ['9@0-5', 'no briefing 9'],
    ['1#s7', '1#s7'],
  ])('is nothing that is not there: %s', async (witness, named) => {
    await expect(compare({ witnesses: ['1#1', witness] })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(named),
    });
  });

  it('is from 2 to 20 texts, the same one twice if need be', async () => {
    const { input } = compareMethods['compare.align'];
    expect(input.safeParse({ witnesses: Array(21).fill('1#1') }).success).toBe(false);
    expect(input.safeParse({ witnesses: ['1#1'] }).success).toBe(false);
    const { versions } = await compare({ witnesses: Array(20).fill('1#1') });
    expect(versions).toHaveLength(19);
    expect(versions.every(({ summary }) => summary === 'Nothing changed here')).toBe(true);
  });

  it('is not more than is worked through in a moment', async () => {
    const long = 'The tide came in and went out again. '.repeat(20_000);
    const [id] = fixture.add({ said: [{ question, statement: long }] });
    await expect(compare({ witnesses: [`${id}#1`, `${id}`, '1#1'] })).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('1,000,000'),
    });
  });
});

describe('likeness', () => {
  it('is told of each with each, so that any can be the base', async () => {
    const { likeness } = await compare({ witnesses: ['1#1', '1#2', '2#1', '3#1'] });
    expect(likeness.map((row, at) => row[at])).toEqual([1, 1, 1, 1]);
    expect(likeness[0]?.[1]).toBe(1);
    expect(likeness[0]?.[3]).toBe(0);
    for (const [at, row] of likeness.entries()) expect(row).toEqual(likeness.map((other) => other[at]));
  });
});

describe('what changed', () => {
  const between = async (base: string, other: string, language = 'en') => {
    const ids = fixture.add(
      { language, said: [{ question: '?', statement: base }] },
      { language, said: [{ question: '?', statement: other }] },
    );
    return (await compare({ witnesses: ids.map((id) => `${id}#1`) })).versions[0];
  };

  it('is told as words, numbers, dates and names, and in one sentence', async () => {
    const version = await between(
      'We call for peaceful talks with Japan. On 3 March 12 ships left Port Ellery. We wish them well.',
      'We call for talks on reunification with Japan. On 7 March 14 ships left Port Ellery. We wish them well.',
    );
    expect(version?.change).toEqual({
      same: 1,
      of: 3,
      words: { added: ['on reunification', '7', '14'], dropped: ['peaceful', '3', '12'] },
      numbers: { added: ['14'], dropped: ['12'] },
      dates: { added: ['7 March'], dropped: ['3 March'] },
      names: { added: [], dropped: [] },
    });
    expect(version?.summary).toBe(
      'Added: "on reunification", "7", "14"; dropped: "peaceful", "3", "12"; dates only here: "7 March"; dates only in the base: "3 March"; 2 changed; 1 sentence of 3 is the same',
    );
  });

  it('finds names by their capitals and countries in any script', async () => {
    const english = await between(
      'Reporters asked. Linda Hale met the envoy of Kestrel Bay.',
      'Reporters asked. Oda Lenz met the envoy of Kestrel Bay.',
    );
    expect(english?.change.names).toEqual({ added: ['Oda Lenz'], dropped: ['Linda Hale'] });
    const chinese = await between('法国代表于5月2日到访。', '日本代表于5月3日到访。', 'zh');
    expect(chinese?.change).toMatchObject({
      names: { added: ['日本'], dropped: ['法国'] },
      dates: { added: ['5月3日'], dropped: ['5月2日'] },
    });
    const arabic = await between('وصل ١٢ خبيرا من اليابان.', 'وصل ١٤ خبيرا من فرنسا.', 'ar');
    expect(arabic?.change).toMatchObject({
      names: { added: ['فرنسا'], dropped: ['اليابان'] },
      numbers: { added: ['١٤'], dropped: ['١٢'] },
    });
  });

  it('is no number that is only written in another way', async () => {
    const version = await between('It cost 1,200 crowns.', 'It did cost 1200 crowns.');
    expect(version?.change.numbers).toEqual({ added: [], dropped: [] });
  });

  it('says what was split and what merged', async () => {
    const version = await between(
      'We wrote to the owner and we expect an answer by Friday. The quay is shut. Nobody may enter it.',
      'We wrote to the owner. We expect an answer by Friday. The quay is shut and nobody may enter it.',
    );
    expect(version).toMatchObject({ split: 1, merged: 1 });
    expect(version?.summary).toContain('1 merged, 1 split');
  });

  it('names words of denial, which are filling words elsewhere', async () => {
    const version = await between('The ship was seen at sea.', 'The ship was not seen at sea.');
    expect(version?.summary).toBe('Added: "not"; 1 changed; the one sentence is not the same');
  });
});
