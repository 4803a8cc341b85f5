import { Button } from '../parts/button.tsx';
import { useProject } from '../project/project.tsx';
import { strings } from '../strings.ts';
import { TopicFinder } from './add-topic.tsx';
import { NoBriefings } from './nothing-to-draw.tsx';
import { MOST_SERIES, type KeptTopic } from './series.ts';

const words = strings.trends.empty;

/** What a chart shows, and the box that begins one. */
export const FirstTopic = ({
  topics,
  onStart,
}: {
  readonly topics: readonly KeptTopic[];
  readonly onStart: (queries: readonly string[]) => void;
}) => {
  const { briefings } = useProject();
  if (briefings === 0) return <NoBriefings />;
  return (
    <div className="first-topic">
      <h2>{words.title}</h2>
      <p className="quiet">{words.text}</p>
      <TopicFinder topics={topics} onAdd={(query) => onStart([query])} />
      {topics.length < 2 ? null : (
        <Button
          kind="primary"
          onClick={() => onStart(topics.slice(0, MOST_SERIES).map(({ query }) => query))}
        >
          {words.start}
        </Button>
      )}
      <h3>{words.examplesTitle}</h3>
      <dl className="first-topic-examples">
        {words.examples.map(([query, meaning]) => (
          <div key={query}>
            <dt className="code">{query}</dt>
            <dd className="quiet small">{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
