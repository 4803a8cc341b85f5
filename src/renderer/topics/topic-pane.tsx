import { Archive, ArchiveRestore, ChartLine, Columns2, History, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../client/client.ts';
import { TrayFinder } from '../compare/finder.tsx';
import { Button, IconButton, Opens } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { Marker } from '../parts/marker.tsx';
import { attempt } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { NewsText } from './news-text.tsx';
import { TopicEditor } from './topic-editor.tsx';
import { newOn, type TopicRow } from './topic-rows.ts';
import { TopicVersions } from './topic-versions.tsx';
import { archiveTopic, removeTopic } from './topics.ts';

const words = strings.topics;

/** All of one topic: its query, what came in on it, what its changes did, what it shares with others. */
export const TopicPane = ({
  topic,
  groups,
}: {
  readonly topic: TopicRow | undefined;
  readonly groups: readonly string[];
}) => (
  <div className="topic-pane">
    {topic === undefined ? (
      <p className="quiet topic-none">{words.pane.none}</p>
    ) : (
      // Another query from elsewhere, by undo or by a file, is another draft.
      <One key={`${topic.id} ${topic.query}`} topic={topic} groups={groups} />
    )}
  </div>
);

const One = ({ topic, groups }: { readonly topic: TopicRow; readonly groups: readonly string[] }) => {
  const { news, archived } = topic;
  const [finding, setFinding] = useState(false);
  const archive = () => attempt(() => archiveTopic(topic, !archived));
  const remove = () => attempt(() => removeTopic(topic));
  useKeys({
    'topics.archive': archive,
    'topics.remove': remove,
    'topics.new': news === null || news.hits === 0 ? undefined : () => go(newOn(news)),
  });
  return (
    <>
      <header className="topic-head">
        <h2>
          <Marker place={topic.colour} />
          <bdi>{topic.name}</bdi>
        </h2>
        <div className="topic-head-foot">
          <Opens
            title={words.open(topic.name, topic.total)}
            onClick={() => go(placeOn('search', { q: topic.query }))}
          >
            {words.pane.hits(topic.total)}
          </Opens>
          <span className="grow" />
          <Button size="small" icon={ChartLine} onClick={() => go(placeOn('trends', { q: [topic.query] }))}>
            {words.pane.chart}
          </Button>
          <Button
            size="small"
            icon={History}
            onClick={() => go(placeOn('timeline', { q: topic.query, view: 'answers' }))}
          >
            {strings.timeline.open}
          </Button>
          <Button size="small" icon={Columns2} title={words.pane.compareTip} onClick={() => setFinding(true)}>
            {words.pane.compare}
          </Button>
          <IconButton
            size="small"
            icon={archived ? ArchiveRestore : Archive}
            label={archived ? words.pane.unarchive : words.pane.archive}
            keys="topics.archive"
            onClick={archive}
          />
          <IconButton
            size="small"
            icon={Trash2}
            label={words.pane.remove}
            keys="topics.remove"
            onClick={remove}
          />
        </div>
      </header>
      {finding ? (
        <TrayFinder finding={{ how: 'over', query: topic.query }} onClose={() => setFinding(false)} />
      ) : null}
      {news === null ? null : (
        <section className="topic-part" aria-label={words.news.title}>
          <h3>{words.news.title}</h3>
          <NewsText news={news} />
        </section>
      )}
      <section className="topic-part" aria-label={words.change}>
        <TopicEditor topic={topic} groups={groups} />
      </section>
      <TopicVersions topic={topic} />
      <Overlap topic={topic} />
    </>
  );
};

const MOST = 12;

const Overlap = ({ topic }: { readonly topic: TopicRow }) => {
  const { filter } = useScope();
  const { value } = useCall('topics.overlap', { id: topic.id, filter });
  if (value === undefined) return null;
  return (
    <section className="topic-part" aria-label={words.overlap.title}>
      <h3>{words.overlap.title}</h3>
      {value.with.length === 0 ? <p className="small quiet">{words.overlap.none}</p> : null}
      <ul className="topic-rows">
        {value.with.slice(0, MOST).map(({ id, name, total, both, jaccard, query }) => (
          <li key={id}>
            <span className="topic-row-name">
              <bdi className="one-line">{name}</bdi>
              <span className="small quiet figures">
                {words.overlap.shares(both / value.total, both / total)}
              </span>
            </span>
            <span className="small quiet figures">{words.overlap.jaccard(jaccard)}</span>
            <Opens title={words.overlap.open(name, both)} onClick={() => go(placeOn('search', { q: query }))}>
              {figure(both)}
            </Opens>
          </li>
        ))}
      </ul>
    </section>
  );
};
