import type { SearchResult } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { figure } from '../parts/figures.ts';
import { EmptyState } from '../parts/states.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { isNarrowed, withoutFilters, type SearchPlace } from './asked.ts';

const words = strings.search;

/** Nothing was found: in how many, and every way out with what it would find. */
export const NoHits = ({ place, result }: { readonly place: SearchPlace; readonly result: SearchResult }) => {
  const { filter, isSet, clear } = useScope();
  const only = { query: place.q, limit: 0 };
  const unfiltered = useCall('search.query', isNarrowed(place) ? { ...only, filter } : null);
  const unscoped = useCall('search.query', isSet ? only : null);
  const ways: readonly Way[] = [
    {
      label: words.withoutFilters,
      total: unfiltered.value?.total ?? 0,
      take: () => go(withoutFilters(place)),
    },
    { label: words.withoutScope, total: unscoped.value?.total ?? 0, take: clear },
    ...result.waysOut.map(({ kind, label, query, total }) => ({
      label: kind === 'spelling' ? words.meant(label) : label,
      total,
      isMeant: kind === 'spelling',
      take: () => go({ ...place, q: query, at: '' }),
    })),
  ];
  const open = ways.filter(({ total, isMeant }) => total > 0 || isMeant);
  return (
    <EmptyState title={words.noHits(result.outOf)}>
      {result.emptied === null ? null : <p className="emptied">{result.emptied.said}</p>}
      {open.length === 0 ? null : (
        <ul className="ways-out" aria-label={words.waysOut}>
          {open.map(({ label, total, take }) => (
            <li key={label}>
              <button type="button" onClick={take}>
                <span>{label}</span>
                <b className="opens">{figure(total)}</b>
              </button>
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
};

type Way = {
  readonly label: string;
  readonly total: number;
  /** A likely spelling is offered even where it finds nothing yet. */
  readonly isMeant?: boolean;
  readonly take: () => void;
};
