import { afterEach, describe, expect, test } from 'vitest';
import { likeBits, likenessOf, likeNone, onesIn } from '../../../src/core/language/likeness.ts';
import { formsOf } from '../../../src/core/language/tokens.ts';
import { fillLikeness } from '../../../src/core/likeness/fill.ts';
import { kinOf } from '../../../src/core/likeness/kin.ts';
import { createLikeness } from '../../../src/core/likeness/likeness.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

const like = (text: string) => likenessOf(formsOf(text).join(' '));
const apart = (a: string, b: string): number => {
  const [one, other] = [like(a), like(b)];
  return onesIn(one.high ^ other.high) + onesIn(one.low ^ other.low);
};
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `word${from + at}`).join(' ');

describe('what a statement is known by', () => {
  test('is the same whatever its capitals, accents, spaces and punctuation', () => {
    expect(
      apart(
        'The résumé of the talks, as agreed: it was sent to both sides.',
        'THE resume of the talks as agreed it was  sent to both sides',
      ),
    ).toBe(0);
    expect(apart('我们已经多次就此阐明立场，没有更多补充。', '我们已经多次就此阐明立场 没有更多补充')).toBe(
      0,
    );
  });

  test('differs in about half as many bits of 64 as the words that are not shared', () => {
    expect(apart(words(0, 200), `${words(0, 198)} another ending`)).toBeLessThanOrEqual(likeBits);
    expect(apart(words(0, 200), words(40, 200))).toBeGreaterThan(likeBits);
    expect(apart(words(0, 200), words(500, 200))).toBeGreaterThan(20);
  });

  test('is nothing where it is too short to say anything without its question', () => {
    expect(like('Yes, that is so.')).toEqual(likeNone);
    expect(like('是的。')).toEqual(likeNone);
  });
});

describe('statements that say nearly the same', () => {
  test('are those that a comparison of each with each finds up to three bits apart, in one family with the first', () => {
    // Random bits, each followed by two in which up to three are turned.
    let state = 7;
    const random = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0);
    const turned = (half: number): number => half ^ (1 << (random() >>> 27));
    const [high, low]: [number[], number[]] = [[], []];
    for (let at = 0; at < 300; at++) {
      const [h, l] = [random() ^ (random() >>> 9), random() ^ (random() >>> 11)];
      high.push(h, turned(h), turned(turned(h)));
      low.push(l, l, turned(l));
    }
    const kin = kinOf({ high: Int32Array.from(high), low: Int32Array.from(low) });
    expect([...kin]).toEqual(high.map((_, at) => at - (at % 3)));
  });

  test('are alone where they are known by nothing', () => {
    expect([...kinOf({ high: new Int32Array(3), low: new Int32Array(3) })]).toEqual([0, 1, 2]);
  });
});

describe('an older project', () => {
  let fixture: FixtureStore;
  afterEach(() => fixture.close());

  test('gets what is missing, in turns, and is then known as if it had been imported now', async () => {
    const statement = 'The ferry sails again on Monday at noon, and the tolls stay as they are.';
    const said = Array.from({ length: 600 }, (_, at) => ({
      statement: at % 2 === 0 ? statement : words(at * 50, 20),
    }));
    fixture = openFixtureStore({ date: '2024-01-02', said });
    const { store, collection } = fixture;
    const all = () => store.prepare('SELECT like_high, like_low FROM passage ORDER BY id').all();
    const imported = all();
    store.exec('UPDATE passage SET like_high = NULL, like_low = NULL');
    let turns = 0;
    const once = { isOver: () => turns++ > 0, isBusy: () => false };
    expect(await fillLikeness(store, once)).toBe(250);
    expect(await fillLikeness(store, { isOver: () => false, isBusy: () => false })).toBe(350);
    expect(all()).toEqual(imported);
    const kin = createLikeness(store).kin(collection.columns());
    expect(kin[598]).toBe(0);
    expect(kin[599]).toBe(599);
  });
});
