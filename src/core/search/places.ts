/** A set of passages: one bit a place of the columns, 32 places a word. */
export type Places = Uint32Array;

/** An empty set over so many places. */
export const noPlaces = (size: number): Places => new Uint32Array(Math.ceil(size / 32));

/** Puts a place into a set that is still being made. */
export const put = (places: Places, place: number): void => {
  const word = place >>> 5;
  places[word] = (places[word] ?? 0) | (1 << (place & 31));
};

/** Whether a place is in the set. */
export const holds = (places: Places, place: number): boolean =>
  ((places[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;

/** The places of which this is true. */
export const placesWhere = (size: number, fits: (place: number) => boolean): Places => {
  const places = noPlaces(size);
  for (let place = 0; place < size; place++) if (fits(place)) put(places, place);
  return places;
};

/** The places that are in both. */
export const both = (a: Places, b: Places): Places => a.map((word, i) => word & (b[i] ?? 0));

/** The places that are in either. */
export const either = (a: Places, b: Places): Places => a.map((word, i) => word | (b[i] ?? 0));

/** The places of the first that are not in the second. */
export const without = (a: Places, b: Places): Places => a.map((word, i) => word & ~(b[i] ?? 0));

/** Bits of a word, added up side by side (Warren, Hacker's Delight, 5-1). */
const bitsOf = (word: number): number => {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** How many places are in the set. */
export const countOf = (places: Places): number => {
  let count = 0;
  for (let i = 0; i < places.length; i++) count += bitsOf(places[i] ?? 0);
  return count;
};

/** The places of the set in ascending order. */
export const listOf = (places: Places): Int32Array => {
  const list = new Int32Array(countOf(places));
  let at = 0;
  for (let i = 0; i < places.length; i++) {
    for (let word = places[i] ?? 0; word !== 0; word &= word - 1)
      list[at++] = i * 32 + 31 - Math.clz32(word & -word);
  }
  return list;
};

/** Whether every place of the first is in the second. */
export const isWithin = (a: Places, b: Places): boolean => a.every((word, i) => (word & ~(b[i] ?? 0)) === 0);
