import { isUnspaced } from './tokens.ts';

/** What a text is known by when others that say nearly the same are looked for: 64 bits, in two signed halves. */
export type Likeness = { readonly high: number; readonly low: number };

/** Stands for a text too short to be known by what it says: it is like no other. */
export const likeNone: Likeness = { high: 0, low: 0 };

/** Bits in which two texts may differ that say nearly the same: one of the 64 stands for about 3 % of the words. */
export const likeBits = 5;

/** Texts of fewer words say what they mean only together with their question. Two characters count as a word. */
const fewestWords = 8;

const minima = 64;
const offset = 0x811c9dc5;
const prime = 0x01000193;
const space = 32;

/** Spreads what a hash tells over all its bits (the end of MurmurHash3, A. Appleby, 2011). */
const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
};

/** An order of all hashes for each minimum: hash times an odd number, plus another. */
const factors = Int32Array.from({ length: minima }, (_, at) => mixed(at + 1) | 1);
const shifts = Int32Array.from({ length: minima }, (_, at) => mixed(-at - 1));

/**
 * The likeness of an index text (normal forms, one space between), so that capitals, accents, spaces and punctuation make
 * no difference. Of two texts whose sets of words have a Jaccard similarity J about 64 · (1 − J) / 2 bits differ: one bit
 * of each of 64 minima (A. Broder, "On the Resemblance and Containment of Documents", SEQUENCES 1997; P. Li and
 * A. C. König, "b-Bit Minwise Hashing", WWW 2010, p. 671). In scripts without spaces two characters in a row are a word.
 */
export const likenessOf = (indexText: string): Likeness => {
  const { words, length } = wordsOf(indexText);
  if (length < fewestWords) return likeNone;
  const [high, low] = [bitsOf(words, 0), bitsOf(words, 32)];
  // The one that stands for none is given to no text.
  return high === 0 && low === 0 ? { high: 0, low: 1 } : { high, low };
};

/** The hash of each word of an index text (FNV-1a, 32 bits), and how many words it has. */
const wordsOf = (text: string): { readonly words: Int32Array; readonly length: number } => {
  const words = new Int32Array((text.length >> 1) + 1);
  let [count, length, hash, before] = [0, 0, offset, 0];
  for (let at = 0, start = 0; at <= text.length; at++) {
    const code = at === text.length ? space : text.charCodeAt(at);
    if (code !== space) {
      hash = Math.imul(hash ^ code, prime);
      continue;
    }
    if (at > start) {
      const single = at - start <= 2 && text.charCodeAt(start) > 0x0dff && isUnspaced(text.slice(start, at));
      length += single ? 0.5 : 1;
      if (!single) words[count++] = mixed(hash);
      else if (before !== 0) words[count++] = mixed(Math.imul(before, prime) ^ hash);
      before = single ? hash : 0;
    }
    start = at + 1;
    hash = offset;
  }
  return { words: words.subarray(0, count), length };
};

/** One bit of each of 32 minima. */
const bitsOf = (words: Int32Array, from: number): number => {
  let bits = 0;
  for (let at = from; at < from + 32; at++) {
    const [factor, shift] = [factors[at] ?? 1, shifts[at] ?? 0];
    let least = 0x7fffffff;
    for (let word = 0; word < words.length; word++) {
      const value = (Math.imul(words[word] ?? 0, factor) + shift) | 0;
      if (value < least) least = value;
    }
    bits = (bits << 1) | (mixed(least) & 1);
  }
  return bits;
};

/** How many bits of a word are set, added up side by side (H. S. Warren, Hacker's Delight, 5-1). */
export const onesIn = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
