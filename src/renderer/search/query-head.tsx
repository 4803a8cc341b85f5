import { ChartLine, History, Plus } from 'lucide-react';
import { memo, useState } from 'react';
import type { SearchResult } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { strings } from '../strings.ts';
import { TopicDialog } from '../topics/topic-dialog.tsx';
import { isNarrowed, type Asked, type SearchPlace } from './asked.ts';
import { Counts } from './counts.tsx';
import { QueryBox } from './query-box.tsx';
import { unusedAt, unusedIn } from './query-marks.tsx';
import { Understood } from './understood.tsx';

const words = strings.search;

/** The head of the screen: the query, what was understood of it, what can be done with it, and the counts. */
export const QueryHead = memo(function QueryHead({
  place,
  asked,
  result,
  stale,
  toResults,
  showHelp,
}: {
  /** Where one is, without what is selected. */
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly result: SearchResult | undefined;
  readonly stale: boolean;
  readonly toResults: () => void;
  readonly showHelp: () => void;
}) {
  const [isSaving, setSaving] = useState(false);
  const isAsked = place.q.trim() !== '';
  const { value: reading } = useCall('search.read', isAsked ? { query: place.q } : null);
  const saveAsTopic = isAsked ? () => setSaving(true) : undefined;
  const showHistory = isAsked ? () => go(placeOn('timeline', { q: place.q })) : undefined;
  const [caret, setCaret] = useState<number | null>(null);
  const unused = unusedIn(place.q, reading, caret);
  const here = unusedAt(unused, caret);
  const repair = here?.repair ?? unused.find((part) => part.repair !== null)?.repair ?? null;
  useKeys({
    'topic.save': saveAsTopic,
    'phrase.history': showHistory,
    'query.repair': repair === null ? undefined : () => go({ ...place, q: repair, at: '' }),
  });
  return (
    <header className="query-head">
      <h1 className="visually-hidden">{words.title}</h1>
      <div className="query-bar">
        <QueryBox {...{ place, reading, unused, toResults, showHelp }} caretAt={setCaret} />
        <Button size="large" icon={Plus} keys="topic.save" disabled={!isAsked} onClick={saveAsTopic}>
          {words.saveAsTopic}
        </Button>
        <Button
          size="large"
          icon={ChartLine}
          disabled={!isAsked}
          onClick={() => go(placeOn('trends', { q: [place.q] }))}
        >
          {words.chartIt}
        </Button>
        <Button size="large" icon={History} keys="phrase.history" disabled={!isAsked} onClick={showHistory}>
          {strings.timeline.open}
        </Button>
      </div>
      {reading === undefined ? null : (
        <Understood {...{ place, reading, unused, here, repair }} terms={result?.terms} />
      )}
      {(isAsked || isNarrowed(place) || place.view === 'words' || place.row.length > 0) &&
      result !== undefined ? (
        <Counts place={place} asked={asked} result={result} stale={stale} />
      ) : null}
      {isSaving ? <TopicDialog query={place.q} onClose={() => setSaving(false)} /> : null}
    </header>
  );
});
