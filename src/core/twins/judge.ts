import { alignPassages, asRead, baseOf, type AlignedPair, type SameOutlet } from './align.ts';
import { mayBeAlike, type Print } from './print.ts';

/** How two dates stand to each other: of a day, a day apart, or one of them unknown. */
export type Nearness = 'same' | 'near' | 'unknown';

/** A passage beside its other version. */
export type JudgedRow = AlignedPair & { readonly kind: 'same' | 'altered' };

/** What two briefings have in common. `sure` where they are taken for twins unless the person says otherwise. */
export type Judgement = {
  readonly score: number;
  readonly sure: boolean;
  readonly across: boolean;
  readonly nearness: Nearness;
  readonly reasons: readonly string[];
  readonly rows: readonly JudgedRow[];
};

/**
 * From this score on two briefings are twins, or perhaps twins. A partial version has few exchanges, and those of
 * the next day are on the same matters: between languages a day's difference needs more.
 */
const limits = {
  within: { same: { sure: 0.5, perhaps: 0.3 }, other: { sure: 0.7, perhaps: 0.5 } },
  across: { same: { sure: 0.62, perhaps: 0.52 }, other: { sure: 0.85, perhaps: 0.8 } },
};
/** So many exchanges must stand side by side where nothing else ties two languages to one day and series. */
const leastAcrossOther = 3;
/**
 * So many words must be the same where the day or the series is not: a standing line, or the address a page was saved
 * from, is said on many days and is all there is of some.
 */
const leastWordsOther = 60;

/** Compares two briefings; null where nothing says that they are versions of one. */
export const judgePair = (a: Print, b: Print, sameOutlet: SameOutlet = asRead): Judgement | null => {
  if (hasExchanges(a) !== hasExchanges(b)) return null;
  // Between languages nothing else could tie two series together but the day.
  const across = baseOf(a.briefing.language) !== baseOf(b.briefing.language);
  if (!across && !mayBeAlike(a, b)) return null;
  if (across && otherSeries(a, b) && nearnessOf(a.briefing.date, b.briefing.date) !== 'same') return null;
  const compared = compareBriefings(a, b, sameOutlet);
  const { nearness, rows, score } = compared;
  const tied = nearness === 'same' && !otherSeries(a, b);
  const { sure, perhaps } = limits[across ? 'across' : 'within'][tied ? 'same' : 'other'];
  if (rows.length === 0 || score < perhaps) return null;
  if (!across && !tied && score * Math.min(a.words, b.words) < leastWordsOther) return null;
  const enough = !across || tied || rows.length >= leastAcrossOther;
  return { ...compared, sure: score >= sure && enough };
};

/** The same for two briefings of which the person says that they are twins: whatever stands side by side counts. */
export const compareBriefings = (a: Print, b: Print, sameOutlet: SameOutlet = asRead): Judgement => {
  const across = baseOf(a.briefing.language) !== baseOf(b.briefing.language);
  const rows = alignPassages(a, b, sameOutlet).map((row) => ({ ...row, kind: kindOf(a, b, row, across) }));
  const shorter = a.words <= b.words ? 'a' : 'b';
  const found = coverOf(a, b, rows, shorter);
  // Statements that nobody asked for are short and alike: both must be nearly all of the other.
  const whole = hasExchanges(a) ? found : Math.min(found, coverOf(a, b, rows, shorter === 'a' ? 'b' : 'a'));
  const score = across ? meanOf(a, rows) * Math.sqrt(whole) : whole;
  const nearness = nearnessOf(a.briefing.date, b.briefing.date);
  const reasons = reasonsOf(a, b, { across, nearness, rows, shorter });
  return { score: Math.min(1, score), sure: true, across, nearness, reasons, rows };
};

const hasExchanges = ({ briefing }: Print): boolean =>
  briefing.passages.some(({ kind }) => kind === 'exchange');

const otherSeries = (a: Print, b: Print): boolean =>
  a.briefing.series !== null && b.briefing.series !== null && a.briefing.series !== b.briefing.series;

const msPerDay = 86_400_000;

const nearnessOf = (a: string | null, b: string | null): Nearness => {
  if (a === null || b === null) return 'unknown';
  return Math.abs(Date.parse(a) - Date.parse(b)) < msPerDay / 2 ? 'same' : 'near';
};

/** The share of a version's words that stand beside the other's: within a language each exchange by its likeness. */
const coverOf = (a: Print, b: Print, rows: readonly JudgedRow[], of: 'a' | 'b'): number => {
  const print = of === 'a' ? a : b;
  const across = baseOf(a.briefing.language) !== baseOf(b.briefing.language);
  const words = rows.reduce(
    (sum, row) => sum + (print.briefing.passages[row[of]]?.words ?? 0) * (across ? 1 : row.score),
    0,
  );
  return words / Math.max(1, print.words);
};

/** The mean likeness of what stands side by side, by the words of the first. */
const meanOf = (a: Print, rows: readonly JudgedRow[]): number => {
  let [sum, words] = [0, 0];
  for (const { a: place, score } of rows) {
    const own = a.briefing.passages[place]?.words ?? 0;
    sum += own * score;
    words += own;
  }
  return words === 0 ? 0 : sum / words;
};

/** A translation this many times longer or shorter than its version leads to expect is no plain translation. */
const mostStretched = 2;

const kindOf = (a: Print, b: Print, row: AlignedPair, across: boolean): JudgedRow['kind'] => {
  const [left, right] = [a.briefing.passages[row.a], b.briefing.passages[row.b]];
  if (!left || !right) return 'altered';
  if (!across)
    return left.question === right.question && left.statement === right.statement ? 'same' : 'altered';
  const usual = a.words / Math.max(1, b.words);
  const whole = a.briefing.passages.length === b.briefing.passages.length ? usual : 1;
  const ratio = (left.words + 10) / ((right.words + 10) * whole);
  return ratio > mostStretched || ratio < 1 / mostStretched ? 'altered' : 'same';
};

const reasonsOf = (
  a: Print,
  b: Print,
  {
    across,
    nearness,
    rows,
    shorter,
  }: Pick<Judgement, 'across' | 'nearness' | 'rows'> & { shorter: 'a' | 'b' },
): string[] => {
  const of = (shorter === 'a' ? a : b).briefing.passages.length;
  const moved = rows.filter((row) => row.moved).length;
  const same = rows.filter(({ kind }) => kind === 'same').length;
  const unit = hasExchanges(a) ? 'exchange' : 'statement';
  const order = moved === 0 ? 'in the same order' : `${moved} of them at another place`;
  return [
    dayReason(a, b, nearness),
    otherSeries(a, b)
      ? `Named as two series, ${a.briefing.series} and ${b.briefing.series}`
      : `One series${a.briefing.series === null ? ', not named' : `: ${a.briefing.series}`}`,
    of === 1
      ? `The one ${unit} of the shorter is found in the other`
      : `${rows.length} of ${of} ${unit}s of the shorter are found in the other, ${order}`,
    across
      ? `Two languages: ${rows[0]?.why ?? 'nothing is kept'}`
      : same === rows.length
        ? 'Their words are the same'
        : `${same} word for word, ${rows.length - same} with changes`,
  ];
};

const dayReason = (a: Print, b: Print, nearness: Nearness): string => {
  if (nearness === 'same') return `Both are of ${a.briefing.date}`;
  if (nearness === 'near') return `One is of ${a.briefing.date}, the other of ${b.briefing.date}`;
  return 'At least one has no date: matched by its text';
};
