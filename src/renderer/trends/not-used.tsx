import { TriangleAlert } from 'lucide-react';
import type { Measure } from '../../contract/index.ts';
import { strings } from '../strings.ts';
import type { Series } from './series.ts';

const words = strings.trends;

/** What the chart cannot use of its queries: parts not understood, and queries that name no words to count. */
export const NotUsed = ({
  series,
  measure,
  onRepair,
  onShare,
}: {
  readonly series: readonly Series[];
  readonly measure: Measure;
  readonly onRepair: (query: string, by: string) => void;
  /** Charts shares instead, which need no words. */
  readonly onShare: () => void;
}) => {
  const parts = series.flatMap(({ query, reading }) => reading.ignored.map((part) => ({ query, ...part })));
  const wordless = series.filter(
    ({ reading }) => measure !== 'share' && reading.terms.length === 0 && reading.exchanges > 0,
  );
  return parts.length + wordless.length === 0 ? null : (
    <ul className="trends-not-used small">
      {parts.map(({ query, text, start, reason, repair }) => (
        <li key={`${query} ${start}`}>
          <TriangleAlert className="icon" aria-hidden />
          {words.notUsed} <s>{text}</s> {reason}{' '}
          {repair === null ? null : (
            <button type="button" className="link" onClick={() => onRepair(query, repair)}>
              {words.repaired(repair)}
            </button>
          )}
        </li>
      ))}
      {wordless.map(({ query, name }) => (
        <li key={query}>
          <TriangleAlert className="icon" aria-hidden />
          {words.noWords(name)}{' '}
          <button type="button" className="link" onClick={onShare}>
            {words.countShare}
          </button>
        </li>
      ))}
    </ul>
  );
};
