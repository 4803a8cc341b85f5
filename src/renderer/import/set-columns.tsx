import { useState } from 'react';
import type { ReadingChoices } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { ColumnsDialog } from '../layout/columns-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { tryAgain } from './carry-on.ts';

/** For tables that failed: says what their columns hold, by those of the first, and reads them again. */
export const SetColumns = ({ id, paths }: { readonly id: number; readonly paths: readonly string[] }) => {
  const [open, setOpen] = useState(false);
  const [path = ''] = paths;
  const columns = useCall('choices.columns', open ? { path } : null).value;
  const use = (choices: ReadingChoices) =>
    attempt(async () => {
      await callNow('choices.set', { places: paths.map((each) => ({ path: each, choices })) });
      await tryAgain(id, paths);
    });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {strings.layout.setColumns}
      </Button>
      {open && columns !== undefined ? (
        <ColumnsDialog columns={columns} choices={{}} onChoose={use} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
};
