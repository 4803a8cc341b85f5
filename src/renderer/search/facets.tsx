import { memo } from 'react';
import type { Facet } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { FacetList, type FacetValue } from '../parts/facet-list.tsx';
import { languageName } from '../parts/figures.ts';
import { Settled } from '../parts/states.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import {
  askedAt,
  fields,
  isNarrowed,
  withoutFilters,
  withoutTime,
  type Asked,
  type Field,
  type SearchPlace,
} from './asked.ts';
import { When } from './when.tsx';

const words = strings.search;

/** Filters with how many exchanges each value would leave, and when the matches were said. */
export const Facets = memo(function Facets({
  place,
  asked,
}: {
  readonly place: SearchPlace;
  readonly asked: Asked;
}) {
  const call = useCall('search.facets', asked);
  const { filter } = useScope();
  const isTimed = place.from !== '' || place.to !== '' || place.year.length > 0;
  // The bars stay as they were when one of them is chosen: they are counted within every other filter.
  const { value: allTime } = useCall('search.facets', isTimed ? askedAt(withoutTime(place), filter) : null);
  return (
    <Settled call={call} className="facets">
      {({ facets, when }) => (
        <>
          {isNarrowed(place) ? (
            <button type="button" className="link facets-clear" onClick={() => go(withoutFilters(place))}>
              {words.clearFilters}
            </button>
          ) : null}
          <When place={place} bins={allTime?.when ?? when} />
          {fields.map((field) => (
            <FacetList
              key={field}
              title={words.fields[field]}
              values={valuesOf(facets, field, place[field])}
              chosen={place[field]}
              onChange={(chosen) => go({ ...place, [field]: chosen, at: '' })}
            />
          ))}
        </>
      )}
    </Settled>
  );
});

/** The values of a field as they are shown: what is ticked stays though nothing is left of it, years are in order. */
const valuesOf = (facets: readonly Facet[], field: Field, chosen: readonly string[]): FacetValue[] => {
  const counted = facets.find((facet) => facet.field === field)?.values ?? [];
  const missing = chosen.filter((value) => !counted.some((other) => other.value === value));
  const values = [...counted, ...missing.map((value) => ({ value, count: 0 }))].map(({ value, count }) => ({
    value,
    count,
    label: labelOf(field, value),
  }));
  return field === 'year' ? values.toSorted((a, b) => b.value.localeCompare(a.value)) : values;
};

const labelOf = (field: Field, value: string): string => {
  if (value === '') return field === 'year' ? words.noYear : strings.parts.notNamed;
  if (field === 'language') return languageName(value);
  if (field === 'part' && Object.hasOwn(words.parts, value))
    return Object.entries(words.parts).find(([part]) => part === value)?.[1] ?? value;
  return value;
};
