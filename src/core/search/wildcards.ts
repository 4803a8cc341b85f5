/** The source of a regular expression, flag u, and how many groups it has. */
export type WildSource = { readonly source: string; readonly groups: number };

/**
 * How a word with stars and question marks in it is looked for; `letters` is the class of what a question mark stands
 * for, `group` the number of the first group it may use. Its time grows with the length of the word times the stars and
 * no more: what stands between two stars is taken where it first fits, which is never wrong, and tried nowhere else.
 */
export const wildSource = (pattern: string, letters: string, group: number): WildSource => {
  // Normal forms hold letters, digits and marks: there is nothing to escape.
  const [first = '', ...rest] = pattern.split(/\*+/u).map((piece) => piece.replaceAll('?', letters));
  const last = rest.pop();
  if (last === undefined) return { source: first, groups: 0 };
  const middle = rest.map((piece, i) => `(?=(${letters}*?${piece}))\\${group + i}`).join('');
  return { source: `${first}${middle}${letters}*${last}`, groups: rest.length };
};

/** Whether a word as a whole fits a pattern. */
export const fitsWild = (pattern: string): ((word: string) => boolean) => {
  const whole = new RegExp(`^${wildSource(pattern, '[^]', 1).source}$`, 'u');
  return (word) => whole.test(word);
};

/** The beginning that a pattern asks for where it asks for nothing else: "settle" of "settle*". */
export const beginningOfWild = (pattern: string): string | null => /^([^*?]+)\*$/u.exec(pattern)?.[1] ?? null;
