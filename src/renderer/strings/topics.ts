/** Words about topics. */
export const topics = {
  create: 'New topic',
  change: 'Change topic',
  name: 'Name',
  query: 'Query',
  queryHelp: 'Words, "a phrase", OR, NOT, outlet: speaker:',
  colour: 'Colour and marker',
  places: [
    'Ink, disc',
    'Clay, square',
    'Fern, triangle',
    'Plum, diamond',
    'Ochre, ring',
    'Violet, inverted triangle',
    'Umber, cross',
    'Sky, bar',
  ],
  save: 'Save topic',
  saved: (name: string) => `Topic “${name}” saved.`,
  removed: (name: string) => `Topic “${name}” removed.`,
} as const;
