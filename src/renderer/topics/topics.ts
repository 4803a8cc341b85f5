import type { Input, LookMark, Topic } from '../../contract/index.ts';
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

/** Archives a topic, or brings it back. It can be taken back. */
export const archiveTopic = async (topic: Topic, archived: boolean): Promise<void> => {
  await putBack({ ...topic, archived });
  const { archivedDone, broughtBack } = words.pane;
  say((archived ? archivedDone : broughtBack)(topic.name), () => putBack({ ...topic, archived: !archived }));
};

// A listed topic has counts too, which saving does not take.
const putBack = async (topic: Topic): Promise<void> => {
  const { id, name, query, colour, note, group, archived, watched } = topic;
  await callNow('topics.save', { id, name, query, colour, note, group, archived, watched });
};

/** Marks topics as looked at, up to what was shown. It can be taken back. */
export const markSeen = async (ids: readonly number[], upTo: LookMark): Promise<void> => {
  const before = await callNow('lookout.seen', { ids: [...ids], upTo });
  say(
    words.news.seenDone(before.length),
    async () => void (await callNow('lookout.unsee', { marks: before })),
  );
};
