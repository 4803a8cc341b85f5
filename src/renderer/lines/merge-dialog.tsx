import { useMemo, useState } from 'react';
import type { Line } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { strings } from '../strings.ts';
import { merge } from './deciding.ts';
import { LineList, useLines } from './line-list.tsx';

const words = strings.lines;

/** Asks which line another is one with. */
export const MergeDialog = ({ line, onClose }: { readonly line: Line; readonly onClose: () => void }) => {
  const [find, setFind] = useState('');
  const [other, setOther] = useState(0);
  const { kind } = line;
  const asked = useMemo(() => ({ query: find, kinds: [kind], muted: true }), [find, kind]);
  const { value } = useLines(asked);
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
            disabled={other === 0 || other === line.id}
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
          onChange={({ target }) => {
            setFind(target.value);
            setOther(0);
          }}
        />
        <div className="line-merge-list">
          {value === undefined ? null : (
            <LineList
              key={find}
              asked={asked}
              listed={value}
              name="merge"
              chosen={other}
              onChoose={({ id }) => setOther(id)}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
};
