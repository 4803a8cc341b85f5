import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { OwnLabel } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { isWriting } from '../parts/keys.ts';
import { KeyCaps } from '../parts/key-caps.tsx';
import { Marker } from '../parts/marker.tsx';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.nonanswers;
const COLOURS = 8;

/** Labels of the person's own to choose from: by click or by letter, Enter saves. New ones are made here. */
export const LabelsDialog = ({
  given,
  labels,
  onDone,
  onClose,
}: {
  readonly given: readonly number[];
  readonly labels: readonly OwnLabel[];
  readonly onDone: (own: readonly number[]) => void;
  readonly onClose: () => void;
}) => {
  const [own, setOwn] = useState(given);
  const toggle = (id: number) => setOwn(own.includes(id) ? own.filter((each) => each !== id) : [...own, id]);
  const done = () => {
    // Only what still is a label.
    onDone(own.filter((each) => labels.some(({ id }) => id === each)));
    onClose();
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) return done();
      const label = labels.find(({ key }) => key !== '' && key === event.key.toLowerCase());
      if (label) toggle(label.id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <Dialog
      open
      title={words.ownLabelsTitle}
      onClose={onClose}
      foot={
        <Button kind="primary" onClick={done}>
          {words.giveLabels}
        </Button>
      }
    >
      {labels.length === 0 ? <p className="quiet">{words.noLabels}</p> : null}
      <ul className="nonanswer-labels">
        {labels.map((label) => (
          <li key={label.id}>
            <button
              type="button"
              className="nonanswer-code"
              aria-pressed={own.includes(label.id)}
              onClick={() => toggle(label.id)}
            >
              <Marker place={label.colour} />
              <bdi>{label.name}</bdi>
              {label.key === '' ? null : <KeyCaps chord={label.key.toUpperCase()} />}
            </button>
            <IconButton icon={Trash2} label={words.removeLabel(label.name)} onClick={() => remove(label)} />
          </li>
        ))}
      </ul>
      <NewLabel count={labels.length} onMade={({ id }) => setOwn([...own, id])} />
    </Dialog>
  );
};

const remove = ({ id, name }: OwnLabel): void =>
  attempt(async () => {
    await callNow('nonanswers.removeLabel', { id });
    say(words.labelRemoved(name));
  });

const NewLabel = ({
  count,
  onMade,
}: {
  readonly count: number;
  readonly onMade: (label: OwnLabel) => void;
}) => {
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const add = () =>
    attempt(async () => {
      onMade(await callNow('nonanswers.saveLabel', { name, key, colour: (count % COLOURS) + 1 }));
      setName('');
      setKey('');
    });
  return (
    <form
      className="nonanswer-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') add();
      }}
    >
      <Field
        className="grow"
        label={words.newLabel}
        placeholder={words.newLabel}
        maxLength={100}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Field
        className="nonanswer-letter"
        label={words.labelKey}
        placeholder={words.labelKey}
        title={words.labelKeyTip}
        maxLength={1}
        value={key}
        onChange={({ target }) => setKey(target.value.toLowerCase().replace(/[^a-z]/, ''))}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {words.addLabel}
      </Button>
    </form>
  );
};
