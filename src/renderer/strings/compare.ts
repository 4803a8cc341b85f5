import { counted, figure, ordinal } from '../parts/figures.ts';

/** Words of the compare screen. */
export const compare = {
  title: (n: number) => `${counted(n, 'statement')} compared`,
  range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  view: 'How versions are shown',
  side: 'Side by side',
  inline: 'Inline',
  changesOnly: 'Changes only',
  questions: 'Show the questions',
  question: 'Question',
  byDate: 'Put in order of date',
  add: 'Add statement…',
  exportAs: 'Export',
  csv: 'CSV',
  csvNote: 'a row a sentence',
  html: 'One HTML file',
  htmlNote: 'to print or send',
  table: (n: number) => `${counted(n, 'statement')}, sentence by sentence`,
  base: 'Base',
  makeBase: (label: string) => `Make ${label} the base`,
  open: (label: string) => `Open ${label} in its briefing`,
  remove: (label: string) => `Take ${label} out of this comparison`,
  removed: (label: string) => `${label} taken out of the comparison.`,
  undated: 'Undated',
  asked: 'asked',
  spoke: 'opening statement by',
  notNamed: 'Asker not named',
  noSpeaker: 'speaker not named',
  sentences: (n: number) => counted(n, 'sentence'),
  exchangeOf: (n: number, of: number) => `exchange ${figure(n)} of ${figure(of)}`,
  announcementOf: (n: number, of: number) => `opening statement ${figure(n)} of ${figure(of)}`,
  later: (days: number) =>
    days === 0
      ? 'the same day'
      : days > 0
        ? `${counted(days, 'day')} later`
        : `${counted(-days, 'day')} earlier`,
  notInBase: 'Not in the base',
  notSaid: 'Not said',
  same: 'The same words',
  added: (n: number) => (n === 1 ? 'New' : `New, ${counted(n, 'sentence')}`),
  moved: (at: number, of: number, to: number, among: number) =>
    `Moved: ${placed(at, of)} here, ${placed(to, among)} there`,
  movedHere: (at: number) => `Sentence ${figure(at)} of the base is said here`,
  movedRow: 'Moved to here',
  movedFrom: (at: number, of: number) => `${placed(at, of)} in the base`,
  showAll: 'show all',
  showLess: 'show less',
  hidden: (n: number) =>
    n === 0 ? 'No sentence is the same in all' : `${counted(n, 'sentence')} hidden: the same in all`,
  hiddenHere: (from: number, to: number) =>
    from === to
      ? `Sentence ${figure(from)} is the same in all`
      : `Sentences ${figure(from)} to ${figure(to)} are the same in all`,
  show: 'show',
  nothingChanged: 'Nothing changed: every version says the same words.',
  sameRun: (n: number) => `[${counted(n, 'sentence')} the same]`,
  baseHas: 'The base, as it was said.',
  position: (at: number, of: number) => `Change ${figure(at)} of ${figure(of)}`,
  changes: (n: number) => (n === 0 ? 'No changes' : counted(n, 'change')),
  key: { added: 'added', removed: 'removed', moved: 'moved' },
  heuristic: 'Sentences are paired by likeness; a reworded one may show as not said and new.',
  rail: 'When the statements were made',
  empty: {
    title: 'Put statements beside each other',
    text: 'Compare two to five answers, or more, to see which words were kept, dropped, added or moved. Press A on a statement anywhere to keep it for here.',
    find: 'Find statements…',
    none: 'Compare needs statements. Import a folder of transcripts first.',
    import: 'Go to import',
    one: 'One statement is kept. Add another to compare it with.',
    startOver: 'Start over',
  },
  finder: {
    title: 'Add statements',
    field: 'Search statements',
    hint: 'Words, "a phrase", outlet: speaker: date:',
    results: 'Statements found',
    found: (shown: number, total: number) =>
      shown < total
        ? `${figure(shown)} of ${counted(total, 'statement')}, most relevant first`
        : counted(total, 'statement'),
    none: 'No statement matches.',
    start: 'Type what was asked or said. The arrow keys move through what is found, Enter adds.',
    inComparison: 'in the comparison',
    done: 'Done',
    full: 'A comparison holds up to 20 statements. Take one out first.',
  },
} as const;

const placed = (at: number, of: number) =>
  at === of && of > 1 ? `last of ${figure(of)}` : `${ordinal(at)} of ${figure(of)}`;
