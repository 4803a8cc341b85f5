import './topic-dialog.css';
import { useId, useState } from 'react';
import type { Topic } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Marker } from '../parts/marker.tsx';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.topics;
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8];

/** Asks for a topic's name, query and colour, and keeps it. With `topic` it changes that one. */
export const TopicDialog = ({
  open,
  query,
  topic,
  onSaved,
  onClose,
}: {
  readonly open: boolean;
  /** What a new topic starts from. */
  readonly query: string;
  readonly topic?: Topic | undefined;
  readonly onSaved?: (topic: Topic) => void;
  readonly onClose: () => void;
}) => (open ? <OpenTopicDialog key={topic?.id ?? query} {...{ query, topic, onSaved, onClose }} /> : null);

const OpenTopicDialog = ({
  query,
  topic,
  onSaved,
  onClose,
}: {
  readonly query: string;
  readonly topic: Topic | undefined;
  readonly onSaved: ((topic: Topic) => void) | undefined;
  readonly onClose: () => void;
}) => {
  const [draft, setDraft] = useState({
    name: topic?.name ?? nameFrom(query),
    query: topic?.query ?? query,
    colour: topic?.colour,
  });
  const form = useId();
  const complete = draft.name.trim() !== '' && draft.query.trim() !== '';
  const saveTopic = async () => {
    const { colour, ...rest } = draft;
    const saved = await callNow('topics.save', {
      ...rest,
      ...(colour === undefined ? {} : { colour }),
      ...(topic === undefined ? {} : { id: topic.id }),
    });
    onClose();
    onSaved?.(saved);
    say(words.saved(saved.name), topic === undefined ? () => removeTopic(saved) : () => putBack(topic));
  };
  return (
    <Dialog
      open
      title={topic === undefined ? words.create : words.change}
      width={440}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          <Button kind="primary" type="submit" form={form} disabled={!complete}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="topic-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) attempt(saveTopic);
        }}
      >
        <label>
          {words.name}
          <Field
            label={words.name}
            value={draft.name}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
        </label>
        <label>
          {words.query}
          <Field
            label={words.query}
            value={draft.query}
            onChange={({ target }) => setDraft({ ...draft, query: target.value })}
          />
        </label>
        <fieldset className="topic-colours">
          <legend>{words.colour}</legend>
          {PLACES.map((place) => (
            <label key={place} title={words.place(place)}>
              <input
                type="radio"
                name="colour"
                className="visually-hidden"
                aria-label={words.place(place)}
                checked={draft.colour === place}
                onChange={() => setDraft({ ...draft, colour: place })}
              />
              <Marker place={place} />
            </label>
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
};

/** Removes a topic; what comes back can be put back. */
export const removeTopic = async ({ id, name }: Topic): Promise<void> => {
  const removed = await callNow('topics.remove', { id });
  say(words.removed(name), () => putBack(removed));
};

const putBack = async (topic: Topic): Promise<void> => void (await callNow('topics.save', topic));

/** A first name for a topic: its query without operators, as a person would say it. */
const nameFrom = (query: string) => {
  const bare = query
    .replaceAll(/["()*]|\b(AND|OR|NOT)\b|\b\w+:\S+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return bare === '' ? '' : (bare[0] ?? '').toUpperCase() + bare.slice(1, 60);
};
