import type { ReactNode } from 'react';
import type { Range } from '../../contract/index.ts';

/** A text in which the words that lines are sorted by stand out, the first key most; null where a key has none here. */
export const Sorted = ({
  text,
  places,
}: {
  readonly text: string;
  readonly places: readonly (Range | null)[];
}) => {
  const marked = places
    .flatMap((place, weight) => (place === null ? [] : [{ start: place[0], end: place[1], weight }]))
    .toSorted((a, b) => a.start - b.start);
  if (marked.length === 0) return text;
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
