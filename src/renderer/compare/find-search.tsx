import { Search } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useCall } from '../client/client.ts';
import { Field } from '../parts/field.tsx';
import { Highlight } from '../parts/highlight.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { Settled } from '../parts/states.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import type { Choosing } from './finder.tsx';
import { FoundList, whoOf } from './found-list.tsx';

const words = strings.compare.finder;
const SHOWN = 50;

/** Statements found by a search. */
export const FindSearch = ({ choosing }: { readonly choosing: Choosing }) => {
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const { filter } = useScope();
  const asked = useDeferredValue(query.trim());
  const found = useCall('search.query', asked === '' ? null : { query: asked, filter, limit: SHOWN });
  const [first] = found.value?.hits ?? [];
  return (
    <>
      <Field
        label={words.field}
        icon={Search}
        placeholder={words.hint}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            list.current?.focus();
          } else if (event.key === 'Enter' && first !== undefined) choosing.toggle(first.ref);
        }}
      />
      <div className="finder-results">
        {asked === '' ? <p className="quiet small">{words.start}</p> : null}
        <Settled call={found} className="finder-found">
          {({ total, hits }) => (
            <>
              <p className="quiet small figures" role="status">
                {total === 0 ? words.none : words.found(hits.length, total)}
              </p>
              {total === 0 ? null : (
                <FoundList
                  key={asked}
                  found={hits.map((hit) => ({
                    witness: hit.ref,
                    date: hit.date,
                    who: whoOf(hit.outlet ?? hit.asker, hit.speaker),
                    text: (
                      <p lang={hit.language} dir={directionOf(hit.language)}>
                        <Highlight text={hit.snippet} ranges={hit.matches} />
                      </p>
                    ),
                  }))}
                  {...{ choosing, list }}
                />
              )}
            </>
          )}
        </Settled>
      </div>
    </>
  );
};
