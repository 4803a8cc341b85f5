import { useId, useState } from 'react';
import type { Line } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { strings } from '../strings.ts';
import { name } from './deciding.ts';

const words = strings.lines;

/** Asks what a line is to be called. */
export const NameDialog = ({ line, onClose }: { readonly line: Line; readonly onClose: () => void }) => {
  const [called, setCalled] = useState(line.name ?? '');
  const form = useId();
  return (
    <Dialog
      open
      title={words.nameTitle}
      width={460}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          <Button kind="primary" type="submit" form={form} disabled={called.trim() === (line.name ?? '')}>
            {words.doName}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="line-form"
        onSubmit={(event) => {
          event.preventDefault();
          name(line, called.trim());
          onClose();
        }}
      >
        <p className="quiet">{words.nameNote}</p>
        <Field
          label={words.nameLabel}
          value={called}
          maxLength={200}
          onChange={({ target }) => setCalled(target.value)}
        />
      </form>
    </Dialog>
  );
};
