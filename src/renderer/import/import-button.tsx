import { ChevronDown, FileInput, FolderInput, History, Server } from 'lucide-react';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Menu, MenuGroup, MenuItem, MenuLine } from '../parts/menu.tsx';
import { attempt } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { importPaths, pickAndImport } from './start-import.ts';

const words = strings.importing;

/** Imports a folder; beside it a menu with files, and with the folders the host may read by itself. */
export const ImportButton = ({
  size = 'normal',
  keys = false,
}: {
  readonly size?: 'normal' | 'large';
  readonly keys?: boolean;
}) => {
  const { value: abilities } = useCall('desk.abilities', {});
  const allowed = abilities?.allowed ?? [];
  return (
    <span className="split-button">
      <Button
        kind="primary"
        size={size}
        icon={FolderInput}
        {...(keys ? { keys: 'import.folder' } : {})}
        onClick={() => attempt(() => pickAndImport('folders'))}
      >
        {words.folder}
      </Button>
      <Menu
        align="end"
        trigger={
          <Button kind="primary" size={size} aria-label={words.more}>
            <ChevronDown className="icon" aria-hidden />
          </Button>
        }
      >
        <MenuItem
          icon={FolderInput}
          keys="import.folder"
          onChoose={() => attempt(() => pickAndImport('folders'))}
        >
          {words.folder}
        </MenuItem>
        <MenuItem icon={FileInput} onChoose={() => attempt(() => pickAndImport('files'))}>
          {words.files}
        </MenuItem>
        {allowed.length === 0 ? null : (
          <MenuGroup label={words.allowed}>
            {allowed.map((path) => (
              <MenuItem key={path} icon={Server} onChoose={() => attempt(() => importPaths([path]))}>
                {path}
              </MenuItem>
            ))}
          </MenuGroup>
        )}
        <MenuLine />
        <MenuItem icon={History} keys="go.imports" onChoose={() => go(placeOn('imports'))}>
          {words.history.all}
        </MenuItem>
      </Menu>
    </span>
  );
};
