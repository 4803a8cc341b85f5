import type { ConcordanceSort } from '../../contract/index.ts';
import { noDay, type Columns } from '../collection/columns.ts';
import { fold } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import type { SearchAsks } from '../search/asks.ts';
import type { Evaluation } from '../search/searcher.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { textAfter, textBefore } from './words-around.ts';

/** A line before it is written: where it stands, and what it is sorted by. */
export type Line = Occurrence & {
  readonly language: string;
  readonly match: string;
  /** Enough of the text on each side for five words. */
  readonly before: string;
  readonly after: string;
};

/** Every occurrence as a line, in the order of the passages' dates. */
export const linesOf = (evaluation: Evaluation, asks: SearchAsks): readonly Line[] => {
  const { language } = evaluation.columns;
  const lines: Line[] = [];
  for (const { text, found } of occurrencesOf(evaluation, asks)) {
    for (const each of found) {
      const tongue = language.values[language.of[each.place] ?? 0] ?? '';
      lines.push({
        ...each,
        language: tongue,
        match: fold(text.slice(each.start, each.end)),
        before: own(textBefore(text, each.start, tongue)),
        after: own(textAfter(text, each.end, tongue)),
      });
    }
  }
  return sortLines(lines, ['date'], evaluation.columns);
};

/** A copy: V8 keeps the whole of a text in memory for as long as any stretch that was cut out of it. */
const own = (stretch: string): string => ` ${stretch}`.slice(1);

const collator = new Intl.Collator('und', { numeric: true });

/** Lines in order of the keys; those alike in all of them stay as they were, and what is not there comes last. */
export const sortLines = (
  lines: readonly Line[],
  keys: readonly ConcordanceSort[],
  columns: Columns,
): readonly Line[] => {
  if (keys.length === 0) return lines;
  const valueOf = valuesOf(lines, columns);
  const ranked = keys.map((key) => (key === 'date' ? daysOf(lines, columns) : ranksOf(valueOf(key))));
  const order = lines.map((_line, at) => at);
  order.sort((a, b) => {
    for (const ranks of ranked) {
      const [one, other] = [ranks[a] ?? 0, ranks[b] ?? 0];
      if (one !== other) return one - other;
    }
    return a - b;
  });
  return order.flatMap((at) => lines[at] ?? []);
};

const daysOf = (lines: readonly Line[], columns: Columns): Float64Array =>
  Float64Array.from(lines, ({ place }) => {
    const day = columns.day[place] ?? noDay;
    return day === noDay ? Infinity : day;
  });

/** For each value its place among all: they are compared once, not at every step of the sort. */
const ranksOf = (values: readonly string[]): Float64Array => {
  const sorted = [...new Set(values)].toSorted(collator.compare);
  const ranks = new Map(sorted.map((value, rank) => [value, value === '' ? Infinity : rank]));
  return Float64Array.from(values, (value) => ranks.get(value) ?? 0);
};

/** What each line is sorted by; a side is taken apart into words once, for all keys of that side. */
const valuesOf = (
  lines: readonly Line[],
  columns: Columns,
): ((key: Exclude<ConcordanceSort, 'date'>) => readonly string[]) => {
  const sides = new Map<'before' | 'after', readonly (readonly string[])[]>();
  const wordsOn = (side: 'before' | 'after'): readonly (readonly string[])[] => {
    const known = sides.get(side);
    if (known) return known;
    const words = lines.map((line) => wordsOf(line[side], line.language));
    sides.set(side, words);
    return words;
  };
  return (key) => {
    if (key === 'match') return lines.map(({ match }) => match);
    if (key === 'outlet' || key === 'speaker')
      return lines.map(({ place }) => columns[key].values[columns[key].of[place] ?? 0] ?? '');
    const nth = Number(key.slice(1));
    return key.startsWith('l')
      ? wordsOn('before').map((words) => fold(words.at(-nth) ?? ''))
      : wordsOn('after').map((words) => fold(words[nth - 1] ?? ''));
  };
};
