import { Plus, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { figure } from '../parts/figures.ts';
import { Marker } from '../parts/marker.tsx';
import { Popover } from '../parts/popover.tsx';
import { strings } from '../strings.ts';
import { MOST_SERIES, type KeptTopic } from './series.ts';

const words = strings.trends;

/** The button that puts one more topic on the chart. */
export const AddTopic = ({
  topics,
  charted,
  onAdd,
}: {
  readonly topics: readonly KeptTopic[];
  readonly charted: readonly string[];
  readonly onAdd: (query: string) => void;
}) => {
  const [open, setOpen] = useState(false);
  const full = charted.length >= MOST_SERIES;
  const button = (
    <Button icon={Plus} disabled={full} title={full ? words.fullTip : undefined}>
      {words.addTopic}
    </Button>
  );
  if (full) return button;
  return (
    <Popover label={words.finder.label} align="end" open={open} onOpen={setOpen} trigger={button}>
      <TopicFinder
        topics={topics.filter(({ query }) => !charted.includes(query))}
        onAdd={(query) => {
          setOpen(false);
          onAdd(query);
        }}
      />
    </Popover>
  );
};

/** A box for a query, what it is understood as, and the kept topics that fit what is typed. */
export const TopicFinder = ({
  topics,
  onAdd,
}: {
  readonly topics: readonly KeptTopic[];
  readonly onAdd: (query: string) => void;
}) => {
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed.trim());
  const read = useCall('search.read', query === '' ? null : { query });
  const fitting = topics.filter(({ name, query: kept }) =>
    `${name} ${kept}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()),
  );
  return (
    <div className="topic-finder">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') onAdd(typed.trim());
        }}
      >
        <Field
          label={words.finder.field}
          placeholder={words.finder.placeholder}
          icon={Search}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </form>
      {query === '' ? null : (
        <button type="button" className="topic-choice" onClick={() => onAdd(query)}>
          <Plus className="icon" aria-hidden />
          <span>
            <b className="one-line">{words.finder.chart(query)}</b>
            {read.value === undefined ? null : (
              <span className="small quiet">
                {words.finder.understood}: {read.value.understood}
              </span>
            )}
          </span>
        </button>
      )}
      {fitting.length === 0 ? null : (
        <>
          <h3>{words.finder.kept}</h3>
          {fitting.map((topic) => (
            <button key={topic.id} type="button" className="topic-choice" onClick={() => onAdd(topic.query)}>
              <Marker place={topic.colour} />
              <span className="one-line">{topic.name}</span>
              <span className="grow" />
              <span className="quieter small figures">{figure(topic.total)}</span>
            </button>
          ))}
        </>
      )}
    </div>
  );
};
