import { counted, figure, ordinal } from '../parts/figures.ts';

/** Words of the compare screen. */
export const compare = {
  title: (n: number) => `${counted(n, 'statement')} compared`,
  titleOfTexts: (n: number) => `${counted(n, 'text')} compared`,
  range: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  view: 'How versions are shown',
  side: 'Side by side',
  inline: 'Inline',
  changesOnly: 'Changes only',
  question: 'Question',
  options: {
    title: 'Options',
    ignoring: (n: number) => `Ignoring ${figure(n)} of 4`,
    ignore: 'Take for no difference',
    ignorable: {
      case: 'Capitals',
      punctuation: 'Punctuation',
      quotes: 'Quotation marks',
      numbers: 'Numbers in digits',
    },
    show: 'Show',
    questions: 'The questions',
    byDate: 'Put in order of date',
  },
  add: 'Add statement…',
  exportAs: 'Export',
  docx: 'Word, tracked changes',
  docxNote: 'a section a version',
  csv: 'CSV',
  csvNote: 'apparatus: a row a variant',
  html: 'One HTML file',
  htmlNote: 'to print or send',
  markdown: 'Markdown',
  markdownNote: 'for notes and wikis',
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
  mostLike: (label: string) => `Find the answers most like ${label}`,
  briefing: 'the whole briefing',
  wholeBriefing: (n: number) => `the whole briefing, ${counted(n, 'word')}`,
  selected: (n: number) => (n === 1 ? '1 selected word' : `${figure(n)} selected words`),
  sentences: (n: number) => counted(n, 'sentence'),
  exchange: (n: number) => `exchange ${figure(n)}`,
  announcement: (n: number) => `opening statement ${figure(n)}`,
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
  saidWith: (at: number) => `Said in one with sentence ${figure(at)}`,
  split: (from: number, to: number) =>
    from === 1 ? `Split into ${figure(to)} sentences` : `${figure(from)} sentences told in ${figure(to)}`,
  merged: (from: number, to: number) =>
    to === 1 ? `${figure(from)} sentences said as one` : `${figure(from)} sentences told in ${figure(to)}`,
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
  nothingHere: 'Nothing changed here.',
  sameRun: (n: number) => `[${counted(n, 'sentence')} the same]`,
  baseHas: 'The base, as it was said.',
  position: (at: number, of: number) => `Change ${figure(at)} of ${figure(of)}`,
  changes: (n: number) => (n === 0 ? 'No changes' : counted(n, 'change')),
  key: { added: 'added', removed: 'removed', moved: 'moved' },
  heuristic: 'Sentences are paired by likeness; a reworded one may show as not said and new.',
  rail: 'When the statements were made',
  heat: {
    label: 'Where versions differ',
    tip: 'Where versions differ: a lane a version, a mark a sentence. Click to go there.',
    sentence: (at: number, differ: number, of: number) =>
      `Sentence ${figure(at)} of the base: ${differing(differ, of)}`,
    after: (at: number, differ: number, of: number) =>
      at === 0
        ? `Before the base begins: ${differing(differ, of)}`
        : `After sentence ${figure(at)} of the base: ${differing(differ, of)}`,
  },
  likeness: {
    view: 'Likeness',
    text: 'Text',
    caption: (n: number) => `How like ${counted(n, 'text')} are, pair by pair, 0 to 1`,
    value: (likeness: number) => likeness.toFixed(2),
    most: ([a = '', b = '']: readonly string[], likeness: number) =>
      `Most alike: ${a} and ${b}, ${likeness.toFixed(2)}.`,
    least: ([a = '', b = '']: readonly string[], likeness: number) =>
      `Least: ${a} and ${b}, ${likeness.toFixed(2)}.`,
    explain:
      'Words that both have in the same order, twice, over the words of both: 1 is the same text, 0 no word in common. A number opens its two texts side by side.',
    open: (a: string, b: string, likeness: number) => `${likeness.toFixed(2)}: compare ${a} with ${b}`,
  },
  saved: {
    title: 'Saved comparisons',
    list: 'Saved comparisons',
    none: 'No comparison is saved yet. Ctrl S saves the one on the screen.',
    keep: 'Save this comparison',
    change: 'Save comparison',
    name: 'Name',
    note: 'Note',
    save: 'Save',
    asNew: 'Save as another',
    asNewTip: 'Under another name, beside the one that is there',
    done: (name: string) => `“${name}” saved.`,
    removed: (name: string) => `“${name}” removed from the saved comparisons.`,
    rename: (name: string) => `Change name and note of ${name}`,
    remove: (name: string) => `Remove ${name}`,
    texts: (n: number) => counted(n, 'text'),
    otherwise: (n: number) => `${counted(n, 'text')} changed since`,
    notAsSaved: 'Not as it was saved.',
    saveChanges: 'Save changes',
    back: 'Back to what was saved',
    otherwiseThan: (n: number, of: number) =>
      `${figure(n)} of ${counted(of, 'text')} ${n === 1 ? 'is' : 'are'} not as ${n === 1 ? 'it was' : 'they were'} when this was saved:`,
    acceptNow: 'Keep as it is now',
    isOtherwise: (date: string, was: string, changed: string, gone: boolean) =>
      `${date}, ${was}: ${changed}${gone ? ', so it is left out' : ''}.`,
  },
  takeOut: (n: number) => `Take out ${n === 1 ? 'the one that is' : `the ${figure(n)} that are`} missing`,
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
    likeTitle: 'Answers most like this one',
    how: 'How to find them',
    hows: { search: 'By a search', over: 'One for each month…', like: 'Most like one' },
    field: 'Search statements',
    hint: 'Words, "a phrase", outlet: speaker: date:',
    results: 'Statements found',
    found: (shown: number, total: number) =>
      shown < total
        ? `${figure(shown)} of ${counted(total, 'statement')}, most relevant first`
        : counted(total, 'statement'),
    none: 'No statement matches.',
    start: 'Type what was asked or said. The arrow keys move through what is found, Enter adds.',
    on: 'Answers on',
    onHint: 'Words, topic:"a topic", a query',
    oneEach: 'one a',
    everys: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
    overStart: 'Type what the answers are on: of each month, or another stretch, one is offered.',
    addAll: (n: number) => `Add all ${figure(n)}`,
    among: (n: number, bin: string) => (n === 1 ? `the only one of ${bin}` : `1 of ${figure(n)} of ${bin}`),
    like: (label: string, shown: number, compared: number) =>
      shown === 0
        ? `Nothing like ${label} among ${counted(compared, 'answer')}.`
        : `Of ${counted(compared, 'answer')} the ${figure(shown)} most like ${label}, most like first.`,
    addItself: 'Add this one itself',
    score: (score: number) => `likeness ${score.toFixed(2)}`,
    inComparison: 'in the comparison',
    inAll: (n: number, most: number) => `${counted(n, 'statement')} chosen, of up to ${figure(most)}`,
    compare: (n: number) => (n < 2 ? 'Compare' : `Compare ${figure(n)}`),
    done: 'Done',
    full: 'A comparison holds up to 20 statements. Take one out first.',
    noRoom: (room: number, wanted: number) =>
      `A comparison holds up to 20 statements: ${figure(room)} of ${figure(wanted)} were added.`,
  },
} as const;

const placed = (at: number, of: number) =>
  at === of && of > 1 ? `last of ${figure(of)}` : `${ordinal(at)} of ${figure(of)}`;

const differing = (n: number, of: number) =>
  n === 0
    ? 'no version differs'
    : `${figure(n)} of ${counted(of, 'version')} ${n === 1 ? 'differs' : 'differ'}`;
