/** Words about topics. */
export const topics = {
  create: 'New topic',
  change: 'Change topic',
  name: 'Name',
  query: 'Query',
  colour: 'Colour and marker',
  place: (n: number) =>
    [
      'Ink, disc',
      'Clay, square',
      'Fern, triangle',
      'Plum, diamond',
      'Ochre, ring',
      'Violet, inverted triangle',
      'Umber, cross',
      'Sky, bar',
    ][n - 1] ?? '',
  save: 'Save topic',
  saved: (name: string) => `Topic “${name}” saved.`,
  removed: (name: string) => `Topic “${name}” removed.`,
} as const;
