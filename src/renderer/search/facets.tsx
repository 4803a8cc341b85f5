import { memo } from 'react';
import type { Expected, Facet } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { FacetList, type FacetValue } from '../parts/facet-list.tsx';
import { figure, languageName, proseMonth } from '../parts/figures.ts';
import { Marker } from '../parts/marker.tsx';
import { Settled } from '../parts/states.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { askedAt, fields, withoutTime, type Asked, type Field, type SearchPlace } from './asked.ts';
import { When } from './when.tsx';

const words = strings.search;
/** With more months than this they are offered only within the years that are ticked. */
const MONTHS = 12;

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
  const isTimed = place.from !== '' || place.to !== '' || place.year.length > 0 || place.month.length > 0;
  // The bars stay as they were when one of them is chosen: they are counted within every other filter.
  const { value: allTime } = useCall('search.facets', isTimed ? askedAt(withoutTime(place), filter) : null);
  return (
    <Settled call={call} className="facets">
      {({ facets, when }) => (
        // Arrows go from value to value; what they act on are the boxes inside.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div className="facets-all" onKeyDown={walk}>
          <When place={place} bins={allTime?.when ?? when} />
          {fields.map((field) =>
            field === 'topic' ? (
              <Topics key={field} place={place} asked={asked} />
            ) : (
              <FacetList
                key={field}
                title={words.fields[field]}
                values={valuesOf(facets, field, place)}
                chosen={place[field]}
                onChange={(chosen) => choose(place, field, chosen)}
              />
            ),
          )}
        </div>
      )}
    </Settled>
  );
});

/** Topics with how many of what matches they find as well; asked for by themselves, so that nothing waits for them. */
const Topics = ({ place, asked }: { readonly place: SearchPlace; readonly asked: Asked }) => {
  const { value: topics = [] } = useCall('search.topics', asked);
  const values = topics
    .filter(({ id, count }) => count > 0 || place.topic.includes(String(id)))
    .map(({ id, name, colour, count, expected }) => ({
      value: String(id),
      label: name,
      count,
      hint: hintOf(expected, count),
      mark: <Marker place={colour} />,
    }));
  return (
    <FacetList
      title={words.fields.topic}
      values={values}
      chosen={place.topic}
      onChange={(chosen) => choose(place, 'topic', chosen)}
    />
  );
};

const choose = (place: SearchPlace, field: Field, chosen: readonly string[]) =>
  go({ ...place, [field]: chosen, open: [], at: '' });

/** Up and down go through everything in the pane that can be ticked or pressed, left and right from facet to facet. */
const walk = (event: React.KeyboardEvent<HTMLElement>) => {
  const { target, currentTarget } = event;
  if (target instanceof HTMLInputElement || !(target instanceof Element)) return;
  const inFacet = target.closest('.facet');
  const step = steps[event.key];
  // The bars above have left and right for themselves.
  if (step === undefined || (step.facets && inFacet === null)) return;
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('.facet [role="checkbox"], .facet-more')];
  const ways = step.facets
    ? stops.filter((stop) => stop.closest('.facet')?.querySelector(STOP) === stop)
    : stops;
  const here = step.facets ? inFacet?.querySelector(STOP) : target;
  const next = ways[ways.findIndex((stop) => stop === here) + step.by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

const STOP = '[role="checkbox"]';
const steps: Readonly<Record<string, { readonly by: 1 | -1; readonly facets: boolean } | undefined>> = {
  ArrowDown: { by: 1, facets: false },
  ArrowUp: { by: -1, facets: false },
  ArrowRight: { by: 1, facets: true },
  ArrowLeft: { by: -1, facets: true },
};

/** The values of a field as they are shown: what is ticked stays though nothing is left of it, times are in order. */
const valuesOf = (
  facets: readonly Facet[],
  field: Exclude<Field, 'topic'>,
  place: SearchPlace,
): FacetValue[] => {
  const chosen = place[field];
  const counted = facets.find((facet) => facet.field === field)?.values ?? [];
  const missing = chosen.filter((value) => !counted.some((other) => other.value === value));
  if (field === 'month' && counted.length > MONTHS && place.year.length === 0 && chosen.length === 0)
    return [];
  const values = [...counted, ...missing.map((value) => ({ value, count: 0, expected: null }))].map(
    ({ value, count, expected }) => ({
      value,
      count,
      label: labelOf(field, value),
      hint: hintOf(expected, count),
    }),
  );
  return field === 'year' || field === 'month'
    ? values.toSorted((a, b) => b.value.localeCompare(a.value))
    : values;
};

/** What is said where a value has more than its share. */
const hintOf = (expected: Expected, count: number): FacetValue['hint'] => {
  if (expected === null) return undefined;
  const ratio = figure(expected.ratio, expected.ratio < 10 ? 1 : 0);
  return {
    sign: words.times(ratio),
    words: words.expected(ratio, count, figure(expected.count, expected.count < 10 ? 1 : 0)),
  };
};

/** What a value of a field is called. */
export const labelOf = (field: Field, value: string): string => {
  if (value === '') return field === 'year' || field === 'month' ? words.noYear : strings.parts.notNamed;
  if (field === 'language') return languageName(value);
  if (field === 'month') return proseMonth(value);
  if (field === 'part' && Object.hasOwn(words.parts, value))
    return Object.entries(words.parts).find(([part]) => part === value)?.[1] ?? value;
  return value;
};
