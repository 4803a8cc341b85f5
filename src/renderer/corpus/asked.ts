import {
  collocateSort,
  wordSort,
  type CollocatesInput,
  type DispersionBar,
  type DispersionInput,
  type WordsInput,
} from '../../contract/index.ts';
import type { Asked, SearchPlace } from '../search/asked.ts';

/** How often a collocate, and a word, stands at least where nothing else is asked for. */
export const usualLeast = { collocates: 3, words: 2 } as const;

const counting = (place: SearchPlace) =>
  ({ by: place.forms, stopWords: place.stops, unit: place.unit }) as const;

/** What the collocates of a place are asked for, beside the page. */
export const collocatesAt = (place: SearchPlace, asked: Asked) =>
  ({
    ...asked,
    ...counting(place),
    ...nearnessAt(place),
    least: place.least || usualLeast.collocates,
    sort: collocateSort.options.find((sort) => sort === place.order) ?? 'logDice',
  }) satisfies CollocatesInput;

/** What the words of a place are asked for. */
export const wordsAt = (place: SearchPlace, asked: Asked) =>
  ({
    ...asked,
    ...counting(place),
    n: Number(place.n),
    in: place.in,
    least: place.least || usualLeast.words,
    sort: wordSort.options.find((sort) => sort === place.order) ?? 'count',
  }) satisfies WordsInput;

/** What the dispersion of a place is asked for. */
export const dispersionAt = (place: SearchPlace, asked: Asked): DispersionInput => ({
  ...asked,
  in: place.in,
});

/** How far a word may stand from a match. */
export const nearnessAt = ({ left, right, within }: SearchPlace) => ({
  left: Number(left),
  right: Number(right),
  within,
});

/** Where the lines of a collocate are. */
export const besideAt = (place: SearchPlace, forms: readonly string[]): SearchPlace => ({
  ...place,
  view: 'concordance',
  with: [...forms],
  row: [],
  seed: 0,
  at: '',
});

/** Where the lines of words in a row are: counted in the same parts as the list. */
export const rowAt = (place: SearchPlace, forms: readonly (readonly string[])[]): SearchPlace => ({
  ...place,
  view: 'concordance',
  row: forms.map((each) => each.join('|')),
  with: [],
  part: partsAt(place),
  seed: 0,
  at: '',
});

/** The parts that a list or a dispersion is counted in, as the filter at the left has them. */
export const partsAt = ({ in: side, part }: SearchPlace): readonly string[] => {
  if (side === 'both') return part;
  const counted = side === 'question' ? ['question'] : ['statement', 'announcement'];
  return part.length === 0 ? counted : counted.filter((each) => part.includes(each));
};

/** Every line of a word, as the collocates count it: all running words of what is searched, the query left aside. */
export const wordAt = (place: SearchPlace, forms: readonly string[]): SearchPlace => ({
  ...place,
  q: '',
  view: 'concordance',
  with: [],
  row: [forms.join('|')],
  seed: 0,
  at: '',
});

/** The concordance of exactly the matches that a bar counts. */
export const briefingAt = (
  place: SearchPlace,
  { versions }: Pick<DispersionBar, 'versions'>,
): SearchPlace => ({
  ...place,
  view: 'concordance',
  briefing: versions.map(String),
  with: [],
  row: [],
  part: partsAt(place),
  at: '',
});
