import { counted, figure } from '../parts/figures.ts';

/** Words of the corpus tools: collocates, words in a row, dispersion. */
export const corpus = {
  reading: (percent: number) => `Reading the words of the collection, once: ${figure(percent)} %`,
  permuting: (percent: number) => `Permuting briefings: ${figure(percent)} %`,
  counting: (percent: number) => `Counting: ${figure(percent)} %`,
  answers: (percent: number) => `Reading answers: ${figure(percent)} %`,
  cancel: 'Cancel',
  openLines: 'Open its lines',
  settings: {
    window: 'Window',
    left: (n: string) => `${n} left`,
    right: (n: string) => `${n} right`,
    leftLabel: 'Words before the match',
    rightLabel: 'Words after the match',
    within: 'Reaching',
    withins: { part: 'within the part', sentence: 'within the sentence' },
    least: 'Least often',
    times: (n: number) => `at least ${counted(n, 'time')}`,
    counted: 'Counted as',
    forms: 'Forms',
    formsOf: { form: 'each form by itself', stem: 'forms of a word together' },
    stops: 'Stop words',
    stopsOf: { out: 'left out', kept: 'kept' },
    unit: 'Without spaces',
    units: { words: 'Chinese and Japanese by word', characters: 'by character' },
    n: 'Words in a row',
    lengths: { '1': '1 word', '2': '2 words', '3': '3 words', '4': '4 words', '5': '5 words' },
    side: 'Counted in',
    sides: { both: 'questions and answers', question: 'questions', statement: 'answers and openings' },
  },
  collocates: {
    label: 'Collocates',
    none: 'No word stands near often enough',
    noneNote: 'Lower the minimum, widen the window, or keep stop words.',
    rows: (n: number) => counted(n, 'word'),
    summary: (matches: number, window: number, words: number) =>
      `Near ${counted(matches, 'match', 'matches')} stand ${figure(window)} of ${counted(words, 'word')} in scope.`,
    leftOut: (stops: number, rare: number) =>
      `Left out: ${counted(stops, 'stop word')}, ${figure(rare)} too rare.`,
    method:
      'Near: times the word stands in the window of a match, once where it is near two. Log Dice: Rychlý 2008. G²: Dunning 1993, words near or not against this word or not. t: Church and others 1991. MI: Church and Hanks 1990. Expected: by the word’s frequency alone.',
    columns: {
      word: 'Word',
      near: 'Near',
      elsewhere: 'Elsewhere',
      places: 'Where',
      left: 'Left',
      right: 'Right',
      expected: 'Expected',
      logDice: 'Log Dice',
      g2: 'G²',
      t: 't',
      mi: 'MI',
      briefings: 'Briefings',
    },
    openNear: (lines: number, near: number) =>
      `${counted(lines, 'line')}${lines === near ? '' : `, in which it stands ${figure(near)} times`}`,
    openWord: 'Every line of this word, near a match or not',
    places: (left: number, right: number) =>
      `${counted(left, 'time')} before, ${counted(right, 'time')} after`,
    forms: (n: number) => `${figure(n)} forms`,
  },
  words: {
    label: 'Words',
    none: 'Nothing stands often enough',
    noneNote: 'Lower the minimum, or keep stop words.',
    rows: (rows: number, n: string) => (n === '1' ? counted(rows, 'word') : counted(rows, 'sequence')),
    summary: (words: number, passages: number, briefings: number) =>
      `In ${counted(words, 'word')} of ${counted(passages, 'passage')} from ${counted(briefings, 'briefing')}.`,
    leftOut: (stops: number, n: string) =>
      n === '1'
        ? `Left out: ${counted(stops, 'stop word')}.`
        : `Left out: ${figure(stops)} that begin or end with a stop word.`,
    method:
      'Counted in whole exchanges that the query finds, case and accents aside. Rates are per 10,000 words as charts count them; a hyphen or an apostrophe parts words here, as in search.',
    columns: { word: 'Words', count: 'Count', rate: 'Per 10,000', briefings: 'Briefings' },
    everything: 'List the words of everything',
  },
  dispersion: {
    label: 'Briefings',
    chart: 'Matches per 10,000 words, a bar a briefing',
    table: 'Table',
    figure: 'Chart',
    shape: 'Shown as',
    summary: (hits: number, range: number, of: number) =>
      `${counted(hits, 'match', 'matches')} in ${figure(range)} of ${counted(of, 'briefing')}`,
    half: (n: number) => `Half of them stand in ${counted(n, 'briefing')}.`,
    undated: (n: number) => `${counted(n, 'briefing')} without a date stand at the end.`,
    juilland: (d: string) => `Juilland’s D ${d}`,
    juillandTip:
      '1 is equally often everywhere, 0 all in one briefing. Over rates, as Gries 2008 has it for unequal parts.',
    dp: (dp: string) => `Gries’ DP ${dp}`,
    dpTip: '0 is as the briefings’ lengths let expect, towards 1 is all in a short one (Gries 2008).',
    dpNorm: (dp: string) => `normalised ${dp}`,
    dpNormTip: 'DP with 1 for the most uneven that these briefings allow (Lijffijt and Gries 2012).',
    tooFew: 'Too little to measure: it takes a match and two briefings.',
    bar: (date: string, hits: number, words: number, rate: string) =>
      `${date}: ${counted(hits, 'match', 'matches')} in ${counted(words, 'word')}, ${rate} per 10,000`,
    keys: 'Arrows go from briefing to briefing, Enter opens its matches.',
    none: 'No words to count',
    noneNote: 'The query asks for exchanges by who, when or where only. Add a word to look for.',
    strips: 'Length of the briefing, cut by exchange; each stroke a match',
    strip: (n: number) => counted(n, 'match', 'matches'),
    columns: {
      date: 'Date',
      title: 'Briefing',
      where: 'Where in the briefing',
      hits: 'Matches',
      rate: 'Per 10,000',
      words: 'Words',
    },
    exports: { figure: 'Figure', svg: 'SVG', png: 'PNG' },
    file: (query: string) => `Dispersion of ${query}`,
  },
  exports: {
    collocates: 'These collocates as CSV',
    words: 'These words as CSV',
    dispersion: 'Every briefing as CSV',
  },
} as const;
