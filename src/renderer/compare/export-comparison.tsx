import { Download, FileText, Sheet } from 'lucide-react';
import { useState } from 'react';
import { callNow } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { save } from '../parts/save.ts';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.compare;

/** The menu by which a comparison leaves as a file. */
export const ExportComparison = ({
  refs,
  base,
}: {
  readonly refs: readonly string[];
  readonly base: string;
}) => {
  const [open, setOpen] = useState(false);
  useKeys({ 'export.view': () => setOpen(true) });
  const leave = (as: 'csv' | 'html') =>
    attempt(async () => save(await callNow('export.comparison', { witnesses: [...refs], base, as })));
  return (
    <Menu
      align="end"
      open={open}
      onOpen={setOpen}
      trigger={<Button icon={Download}>{words.exportAs}</Button>}
    >
      <MenuItem icon={Sheet} end={words.csvNote} onChoose={() => leave('csv')}>
        {words.csv}
      </MenuItem>
      <MenuItem icon={FileText} end={words.htmlNote} onChoose={() => leave('html')}>
        {words.html}
      </MenuItem>
    </Menu>
  );
};
