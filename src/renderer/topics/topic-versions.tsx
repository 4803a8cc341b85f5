import { Undo2 } from 'lucide-react';
import type { Topic, TopicVersion } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button, Opens } from '../parts/button.tsx';
import { proseMoment } from '../parts/figures.ts';
import { attempt, say } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { saveTopic } from './topics.ts';

const words = strings.topics.versions;

/** Every query a topic had, newest first, with what each change did to its hits. */
export const TopicVersions = ({ topic }: { readonly topic: Topic }) => {
  const { value: versions } = useCall('topics.versions', { id: topic.id });
  if (versions === undefined) return null;
  const undo = () =>
    attempt(async () => {
      const before = await callNow('topics.undo', { id: topic.id });
      say(words.undone(before.name), async () => {
        await callNow('topics.save', { id: topic.id, name: before.name, query: topic.query });
      });
    });
  return (
    <section className="topic-part" aria-label={words.title}>
      <h3>
        {words.title}
        {versions.length < 2 ? null : (
          <Button size="small" kind="quiet" icon={Undo2} onClick={undo}>
            {words.undo}
          </Button>
        )}
      </h3>
      <ol className="topic-versions">
        {versions.map((version, at) => (
          <Version key={version.id} topic={topic} version={version} isNow={at === 0} />
        ))}
      </ol>
      {versions.length < 2 ? null : <p className="small quieter">{words.counted}</p>}
    </section>
  );
};

const Version = ({
  topic,
  version,
  isNow,
}: {
  readonly topic: Topic;
  readonly version: TopicVersion;
  readonly isNow: boolean;
}) => {
  const { at, query } = version;
  return (
    <li>
      <p className="topic-version-query">
        <bdi>{query}</bdi>
      </p>
      <p className="small quiet topic-version-did">
        <span className="figures">{proseMoment(at)}</span>
        <Did version={version} />
        {isNow ? null : (
          <button
            type="button"
            className="link small"
            onClick={() => attempt(async () => void (await saveTopic({ name: topic.name, query }, topic)))}
          >
            {words.use}
          </button>
        )}
      </p>
    </li>
  );
};

const Did = ({ version }: { readonly version: TopicVersion }) => {
  const { before, after, gained, lost, gainedQuery, lostQuery } = version;
  if (after === null) return <span>{words.unknown}</span>;
  if (before === null) return <span className="figures">{words.first(after)}</span>;
  return (
    <>
      <span className="figures">{words.change(before, after)}</span>
      {gained === 0 && lost === 0 ? <span>{words.same}</span> : null}
      <Changed n={gained} query={gainedQuery} kind="gained" />
      <Changed n={lost} query={lostQuery} kind="lost" />
    </>
  );
};

const Changed = ({
  n,
  query,
  kind,
}: {
  readonly n: number | null;
  readonly query: string | null;
  readonly kind: 'gained' | 'lost';
}) =>
  n === null || n === 0 || query === null ? null : (
    <Opens data-kind={kind} onClick={() => go(placeOn('search', { q: query, sort: 'date' }))}>
      {words[kind](n)}
    </Opens>
  );
