import { ChevronDown, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ListedLayout } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Menu, MenuChoice, MenuItem, MenuLine } from '../parts/menu.tsx';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { EncodingDialog } from './encoding-dialog.tsx';
import type { Teaching } from './teaching.ts';

const words = strings.layout;
const noLayouts: readonly ListedLayout[] = [];

/** The layout, the encoding and, for a table, the columns that a file is read by, each to be chosen. */
export const WayBar = ({ teaching }: { readonly teaching: Teaching }) => {
  const { id, choices, choose, preview } = teaching;
  const [dialog, setDialog] = useState<'encoding' | 'columns' | null>(null);
  const columns = useCall('choices.columns', { id, choices }).value;
  return (
    <>
      <LayoutMenu teaching={teaching} />
      <Button onClick={() => setDialog('encoding')}>
        {`${words.encoding}: ${preview.value?.encoding ?? choices.encoding ?? '…'}`}
      </Button>
      {columns === undefined || columns.length === 0 ? null : (
        <Button onClick={() => setDialog('columns')}>{words.columns}</Button>
      )}
      {dialog === 'encoding' ? (
        <EncodingDialog id={id} choices={choices} onChoose={choose} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'columns' && columns !== undefined ? (
        <ColumnsDialog
          columns={columns}
          choices={choices}
          onChoose={choose}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </>
  );
};

const LayoutMenu = ({ teaching }: { readonly teaching: Teaching }) => {
  const { choices, choose, taught } = teaching;
  const layouts = useCall('layouts.list', {}).value ?? noLayouts;
  const own = layouts.filter(({ form }) => form !== null);
  const chosen = taught === undefined ? (choices.layout ?? '') : '*';
  const { layout: _layout, ...others } = choices;
  const pick = (name: string) => {
    if (name !== '*') choose(name === '' ? others : { ...others, layout: name });
  };
  const said = chosen === '*' ? words.asMarked : chosen || words.judge;
  const removable = own.find(({ name }) => name === choices.layout);
  return (
    <Menu
      align="end"
      trigger={
        <Button>
          {words.layout}: <span className="layout-chosen one-line">{said}</span>
          <ChevronDown className="icon" aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        label={words.layout}
        value={chosen}
        choices={[['', words.judge], ...(chosen === '*' ? ([['*', words.asMarked]] as const) : [])]}
        onChoose={pick}
      />
      {own.length === 0 ? null : (
        <MenuChoice
          label={words.taught}
          value={chosen}
          choices={own.map(({ name }) => [name, name] as const)}
          onChoose={pick}
        />
      )}
      <MenuChoice
        label={words.declared}
        value={chosen}
        choices={layouts.filter(({ form }) => form === null).map(({ name }) => [name, name] as const)}
        onChoose={pick}
      />
      {removable === undefined ? null : (
        <>
          <MenuLine />
          <MenuItem icon={Trash2} onChoose={() => remove(removable.name)}>
            {words.remove(removable.name)}
          </MenuItem>
        </>
      )}
    </Menu>
  );
};

/** Takes a taught layout away; what was read by it stays, and the layout can be put back. */
const remove = (name: string): void =>
  attempt(async () => {
    const { form, briefings } = await callNow('layouts.remove', { name });
    say(words.removed(name, briefings), async () => {
      if (form) await callNow('layouts.save', { layout: form });
    });
  });
