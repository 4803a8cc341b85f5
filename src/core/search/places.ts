/** A set of passages: one byte a place of the columns, 1 where the passage is in it. */
export type Places = Uint8Array;

/** The places that are in both. */
export const both = (a: Places, b: Places): Places => a.map((held, place) => held & (b[place] ?? 0));

/** The places that are in either. */
export const either = (a: Places, b: Places): Places => a.map((held, place) => held | (b[place] ?? 0));

/** The places of the first that are not in the second. */
export const without = (a: Places, b: Places): Places => a.map((held, place) => held & ~(b[place] ?? 0));

/** How many places are in the set. */
export const countOf = (places: Places): number => {
  let count = 0;
  for (const held of places) count += held;
  return count;
};

/** The places of the set in ascending order. */
export const listOf = (places: Places): Int32Array => {
  const list = new Int32Array(countOf(places));
  let at = 0;
  places.forEach((held, place) => {
    if (held) list[at++] = place;
  });
  return list;
};
