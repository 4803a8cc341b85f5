import type { ConcordanceSort } from '../../contract/index.ts';
import { noDay, type Columns } from '../collection/columns.ts';
import type { Occurrence, Stretch } from '../corpus/occurrences.ts';
import { fold } from '../language/tokens.ts';
import { sortWordsAfter, sortWordsBefore, textAfter, textBefore, type SortWord } from './words-around.ts';

/** A line before it is written: where it stands, and what it is sorted by. */
export type Line = Occurrence & {
  readonly language: string;
  readonly match: string;
  /** Enough of the text on each side for five words. */
  readonly before: string;
  readonly after: string;
};

/** Every occurrence as a line, in the order they come. */
export const linesOf = (stretches: Iterable<Stretch>, { language }: Columns): readonly Line[] => {
  const lines: Line[] = [];
  for (const { text, found, place } of stretches) {
    const tongue = language.values[language.of[place] ?? 0] ?? '';
    for (const each of found) {
      lines.push({
        ...each,
        language: tongue,
        match: fold(text.slice(each.start, each.end)),
        before: own(textBefore(text, each.start, tongue)),
        after: own(textAfter(text, each.end, tongue)),
      });
    }
  }
  return lines;
};

/** A copy: V8 keeps the whole of a text in memory for as long as any stretch that was cut out of it. */
const own = (stretch: string): string => ` ${stretch}`.slice(1);

const collator = new Intl.Collator('und', { numeric: true });

/** Lines in order of the keys; those alike in all of them are by date, then as they came. What is not there comes last. */
export const sortLines = (
  lines: readonly Line[],
  keys: readonly ConcordanceSort[],
  columns: Columns,
): readonly Line[] => {
  const valueOf = valuesOf(lines, columns);
  const days = daysOf(lines, columns);
  const ranked = keys.map((key) => (key === 'date' ? days : ranksOf(valueOf(key))));
  const order = lines.map((_line, at) => at);
  order.sort((a, b) => {
    for (const ranks of ranked) {
      const [one, other] = [ranks[a] ?? 0, ranks[b] ?? 0];
      if (one !== other) return one - other;
    }
    const [one, other] = [days[a] ?? 0, days[b] ?? 0];
    return one === other ? a - b : one - other;
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
  const sides = new Map<'l' | 'r', readonly (readonly SortWord[])[]>();
  const wordsOn = (side: 'l' | 'r'): readonly (readonly SortWord[])[] => {
    const known = sides.get(side);
    if (known) return known;
    const words = lines.map((line) =>
      side === 'l' ? sortWordsBefore(line.before, line.language) : sortWordsAfter(line.after, line.language),
    );
    sides.set(side, words);
    return words;
  };
  return (key) => {
    if (key === 'match') return lines.map(({ match }) => match);
    if (key === 'outlet' || key === 'speaker')
      return lines.map(({ place }) => columns[key].values[columns[key].of[place] ?? 0] ?? '');
    const nth = Number(key.slice(1)) - 1;
    return wordsOn(key.startsWith('l') ? 'l' : 'r').map((words) => fold(words[nth]?.word ?? ''));
  };
};
