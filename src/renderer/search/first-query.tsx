import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useProject } from '../project/project.tsx';
import { figure } from '../parts/figures.ts';
import { Marker } from '../parts/marker.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { searchFor } from './asked.ts';

const words = strings.search.first;
const MOST = 3;
/** Nothing is asked yet: the language in a few lines, with names and topics that this collection holds. */
export const FirstQuery = ({ showHelp }: { readonly showHelp: () => void }) => {
  const { briefings, to } = useProject();
  const { filter } = useScope();
  const { value: topics = [] } = useCall('topics.list', { filter });
  const names = useNames(briefings > 0);
  return (
    <div className="first-query">
      <h2>{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      <dl className="language-rows">
        {words.examples.map(([query, meaning]) => (
          <Example key={query} query={query} meaning={meaning} />
        ))}
        {to === null ? null : <Example query={`date:${to.slice(0, 7)}`} meaning={words.dated} />}
      </dl>
      <p>
        <button type="button" className="link" onClick={() => go(placeOn('search', { view: 'words' }))}>
          {strings.corpus.words.everything}
        </button>
      </p>
      {topics.length === 0 ? null : (
        <>
          <h3>{words.kept}</h3>
          <ul className="first-list">
            {topics.slice(0, MOST).map(({ id, name, query, colour, total }) => (
              <li key={id}>
                <button
                  type="button"
                  className="first-choice"
                  onClick={() => go(placeOn('search', { q: query }))}
                >
                  <Marker place={colour} />
                  {name}
                  <span className="quieter figures">{figure(total)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {names.length === 0 ? null : (
        <>
          <h3>{words.here}</h3>
          <ul className="first-list">
            {names.map(({ field, value, count }) => (
              <li key={`${field} ${value}`}>
                <button type="button" className="first-choice" onClick={() => go(searchFor(field, value))}>
                  <code>{searchFor(field, value).q}</code>
                  <span className="quieter figures">{figure(count)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" className="link" onClick={showHelp}>
          {words.all}
        </button>
      </p>
    </div>
  );
};

/** A query of the language and what it finds; a click tries it. */
const Example = ({ query, meaning }: { readonly query: string; readonly meaning: string }) => (
  <>
    <dt>
      <button type="button" className="example" onClick={() => go(placeOn('search', { q: query }))}>
        <code>{query}</code>
      </button>
    </dt>
    <dd>{meaning}</dd>
  </>
);

/** Who asks and who answers most in this collection. */
const useNames = (isFilled: boolean) => {
  const { filter } = useScope();
  const { value } = useCall('search.facets', isFilled ? { query: '', filter } : null);
  return (['outlet', 'speaker'] as const).flatMap((field) =>
    (value?.facets.find((facet) => facet.field === field)?.values ?? [])
      .filter((named) => named.value !== '' && named.count > 0)
      .slice(0, field === 'outlet' ? MOST : 1)
      .map((named) => ({ field, ...named })),
  );
};
