import pairs from 'opencc-js/dict/TSCharacters';

// Some are written in one way only, and stand there for themselves.
const direct = new Map(
  pairs.split('|').flatMap((pair): [string, string][] => {
    const [from = '', to = ''] = pair.split(' ');
    return from === to ? [] : [[from, to]];
  }),
);

/** A few are simplified to one that is itself traditional of another. */
const settle = (character: string): string => {
  const next = direct.get(character);
  return next === undefined ? character : settle(next);
};
const simple: ReadonlyMap<string, string> = new Map(
  [...direct.keys()].map((character) => [character, settle(character)]),
);
const traditional = new RegExp(`[${[...simple.keys()].join('')}]`, 'gu');

/**
 * A text with each traditional Chinese character replaced by its simplified one, by OpenCC's table of characters. Some
 * of them take two code units where the traditional took one: offsets stay only where the length does.
 */
export const simplified = (text: string): string =>
  text.replace(traditional, (character) => simple.get(character) ?? character);
