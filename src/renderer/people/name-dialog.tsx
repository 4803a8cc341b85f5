import { useId, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { strings } from '../strings.ts';

const words = strings.people.dialog;
const MOST = 12;

/** Asks what an outlet or a person is to be called; the names it has are offered. */
export const NameDialog = ({
  title,
  note,
  button,
  names,
  onName,
  onClose,
}: {
  readonly title: string;
  readonly note: string;
  readonly button: string;
  /** The first is what it is called now. */
  readonly names: readonly string[];
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}) => {
  const [name, setName] = useState(names[0] ?? '');
  const form = useId();
  const isName = name.trim() !== '';
  return (
    <Dialog
      open
      title={title}
      width={460}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          <Button kind="primary" type="submit" form={form} disabled={!isName}>
            {button}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="name-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isName) onName(name.trim());
        }}
      >
        <label>
          {words.name}
          <Field
            label={words.name}
            value={name}
            maxLength={300}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <fieldset className="name-choices">
          <legend>{words.names}</legend>
          {names.slice(0, MOST).map((each) => (
            <button
              key={each}
              type="button"
              className="name-choice"
              aria-pressed={each === name}
              onClick={() => setName(each)}
            >
              <bdi>{each}</bdi>
            </button>
          ))}
        </fieldset>
        <p className="small quiet">{note}</p>
      </form>
    </Dialog>
  );
};
