import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId, useState, type SyntheticEvent } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Marker } from '../parts/marker.tsx';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { changeTopic, createTopic, type TopicDraft } from './topics.ts';
import type { Series } from './series.ts';

const words = strings.trends.dialog;

/** Names a query, gives it a colour and keeps it; or changes a topic that is kept. */
export const TopicDialog = ({
  series,
  onSaved,
  onClose,
}: {
  readonly series: Series;
  /** Told the query, which may be another than before. */
  readonly onSaved: (query: string) => void;
  readonly onClose: () => void;
}) => {
  const { topic } = series;
  const [draft, setDraft] = useState<TopicDraft>({
    name: topic?.name ?? series.name.replaceAll('"', ''),
    query: series.query,
    colour: topic?.colour ?? series.place,
  });
  const form = useId();
  const ready = draft.name.trim() !== '' && draft.query.trim() !== '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!ready) return;
    const clean = { ...draft, query: draft.query.trim() };
    attempt(async () => {
      await (topic === null ? createTopic(clean) : changeTopic(topic, clean));
      onSaved(clean.query);
      onClose();
    });
  };
  return (
    <Dialog
      open
      title={topic === null ? words.create : words.edit}
      width={440}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          <Button kind="primary" type="submit" form={form} disabled={!ready}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={form} className="topic-form" onSubmit={submit}>
        <span className="topic-label">{words.name}</span>
        <Field
          label={words.name}
          value={draft.name}
          maxLength={200}
          onChange={({ target }) => setDraft({ ...draft, name: target.value })}
        />
        <span className="topic-label">{words.query}</span>
        <div>
          <Field
            label={words.query}
            value={draft.query}
            onChange={({ target }) => setDraft({ ...draft, query: target.value })}
          />
          <p className="small quiet topic-help">{words.queryHelp}</p>
        </div>
        <span className="topic-label">{words.colour}</span>
        <RadioGroup
          className="topic-colours"
          aria-label={words.colour}
          value={draft.colour}
          onValueChange={(colour) => {
            if (typeof colour === 'number') setDraft({ ...draft, colour });
          }}
        >
          {words.colours.map((name, index) => (
            <Radio.Root key={name} className="topic-colour" value={index + 1} aria-label={name} title={name}>
              <Marker place={index + 1} size={18} />
            </Radio.Root>
          ))}
        </RadioGroup>
      </form>
    </Dialog>
  );
};
