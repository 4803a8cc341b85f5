import type { Input, Topic } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.topics;

/** Keeps a query as a topic, or changes the topic `before`. It can be taken back. */
export const saveTopic = async (draft: Input<'topics.save'>, before: Topic | null): Promise<Topic> => {
  const saved = await callNow('topics.save', before === null ? draft : { ...draft, id: before.id });
  say(words.saved(saved.name), async () => void (await (before === null ? remove(saved) : putBack(before))));
  return saved;
};

/** Removes a topic. It can be taken back. */
export const removeTopic = async (topic: Topic): Promise<void> => {
  const removed = await remove(topic);
  say(words.removed(removed.name), () => putBack(removed));
};

const remove = ({ id }: Topic): Promise<Topic> => callNow('topics.remove', { id });

// A listed topic has a count too, which saving does not take.
const putBack = async ({ id, name, query, colour, note }: Topic): Promise<void> =>
  void (await callNow('topics.save', { id, name, query, colour, note }));
