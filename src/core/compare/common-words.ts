/**
 * How like texts are, each with each, 0 to 1: words that both have in the same order, twice, over the words of both. The
 * longest common subsequence of two sequences of words is counted bit-parallel, 31 words at a time (M. Crochemore et al.,
 * "A fast and practical bit-vector algorithm for the longest common subsequence problem", IPL 80/6, 2001). Two texts
 * without words are the same.
 */
export const likenessMatrix = (texts: readonly (readonly string[])[]): number[][] => {
  const numbers = new Map<string, number>();
  const sequences = texts.map((words) =>
    Int32Array.from(words, (word) => {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      return known;
    }),
  );
  const matrix = sequences.map(() => sequences.map(() => 1));
  sequences.forEach((a, i) => {
    const masks = masksOf(a);
    for (let j = i + 1; j < sequences.length; j++) {
      const b = sequences[j] ?? new Int32Array();
      const both = a.length + b.length;
      const ratio = both === 0 ? 1 : (2 * commonInOrder(a.length, masks, b)) / both;
      const rounded = Number(ratio.toFixed(4));
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const) {
        const cells = matrix[row];
        if (cells) cells[column] = rounded;
      }
    }
  });
  return matrix;
};

/** Bits of a word of the vector: one is left for the carry. */
const width = 31;
const full = 0x7fffffff;

/** For each word of a sequence where it stands, as bits. */
const masksOf = (sequence: Int32Array): ReadonlyMap<number, Int32Array> => {
  const masks = new Map<number, Int32Array>();
  const length = Math.ceil(sequence.length / width);
  sequence.forEach((word, at) => {
    let mask = masks.get(word);
    if (!mask) masks.set(word, (mask = new Int32Array(length)));
    const cell = Math.floor(at / width);
    mask[cell] = (mask[cell] ?? 0) | (1 << (at % width));
  });
  return masks;
};

const commonInOrder = (length: number, masks: ReadonlyMap<number, Int32Array>, other: Int32Array): number => {
  const vector = new Int32Array(Math.ceil(length / width)).fill(full);
  for (const word of other) {
    const mask = masks.get(word);
    if (!mask) continue;
    let carry = 0;
    for (let cell = 0; cell < vector.length; cell++) {
      const now = vector[cell] ?? 0;
      const hits = now & (mask[cell] ?? 0);
      // Added as numbers: the sum of two words of 31 bits and a carry is exact, and what is over is the next carry.
      const sum = now + hits + carry;
      carry = sum > full ? 1 : 0;
      vector[cell] = (sum & full) | (now & ~(mask[cell] ?? 0));
    }
  }
  let common = 0;
  for (let at = 0; at < length; at++)
    if (((vector[Math.floor(at / width)] ?? 0) & (1 << (at % width))) === 0) common++;
  return common;
};
