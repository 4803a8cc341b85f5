import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { Chip } from '../parts/chip.tsx';
import { strings } from '../strings.ts';
import { fields, isNarrowed, withoutFilters, type Field, type SearchPlace } from './asked.ts';
import { labelOf } from './facets.tsx';
import { nameOfSpan } from './when-bins.ts';

const words = strings.search;

/** What the results are narrowed to at the left, each with a cross, and one click for all. */
export const Chosen = ({ place }: { readonly place: SearchPlace }) => {
  const { value: topics } = useCall('topics.list', place.topic.length === 0 ? null : {});
  if (!isNarrowed(place)) return null;
  const nameOf = (field: Field, value: string) =>
    field === 'topic'
      ? (topics?.find(({ id }) => String(id) === value)?.name ?? words.fields.topic)
      : labelOf(field, value);
  return (
    <div className="chosen" role="group" aria-label={words.chosen}>
      {place.from === '' && place.to === '' ? null : (
        <Chip
          kind="accent"
          removeLabel={words.wholeTime}
          onRemove={() => go({ ...place, from: '', to: '', open: [], at: '' })}
        >
          {nameOfSpan(place.from, place.to)}
        </Chip>
      )}
      {fields.flatMap((field) =>
        place[field].map((value) => (
          <Chip
            key={`${field} ${value}`}
            kind="accent"
            removeLabel={words.without(nameOf(field, value))}
            onRemove={() =>
              go({ ...place, [field]: place[field].filter((other) => other !== value), open: [], at: '' })
            }
          >
            <span className="chosen-field">{words.fields[field]}</span>
            <bdi>{nameOf(field, value)}</bdi>
          </Chip>
        )),
      )}
      <button type="button" className="link" onClick={() => go(withoutFilters(place))}>
        {words.clearFilters}
      </button>
    </div>
  );
};
