import { counted, figure } from '../parts/figures.ts';

/** Words of the library. */
export const library = {
  title: 'Library',
  briefings: (shown: number, of: number) =>
    shown === of ? counted(of, 'briefing') : ` of ${counted(of, 'briefing')}`,
  table: 'Briefings',
  exportList: 'Export list',
  filters: 'Filters',
  find: 'Filter by title or name',
  removeDates: 'Remove the date filter',
  clearFilters: 'Show all briefings',
  none: (of: number) => `No briefing of ${figure(of)} fits these filters`,
  facets: { series: 'Series', speaker: 'Spokesperson', language: 'Language', confidence: 'Confidence' },
  confidence: { high: 'High, 95 % and over', medium: 'Medium', low: 'Low, under 80 %' },
  columns: {
    date: 'Date',
    title: 'Title',
    series: 'Series',
    speaker: 'Spokesperson',
    language: 'Lang.',
    exchanges: 'Exchanges',
    words: 'Words',
    confidence: 'Confidence',
  },
  noDate: 'no date',
  speakers: (n: number) => counted(n, 'speaker'),
  selection: {
    bar: 'What is selected',
    count: (n: number) => `${figure(n)} selected`,
    hidden: (n: number) => `${figure(n)} of them not shown`,
    compare: 'Compare…',
    compareMany: 'Up to 20 briefings can be compared at once.',
    scope: 'Use as scope',
    export: 'Export CSV',
    remove: 'Remove',
    reveal: 'Reveal file',
    clear: 'Clear',
    removed: (n: number) =>
      `${counted(n, 'briefing')} taken out of the library. The files are where they were.`,
    scoped: (n: number) => `Everything is now counted within ${counted(n, 'briefing')}.`,
  },
  peek: {
    title: 'Briefing',
    open: 'Open',
    close: 'Close',
    files: 'Files',
    reasons: 'How it was read',
    questions: 'Questions',
    date: (from: string) => `Date: ${from}.`,
    noDate: 'No date was found.',
    confidence: (percent: string) => `Read with ${percent} confidence.`,
    exchanges: (n: number) => counted(n, 'exchange'),
    words: (n: number) => counted(n, 'word'),
  },
  choose: {
    title: 'Which statements to compare',
    explain: 'Choose two to twenty. The first is the base; it can be changed afterwards.',
    compare: (n: number) => (n === 0 ? 'Compare' : `Compare ${counted(n, 'statement')}`),
  },
  first: {
    title: 'Drop a folder of transcripts here',
    formats:
      'Text, web pages, Word, PDF, e-books, e-mails, captions, tables and ZIP archives, in any language or encoding. Folders inside folders are read too.',
    sample: 'Open the sample collection',
    sampleNote: 'The sample is invented. It opens beside your own project and leaves it as it is.',
    three: [
      [
        'It becomes exchanges',
        'Each question is kept with the statement that answers it, its asker, outlet and date. What is not understood is kept and marked.',
      ],
      [
        'You set statements side by side',
        'The same subject on different days, sentence by sentence, with each changed word shown.',
      ],
      [
        'You see how often, and when',
        'Topics over time. A day without a transcript is drawn as a gap. Every number opens to its passages.',
      ],
    ],
    offline:
      'Nothing leaves this computer. Your files stay where they are and are never written to; the project keeps their text and a fingerprint of each.',
    have: 'Have a project already?',
    open: 'Open a project…',
  },
} as const;
