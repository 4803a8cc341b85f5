import { Download, FileCode, FileText, FileType, Sheet } from 'lucide-react';
import { useState } from 'react';
import type { SavedComparison } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { save } from '../parts/save.ts';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import type { Compared } from './compared.ts';

const words = strings.compare;

/** The menu by which a comparison leaves as a file. */
export const ExportComparison = ({
  compared: { witnesses, base, ignore },
  saved,
}: {
  readonly compared: Compared;
  readonly saved: SavedComparison | undefined;
}) => {
  const [open, setOpen] = useState(false);
  useKeys({ 'export.view': () => setOpen(true) });
  const named = saved === undefined ? {} : { title: saved.name, note: saved.note };
  const asked = { witnesses: [...witnesses], base, ignore: [...ignore], ...named };
  const leave = (as: 'csv' | 'html' | 'markdown') =>
    attempt(async () => save(await callNow('export.comparison', { ...asked, as })));
  const leaveTracked = () => attempt(async () => save(await callNow('export.tracked', asked)));
  return (
    <Menu
      align="end"
      open={open}
      onOpen={setOpen}
      trigger={
        <Button icon={Download} aria-label={words.exportAs} className="compare-add">
          <span>{words.exportAs}</span>
        </Button>
      }
    >
      <MenuItem icon={FileType} end={words.docxNote} onChoose={leaveTracked}>
        {words.docx}
      </MenuItem>
      <MenuItem icon={FileCode} end={words.htmlNote} onChoose={() => leave('html')}>
        {words.html}
      </MenuItem>
      <MenuItem icon={FileText} end={words.markdownNote} onChoose={() => leave('markdown')}>
        {words.markdown}
      </MenuItem>
      <MenuItem icon={Sheet} end={words.csvNote} onChoose={() => leave('csv')}>
        {words.csv}
      </MenuItem>
    </Menu>
  );
};
