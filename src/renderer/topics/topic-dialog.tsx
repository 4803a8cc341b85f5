import './topic-dialog.css';
import { useId, useState } from 'react';
import type { Topic } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { Colours } from './colours.tsx';
import { QueryField } from './query-field.tsx';
import { saveTopic } from './topics.ts';

const words = strings.topics;

type Draft = { readonly name: string; readonly query: string; readonly colour: number | undefined };

/** Asks for a topic's name, query and colour, and keeps it; with `topic` it changes that one. */
export const TopicDialog = ({
  query,
  colour,
  topic = null,
  onSaved,
  onClose,
}: {
  /** What a new topic starts from. */
  readonly query: string;
  /** The place in the palette that a new topic starts from; without one a free place is found. */
  readonly colour?: number;
  readonly topic?: Topic | null;
  readonly onSaved?: (topic: Topic) => void;
  readonly onClose: () => void;
}) => {
  const [draft, setDraft] = useState<Draft>({
    name: topic?.name ?? nameFrom(query),
    query: topic?.query ?? query.trim(),
    colour: topic?.colour ?? colour,
  });
  const form = useId();
  const complete = draft.name.trim() !== '' && draft.query.trim() !== '';
  const save = async () => {
    const { name, colour: place } = draft;
    const rest = { name, query: draft.query.trim() };
    const saved = await saveTopic(place === undefined ? rest : { ...rest, colour: place }, topic);
    onClose();
    onSaved?.(saved);
  };
  return (
    <Dialog
      open
      title={topic === null ? words.create : words.change}
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
          if (complete) attempt(save);
        }}
      >
        <label>
          {words.name}
          <Field
            label={words.name}
            value={draft.name}
            maxLength={200}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
        </label>
        <QueryField
          query={draft.query}
          onChange={(next) => setDraft({ ...draft, query: next })}
          onDone={() => complete && attempt(save)}
        />
        <Colours chosen={draft.colour} onChoose={(place) => setDraft({ ...draft, colour: place })} />
      </form>
    </Dialog>
  );
};

/** A first name for a topic: its query without operators, as a person would say it. */
const nameFrom = (query: string) => {
  const bare = query
    .replaceAll(/["()*]|\b(AND|OR|NOT)\b|\b\w+:\S+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return bare === '' ? '' : (bare[0] ?? '').toUpperCase() + bare.slice(1, 60);
};
