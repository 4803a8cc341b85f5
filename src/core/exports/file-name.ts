const longest = 60;

/** A name for a file that every system takes: letters and digits of any script, joined by hyphens, and the ending. */
export const fileName = (what: string, about: string, ending: string): string => {
  const words = about.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let name = what;
  for (const word of words) {
    if (name.length + 1 + word.length > longest) break;
    name += `-${word}`;
  }
  return `${name}.${ending}`;
};
