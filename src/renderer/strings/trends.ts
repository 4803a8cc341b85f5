import { counted, figure } from '../parts/figures.ts';

/** Words of the trends screen. */
export const trends = {
  title: (names: readonly string[], by: string) => `${listed(names)}, by ${by}`,
  plainTitle: 'Topics over time',
  measure: 'What is counted',
  measures: { count: 'Count', rate: 'Per 10,000 words', share: 'Share of exchanges' },
  bins: 'Length of a point',
  by: { day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  sides: { both: 'Questions and statements', statement: 'Statements', question: 'Questions' },
  side: 'Counted in',
  shape: 'How it is shown',
  together: 'Together',
  each: 'One each',
  weekOf: (day: string) => `week of ${day}`,
  quarter: (n: number, year: string) => `Q${n} ${year}`,
  caption: (unit: string, by: string) => [unit.charAt(0).toUpperCase() + unit.slice(1), `by ${by}`] as const,
  within: (scoped: boolean, briefings: number, words: number) =>
    `${scoped ? 'Within the scope' : 'All briefings'}: ${counted(briefings, 'briefing')}, ${counted(words, 'word')}.`,
  chart: (names: string) =>
    `Chart of ${names}. Left and right arrow: point. Up and down arrow: topic. Enter: its passages. V: the same as a table.`,
  table: 'The same numbers as a table',
  viewChart: 'Chart',
  viewTable: 'Table',
  unknownStretch: 'coverage unknown',
  coverageByDay: 'coverage by day',
  lowCount: 'low n',
  unit: {
    count: (n: number) => (n === 1 ? 'mention' : 'mentions'),
    rate: 'per 10,000 words',
    share: 'of exchanges',
  },
  spoken: (series: string, bin: string, value: string) => `${series}, ${bin}: ${value}`,
  spokenUnknown: 'unknown, no briefing is held',
  interval: (low: string, high: string) => `95 % interval ${low} to ${high}`,
  findings: 'Is it real?',
  openHint: 'Click or Enter: the passages',
  mentionsIn: (mentions: number, passages: number) =>
    `${counted(mentions, 'mention')} in ${counted(passages, 'exchange')}`,
  ofBriefings: (n: number, of: number) => `${figure(n)} of ${counted(of, 'briefing')}`,
  note: {
    count: 'Every match is counted, several in one exchange too.',
    rate: 'Every match is counted and divided by the words spoken in the same part of the same briefings.',
    share: 'An exchange counts once, however often it matches.',
    gaps: (n: number, by: string) =>
      n === 0 ? '' : `${counted(n, by)} of unknown coverage ${n === 1 ? 'is a gap' : 'are gaps'}, not zero.`,
    low: (least: number) => `Hollow: fewer than ${figure(least)}.`,
    bands: {
      count:
        'Bands: 95 % intervals (Garwood), as if mentions fell by themselves; they come in clusters, so the truth may be wider.',
      rate: 'Bands: 95 % intervals (Garwood), as if mentions fell by themselves; they come in clusters, so the truth may be wider.',
      share: 'Bands: 95 % intervals (Wilson).',
    },
    versions: (n: number) =>
      n === 0
        ? ''
        : `${counted(n, 'passage')} of other versions ${n === 1 ? 'is' : 'are'} not counted again; words are those of the leading version.`,
    undated: (n: number) =>
      n === 0 ? '' : `${counted(n, 'briefing')} without a date ${n === 1 ? 'is' : 'are'} left out.`,
  },
  columns: {
    bin: 'When',
    daysHeld: 'Days held',
    words: 'Words',
    exchanges: 'Exchanges',
    briefings: 'Briefings',
  },
  openPoint: (n: string, label: string) => `${n}, passages of ${label}`,
  panel: 'Passages of the point',
  previous: 'Point before',
  next: 'Point after',
  close: 'Close the passages',
  noPassages: (briefings: number) =>
    `Nothing in ${counted(briefings, 'briefing')}. This is a zero, not a gap.`,
  noBriefing: 'No briefing is held for this time, so nothing is known about it.',
  knownNone: 'There was no briefing in this time.',
  showMore: (n: number) => `Show ${figure(n)} more`,
  asked: 'asked',
  add: 'Add to comparison',
  take: 'Take out of the comparison',
  compare: (n: number) => `Compare ${counted(n, 'statement')}`,
  addAll: (n: number) => `Add all ${n} to the comparison`,
  notUsed: 'Not used:',
  repaired: (query: string) => `Use ${query}`,
  noWords: (name: string) => `${name} names no words, so nothing is mentioned.`,
  countShare: 'Chart its share of exchanges',
  addTopic: 'Add topic',
  fullTip: 'A chart shows up to five topics. Take one off first.',
  finder: {
    label: 'Add a topic to the chart',
    field: 'Words to count, or the name of a topic',
    placeholder: 'Words, "a phrase", a OR b',
    kept: 'Kept topics',
    chart: (query: string) => `Chart ${query}`,
    understood: 'Understood as',
  },
  chip: {
    menu: (name: string) => `${name}: change or keep`,
    take: (name: string) => `Take ${name} off the chart`,
    edit: 'Edit topic…',
    save: 'Save as topic…',
    search: 'Search for it',
    remove: 'Remove topic',
  },
  exports: {
    label: 'Export',
    figure: 'Figure',
    svg: 'SVG',
    svgNote: 'editable text',
    png: 'PNG, 2×',
    data: 'Data',
    csv: 'CSV that redraws it',
    csvNote: (rows: number) => counted(rows, 'row'),
    copy: 'Copy the table',
    copied: 'The table is in the clipboard.',
    file: (names: readonly string[]) => `Trend of ${names.join(', ')}`,
  },
  empty: {
    title: 'See how often something comes up',
    text: 'A topic is a query you name and keep. Chart one to five of them over time, counted, by words spoken or by share of exchanges.',
    start: 'Chart your topics',
    noBriefings: 'A chart needs briefings. Import a folder of transcripts first.',
    import: 'Go to import',
    noDates: 'No briefing has a date',
    noDatesText: (n: number) =>
      `A chart needs dates, and none of the ${counted(n, 'briefing')} in scope has one.`,
    nothing: 'No briefing is in scope',
    nothingText: 'The scope leaves no briefing to count in.',
    clearScope: 'Count in all briefings',
    examples: [
      ['ceasefire', 'a word, in all its forms'],
      ['"rules of origin"', 'these words, in this order'],
      ['tariff OR quota', 'either of two'],
      ['outlet:Reuters visa', 'only where Reuters asked'],
    ],
    examplesTitle: 'What can be typed',
  },
} as const;

const listed = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
