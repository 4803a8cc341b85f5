import { memo } from 'react';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { useLine, type AskedLines } from './lines.ts';
import { Sorted } from './sorted.tsx';

/** One occurrence: when, who, and the text with the match in the middle. */
export const LineRow = memo(function LineRow({
  asked,
  index,
}: {
  readonly asked: AskedLines;
  readonly index: number;
}) {
  const line = useLine(asked, index);
  if (line === undefined) return null;
  const { date, outlet, speaker, part, language, left, match, right, sortedBy } = line;
  const on = (side: 'l' | 'r') =>
    sortedBy.map((place, at) => (asked.sort[at]?.startsWith(side) ? place : null));
  const written = { lang: language, dir: directionOf(language) };
  return (
    <>
      <span className="figures">{date ?? strings.search.noDate}</span>
      <bdi className="one-line quiet">{part === 'question' ? outlet : speaker}</bdi>
      <span className="line-text" {...written}>
        <span className="line-left">
          <span>
            <Sorted text={left} places={on('l')} />
          </span>
        </span>
        <mark>{match}</mark>
        <span className="line-right">
          <Sorted text={right} places={on('r')} />
        </span>
      </span>
    </>
  );
});
