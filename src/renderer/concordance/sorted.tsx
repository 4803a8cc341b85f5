import type { ReactNode } from 'react';

const segmenters = new Map<string, Intl.Segmenter>();

/** The stretches of a text that are words, in order. */
const wordsIn = (text: string, language: string): { readonly start: number; readonly end: number }[] => {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language || 'en', { granularity: 'word' });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ start: index, end: index + segment.length }));
};

/** A text in which the words that lines are sorted by stand out, the first key most. A place below 0 counts from the end. */
export const Sorted = ({
  text,
  language,
  places,
}: {
  readonly text: string;
  readonly language: string;
  readonly places: readonly (number | null)[];
}) => {
  if (places.every((place) => place === null)) return text;
  const words = wordsIn(text, language);
  const marked = places
    .flatMap((place, weight) => {
      const word = place === null ? undefined : words.at(place);
      return word === undefined ? [] : [{ ...word, weight }];
    })
    .toSorted((a, b) => a.start - b.start);
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end, weight } of marked) {
    pieces.push(text.slice(at, start));
    pieces.push(
      <b key={start} data-weight={weight}>
        {text.slice(start, end)}
      </b>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
};
