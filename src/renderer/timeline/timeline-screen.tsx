import './timeline.css';
import { History, Search } from 'lucide-react';
import { useRef } from 'react';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useKeys } from '../parts/keys.ts';
import { Segments } from '../parts/segments.tsx';
import { EmptyState } from '../parts/states.tsx';
import { go, usePlace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { Answers } from './answers.tsx';
import { PhraseHistory } from './phrase-history.tsx';
import { LeftOut } from './left-out.tsx';
import { Sentences } from './sentences.tsx';

const words = strings.timeline;
const views = (['history', 'answers', 'sentences', 'left-out'] as const).map((value) => ({
  value,
  label: words.views[value],
}));

/** The history of a phrase, a topic or a line: first and last use, every answer as its change from the one before. */
export const TimelineScreen = () => {
  const place = usePlace();
  return place.screen === 'timeline' ? <Timeline place={place} /> : null;
};

const Timeline = ({ place }: { readonly place: PlaceOn<'timeline'> }) => {
  const asked = place.q.trim() !== '';
  const { value: reading } = useCall('search.read', asked ? { query: place.q } : null);
  return (
    <>
      <div className="screen-bar">
        <h1>{words.title}</h1>
        <QueryForm key={place.q} place={place} />
        <Segments
          label={words.view}
          value={place.view}
          segments={views}
          onChoose={(view) => go({ ...place, view })}
        />
        <Button icon={Search} disabled={!asked} onClick={() => go(placeOn('search', { q: place.q }))}>
          {words.search}
        </Button>
      </div>
      {asked ? (
        <>
          {reading === undefined ? null : (
            <p className="timeline-understood small quiet" aria-live="polite">
              {reading.understood}
              {reading.ignored.map(({ start, text, reason }) => (
                <span key={start}>
                  {' '}
                  {text}: {reason}
                </span>
              ))}
            </p>
          )}
          <Shown key={place.q} place={place} />
        </>
      ) : (
        <EmptyState icon={History} title={words.empty}>
          {words.emptyNote}
        </EmptyState>
      )}
    </>
  );
};

const Shown = ({ place }: { readonly place: PlaceOn<'timeline'> }) => {
  const { filter } = useScope();
  if (place.view === 'history') return <PhraseHistory query={place.q} filter={filter} />;
  if (place.view === 'answers') return <Answers place={place} filter={filter} />;
  if (place.view === 'sentences') return <Sentences place={place} filter={filter} />;
  return (
    <div className="timeline-page">
      <LeftOut
        query={place.q}
        filter={filter}
        least={place.least || undefined}
        window={place.window || undefined}
        onSet={(rule) => go({ ...place, ...rule })}
      />
    </div>
  );
};

const QueryForm = ({ place }: { readonly place: PlaceOn<'timeline'> }) => {
  const box = useRef<HTMLFormElement>(null);
  useKeys({ 'list.filter': () => box.current?.querySelector('input')?.select() });
  return (
    <form
      className="timeline-query"
      ref={box}
      onSubmit={(event) => {
        event.preventDefault();
        go({ ...place, q: box.current?.querySelector('input')?.value ?? '', at: '' });
      }}
    >
      <Field label={words.box} placeholder={words.hint} icon={Search} defaultValue={place.q} />
    </form>
  );
};
