// The package has types for its converters alone, and none for its dictionaries.
declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs parted by `|`: a traditional character, a space, the simplified one. */
  const pairs: string;
  export default pairs;
}
