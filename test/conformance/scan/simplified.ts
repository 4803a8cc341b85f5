import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// OpenCC's published table of traditional and simplified characters (TSCharacters), taken from the package's file as text
// and read by rules of its own: from a pair the first simplified character counts, and again of that one, until the table
// has no other for it.
const file = readFileSync(fileURLToPath(import.meta.resolve('opencc-js/dict/TSCharacters')), 'utf8');
const rows = new Map(
  Array.from(file.matchAll(/(?<=["'`|])(\p{L}) (\p{L})/gu), ([, from = '', to = '']) => [from, to] as const),
);

/** The simplified form of a traditional Chinese character; any other character as it is. */
export const simplified = (character: string): string => {
  let one = character;
  for (let to = rows.get(one); to !== undefined && to !== one; to = rows.get(one)) one = to;
  return one;
};
