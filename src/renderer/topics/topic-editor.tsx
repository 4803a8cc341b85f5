import { useId, useRef, useState } from 'react';
import type { Topic } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Field } from '../parts/field.tsx';
import { useKeys } from '../parts/keys.ts';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { Colours } from './colours.tsx';
import { QueryField } from './query-field.tsx';
import { saveTopic } from './topics.ts';

const words = strings.topics;

type Draft = Pick<Topic, 'name' | 'query' | 'colour' | 'note' | 'group' | 'watched'>;
const draftOf = ({ name, query, colour, note, group, watched }: Topic): Draft => ({
  name,
  query,
  colour,
  note,
  group,
  watched,
});

/** Changes a topic in place. Nothing is saved until it is said; Mod S says it. */
export const TopicEditor = ({
  topic,
  groups,
}: {
  readonly topic: Topic;
  /** Groups there are. */
  readonly groups: readonly string[];
}) => {
  const kept = draftOf(topic);
  const [draft, setDraft] = useState<Draft>(kept);
  const box = useRef<HTMLTextAreaElement>(null);
  const known = useId();
  const changed = JSON.stringify(draft) !== JSON.stringify(kept);
  const complete = draft.name.trim() !== '' && draft.query.trim() !== '';
  const save = () => {
    if (!changed || !complete) return;
    attempt(async () => {
      const saved = await saveTopic({ ...draft, query: draft.query.trim() }, topic);
      setDraft(draftOf(saved));
    });
  };
  useKeys({
    'topic.save': changed && complete ? save : undefined,
    'topics.edit': () => box.current?.focus(),
  });
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  return (
    <form
      className="topic-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <QueryField query={draft.query} onChange={(query) => set({ query })} onDone={save} box={box} />
      <div className="topic-pair">
        <label>
          {words.name}
          <Field
            label={words.name}
            value={draft.name}
            maxLength={200}
            onChange={({ target }) => set({ name: target.value })}
          />
        </label>
        <label>
          {words.group}
          <Field
            label={words.group}
            value={draft.group}
            maxLength={200}
            list={known}
            title={words.groupHelp}
            onChange={({ target }) => set({ group: target.value })}
          />
        </label>
        <datalist id={known}>
          {groups.map((group) => (
            <option key={group} value={group}>
              {group}
            </option>
          ))}
        </datalist>
      </div>
      <Colours chosen={draft.colour} onChoose={(colour) => set({ colour })} />
      <label>
        {words.note}
        <textarea
          className="topic-area"
          rows={2}
          maxLength={20_000}
          value={draft.note}
          onChange={({ target }) => set({ note: target.value })}
        />
      </label>
      <label className="topic-check">
        <CheckBox
          checked={draft.watched}
          label={words.pane.watched}
          onChange={(watched) => set({ watched })}
        />
        {words.pane.watched}
      </label>
      {changed ? (
        <div className="topic-buttons">
          <Button kind="primary" type="submit" keys="topic.save" disabled={!complete}>
            {words.pane.saveChanges}
          </Button>
          <Button onClick={() => setDraft(kept)}>{words.pane.dropChanges}</Button>
        </div>
      ) : null}
    </form>
  );
};
