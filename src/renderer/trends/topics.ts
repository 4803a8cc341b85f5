import { callNow } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import type { KeptTopic } from './series.ts';

const words = strings.trends.dialog;

/** What a person may say of a topic. */
export type TopicDraft = { readonly name: string; readonly query: string; readonly colour: number };

/** Keeps a query as a topic. It can be taken back. */
export const createTopic = (draft: TopicDraft): Promise<void> =>
  callNow('topics.save', draft).then(({ id, name }) =>
    say(words.saved(name), async () => void (await callNow('topics.remove', { id }))),
  );

/** Changes a topic. It can be taken back. */
export const changeTopic = (before: KeptTopic, draft: TopicDraft): Promise<void> =>
  callNow('topics.save', { id: before.id, ...draft }).then(({ name }) =>
    say(words.changed(name), async () => void (await callNow('topics.save', kept(before)))),
  );

/** Removes a topic; the query stays on the chart. It can be taken back. */
export const removeTopic = (topic: KeptTopic): void =>
  attempt(async () => {
    const removed = await callNow('topics.remove', { id: topic.id });
    say(words.removed(removed.name), async () => void (await callNow('topics.save', removed)));
  });

const kept = ({ id, name, query, colour, note }: KeptTopic) => ({ id, name, query, colour, note });
