import { useState } from 'react';
import type { Line } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { strings } from '../strings.ts';
import { merge } from './deciding.ts';
import { LineList } from './line-list.tsx';

const words = strings.lines;

/** Asks which line another is one with. */
export const MergeDialog = ({ line, onClose }: { readonly line: Line; readonly onClose: () => void }) => {
  const [find, setFind] = useState('');
  const [other, setOther] = useState(0);
  const { value } = useCall('lines.list', {
    query: find,
    kinds: [line.kind],
    min: 1,
    muted: true,
    limit: 200,
  });
  const rows = (value?.lines ?? []).filter(({ id }) => id !== line.id);
  return (
    <Dialog
      open
      title={words.mergeTitle}
      width={560}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          <Button
            kind="primary"
            disabled={!rows.some(({ id }) => id === other)}
            onClick={() => {
              merge(line, other);
              onClose();
            }}
          >
            {words.doMerge}
          </Button>
        </>
      }
    >
      <div className="line-form">
        <p className="quiet">{words.mergeNote}</p>
        <Field
          label={words.mergeFind}
          placeholder={words.mergeFind}
          value={find}
          onChange={({ target }) => setFind(target.value)}
        />
        <div className="line-merge-list">
          <LineList rows={rows} name="merge" chosen={other} onChoose={({ id }) => setOther(id)} />
        </div>
      </div>
    </Dialog>
  );
};
