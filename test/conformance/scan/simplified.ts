import table from 'opencc-js/dict/TSCharacters';

// OpenCC's published table of traditional and simplified characters (TSCharacters), read here by rules of its own: from a
// pair the first simplified character is taken, and again of that one, until the table has no other for it.
const rows = new Map(
  Array.from(table.matchAll(/(?:^|\|)(\S+) ([^\s|]+)/gu), ([, from = '', to = '']) => [from, to] as const),
);

/** The simplified form of a traditional Chinese character; any other character as it is. */
export const simplified = (character: string): string => {
  let one = character;
  for (let to = rows.get(one); to !== undefined && to !== one; to = rows.get(one)) one = to;
  return one;
};
