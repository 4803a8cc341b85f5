import { Toolbar } from '@base-ui/react/toolbar';
import { useRef } from 'react';
import type { ConcordanceSort } from '../../contract/index.ts';
import { replace } from '../place/history.ts';
import { useKeys } from '../parts/keys.ts';
import type { SearchPlace } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { factKeys, toggled, wordKeys } from './sort-keys.ts';

const words = strings.concordance;

/** What lines are sorted by, at most three at a time: S comes here, arrows go along, Escape or down goes to the lines. */
export const SortKeys = ({
  place,
  sort,
  toLines,
}: {
  readonly place: SearchPlace;
  readonly sort: readonly ConcordanceSort[];
  readonly toLines: () => void;
}) => {
  const bar = useRef<HTMLDivElement>(null);
  const sortNow = () =>
    bar.current?.querySelector<HTMLElement>('[aria-pressed="true"], [tabindex="0"]')?.focus();
  useKeys({ 'lines.sort': sortNow });
  const leave = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    toLines();
  };
  const keyOf = (key: ConcordanceSort, shown: string) => (
    <Toolbar.Button
      key={key}
      aria-pressed={sort.includes(key)}
      aria-label={words.keys[key]}
      title={words.keys[key]}
      data-weight={sort.indexOf(key)}
      onClick={() => replace({ ...place, by: toggled(sort, key) })}
    >
      {shown}
    </Toolbar.Button>
  );
  return (
    <Toolbar.Root ref={bar} className="concordance-sort" aria-label={words.sortBy} onKeyDown={leave}>
      <Toolbar.Group className="concordance-keys">
        {wordKeys.map((key) => keyOf(key, key === 'match' ? words.match : key.toUpperCase()))}
      </Toolbar.Group>
      <Toolbar.Group className="concordance-keys">
        {factKeys.map((key) => keyOf(key, words.facts[key]))}
      </Toolbar.Group>
    </Toolbar.Root>
  );
};
