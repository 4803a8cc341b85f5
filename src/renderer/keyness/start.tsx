import { Scale } from 'lucide-react';
import type { Filter } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.keyness;
const MOST_OUTLETS = 3;

/** What is asked here, with comparisons that this collection offers. */
export const Start = ({ filter }: { readonly filter: Filter }) => {
  const call = useCall('search.facets', { query: '', filter });
  return (
    <Settled call={call} className="keyness-body">
      {({ facets }) => {
        const named = (id: string) =>
          (facets.find((facet) => facet.field === id)?.values ?? []).filter(({ value }) => value !== '');
        const years = named('year')
          .map(({ value }) => value)
          .toSorted()
          .slice(-2);
        const outlets = named('outlet')
          .toSorted((a, b) => b.count - a.count)
          .slice(0, MOST_OUTLETS);
        if (years.length === 0 && outlets.length === 0)
          return (
            <EmptyState icon={Scale} title={words.noBriefings}>
              {words.noBriefingsNote}
            </EmptyState>
          );
        const [before, last] = years;
        return (
          <EmptyState
            icon={Scale}
            title={words.start}
            actions={
              <>
                {before === undefined || last === undefined ? null : (
                  <Button onClick={() => go(placeOn('keyness', { a: `date:${last}`, b: `date:${before}` }))}>
                    {words.twoYears(last, before)}
                  </Button>
                )}
                {outlets.map(({ value }) => (
                  <Button
                    key={value}
                    onClick={() => go(placeOn('keyness', { a: `outlet:"${value.replaceAll('"', '')}"` }))}
                  >
                    {words.against(value)}
                  </Button>
                ))}
              </>
            }
          >
            {words.startNote}
          </EmptyState>
        );
      }}
    </Settled>
  );
};
