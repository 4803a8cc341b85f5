import { memo } from 'react';
import type { ConcordanceSort } from '../../contract/index.ts';
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
  const { date, outlet, speaker, part, language, left, match, right } = line;
  const written = { lang: language, dir: directionOf(language) };
  return (
    <>
      <span className="figures">{date ?? strings.search.noDate}</span>
      <bdi className="one-line quiet">{part === 'question' ? outlet : speaker}</bdi>
      <span className="line-text" {...written}>
        <span className="line-left">
          <span>
            <Sorted text={left} language={language} places={placesOf(asked.sort, 'l')} />
          </span>
        </span>
        <mark>{match}</mark>
        <span className="line-right">
          <Sorted text={right} language={language} places={placesOf(asked.sort, 'r')} />
        </span>
      </span>
    </>
  );
});

/** The words of one side that lines are sorted by, in the order of the sort: -1 is the last of the left side. */
const placesOf = (sort: readonly ConcordanceSort[], side: 'l' | 'r'): readonly (number | null)[] =>
  sort.map((key) => {
    if (!/^[lr]\d$/.test(key) || !key.startsWith(side)) return null;
    const nth = Number(key.slice(1));
    return side === 'l' ? -nth : nth - 1;
  });
