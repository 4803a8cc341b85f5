import { likeBits, onesIn } from '../language/likeness.ts';

/** A likeness a place: the high and the low half; both 0 where a text is like no other. */
export type Likenesses = { readonly high: Int32Array; readonly low: Int32Array };

/**
 * The 64 bits are cut into five blocks, and a table for each two of them finds likenesses that have both alike (G. S. Manku,
 * A. Jain and A. Das Sarma, "Detecting Near-Duplicates for Web Crawling", WWW 2007, section 3.1.2). Of likenesses that
 * differ in up to three bits it misses none, of those that differ in four or five it finds 81 and 58 of 100.
 */
const blocks = 5;
const pairs = Array.from({ length: blocks }, (_, a) =>
  Array.from({ length: blocks - a - 1 }, (_each, b) => [a, a + 1 + b] as const),
).flat();

const cut = (high: number, low: number, into: Int32Array): void => {
  into[0] = high >>> 19;
  into[1] = (high >>> 6) & 0x1fff;
  into[2] = ((high & 0x3f) << 7) | (low >>> 25);
  into[3] = (low >>> 12) & 0x1fff;
  into[4] = low & 0xfff;
};

/** Tables of places by two blocks: in each, places whose blocks share a slot are chained, the last one first. */
type Tables = { readonly slots: number; readonly heads: Int32Array; readonly next: Int32Array };

const openTables = (size: number): Tables => {
  const slots = 2 ** Math.max(10, Math.ceil(Math.log2(size + 1)));
  return {
    slots,
    heads: new Int32Array(pairs.length * slots).fill(-1),
    next: new Int32Array(pairs.length * size),
  };
};

/** Where a likeness stands in each table: the golden ratio spreads what its two blocks say (Knuth, TAOCP 3, 6.4). */
const findSlots = (cuts: Int32Array, { slots }: Tables, into: Int32Array): void => {
  for (let table = 0; table < pairs.length; table++) {
    const [a, b] = pairs[table] ?? [0, 0];
    const key = ((cuts[a] ?? 0) << 13) | (cuts[b] ?? 0);
    into[table] = table * slots + ((Math.imul(key, 0x9e3779b1) >>> 7) & (slots - 1));
  }
};

/**
 * For each place the first place that says nearly the same, itself where there is none before: each joins the first to
 * which it is near, and only to firsts is anything compared, so that no chain leads from one text to quite another.
 */
export const kinOf = ({ high, low }: Likenesses): Int32Array => {
  const size = high.length;
  const tables = openTables(size);
  const { heads, next } = tables;
  const [cuts, slots] = [new Int32Array(blocks), new Int32Array(pairs.length)];
  const firstLike = (place: number): number => {
    const [h, l] = [high[place] ?? 0, low[place] ?? 0];
    let first = -1;
    for (let table = 0; table < pairs.length; table++) {
      let other = heads[slots[table] ?? 0] ?? -1;
      for (; other >= 0; other = next[table * size + other] ?? -1) {
        const apart = onesIn(h ^ (high[other] ?? 0)) + onesIn(l ^ (low[other] ?? 0));
        if (apart <= likeBits && (first < 0 || other < first)) first = other;
      }
    }
    return first;
  };
  return high.map((half, place) => {
    const other = low[place] ?? 0;
    if (half === 0 && other === 0) return place;
    cut(half, other, cuts);
    findSlots(cuts, tables, slots);
    const first = firstLike(place);
    if (first >= 0) return first;
    for (let table = 0; table < pairs.length; table++) {
      const slot = slots[table] ?? 0;
      next[table * size + place] = heads[slot] ?? -1;
      heads[slot] = place;
    }
    return place;
  });
};
