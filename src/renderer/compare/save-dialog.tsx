import './saved.css';
import { useId, useState } from 'react';
import type { SavedComparison } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { strings } from '../strings.ts';

const words = strings.compare.saved;

/** Name and note of a comparison that is to be kept, or of one that is. */
export const SaveDialog = ({
  saved,
  name: suggested,
  title,
  onSave,
  onSaveNew,
  onClose,
}: {
  readonly saved: SavedComparison | undefined;
  /** The name offered for a new one. */
  readonly name: string;
  readonly title: string;
  readonly onSave: (name: string, note: string) => void;
  /** Keeps it as another one; absent where there is no other. */
  readonly onSaveNew?: ((name: string, note: string) => void) | undefined;
  readonly onClose: () => void;
}) => {
  const [name, setName] = useState(saved?.name ?? suggested);
  const [note, setNote] = useState(saved?.note ?? '');
  const form = useId();
  const complete = name.trim() !== '';
  return (
    <Dialog
      open
      title={title}
      width={460}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          {onSaveNew === undefined ? null : (
            <Button
              disabled={!complete || name.trim() === saved?.name}
              title={words.asNewTip}
              onClick={() => onSaveNew(name, note)}
            >
              {words.asNew}
            </Button>
          )}
          <Button kind="primary" type="submit" form={form} disabled={!complete}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="save-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) onSave(name, note);
        }}
      >
        <label>
          {words.name}
          <Field
            label={words.name}
            value={name}
            maxLength={200}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label>
          {words.note}
          <textarea
            className="field"
            rows={4}
            maxLength={20_000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </label>
      </form>
    </Dialog>
  );
};
