import './search.css';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { SearchResult } from '../../contract/index.ts';
import { useCall, type Call } from '../client/client.ts';
import { Concordance } from '../concordance/concordance.tsx';
import { CorpusTool } from '../corpus/corpus-tool.tsx';
import { usePlace } from '../place/history.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { ErrorState, LoadingBar } from '../parts/states.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { askedAt, isNarrowed, useUnselected, type Asked, type SearchPlace } from './asked.ts';
import { Chosen } from './chosen.tsx';
import { useCursor } from './cursor.ts';
import { Facets } from './facets.tsx';
import { FirstQuery } from './first-query.tsx';
import { firstPage, listAt, type List } from './hits.ts';
import { NoHits } from './no-hits.tsx';
import { QueryHead } from './query-head.tsx';
import { QueryLanguage } from './query-language.tsx';
import { Results } from './results.tsx';
import { SelectedPassage } from './selected-passage.tsx';

/** The search screen: a query, what was understood of it, and every exchange that matches. */
export const SearchScreen = () => {
  const place = usePlace();
  return place.screen === 'search' ? <Searching place={place} /> : null;
};

const Searching = ({ place }: { readonly place: SearchPlace }) => {
  const { filter } = useScope();
  const [help, setHelp] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const question = useUnselected(place);
  const asked = useMemo(() => askedAt(question, filter), [question, filter]);
  // What one outlet asked is a question, too, though no word is looked for.
  const isAsked =
    place.q.trim() !== '' || isNarrowed(place) || place.view === 'words' || place.row.length > 0;
  const results = useMemo(() => listAt(question, asked), [question, asked]);
  const first = useCall('search.query', isAsked ? firstPage(results) : null);
  const showHelp = useCallback(() => setHelp(true), []);
  const toResults = useCallback(() => list.current?.focus(), []);
  return (
    <div className="search">
      <QueryHead
        place={question}
        asked={asked}
        result={first.value}
        stale={first.stale}
        toResults={toResults}
        showHelp={showHelp}
      />
      <div className="search-body">
        <LoadingBar show={first.loading} />
        {isAsked ? (
          <Found {...{ place, question, asked, results, first, list }} />
        ) : (
          <FirstQuery showHelp={showHelp} />
        )}
      </div>
      <QueryLanguage open={help} onClose={() => setHelp(false)} />
    </div>
  );
};

/** Filters, results and the selected exchange beside each other. */
const Found = ({
  place,
  question,
  asked,
  results,
  first,
  list,
}: {
  readonly place: SearchPlace;
  /** The place without what is selected. */
  readonly question: SearchPlace;
  readonly asked: Asked;
  readonly results: List;
  readonly first: Call<SearchResult>;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const { value: result, error } = first;
  const cursor = useCursor(place, results, result);
  const reader = useRef<HTMLDivElement>(null);
  return (
    <Panes
      name="search"
      left={{
        label: strings.search.filters,
        ...paneWidths.facets,
        content: <Facets place={question} asked={asked} />,
      }}
      right={
        cursor.ref === '' || place.view !== 'exchanges'
          ? undefined
          : {
              label: strings.search.selectedExchange,
              ...paneWidths.side,
              content: <SelectedPassage place={place} cursor={cursor} text={reader} />,
            }
      }
    >
      <Chosen place={question} />
      {error !== undefined ? (
        <ErrorState error={error} onRetry={first.retry} />
      ) : result === undefined ? null : result.total === 0 ? (
        <NoHits place={place} result={result} />
      ) : place.view === 'concordance' ? (
        <Concordance place={question} asked={asked} list={list} />
      ) : place.view !== 'exchanges' ? (
        <CorpusTool place={question} view={place.view} asked={asked} list={list} />
      ) : (
        <Results
          place={place}
          results={results}
          stale={first.stale}
          cursor={cursor}
          list={list}
          reader={reader}
        />
      )}
    </Panes>
  );
};
