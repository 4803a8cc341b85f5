import { TriangleAlert } from 'lucide-react';
import { strings } from '../strings.ts';
import type { Series } from './series.ts';

const words = strings.trends;

/** Parts of the charted queries that were not used, each with its reason and its repair. */
export const NotUsed = ({
  series,
  onRepair,
}: {
  readonly series: readonly Series[];
  readonly onRepair: (query: string, by: string) => void;
}) => {
  const parts = series.flatMap(({ query, reading }) => reading.ignored.map((part) => ({ query, ...part })));
  return parts.length === 0 ? null : (
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
    </ul>
  );
};
