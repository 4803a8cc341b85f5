import { Eye, EyeOff, FolderInput, Server } from 'lucide-react';
import type { WatchedFolder } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Menu, MenuGroup, MenuItem } from '../parts/menu.tsx';
import { baseName, PathName } from '../parts/path-name.tsx';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { leaveFolder, useWatched, watchFolder } from './watched.ts';

const words = strings.importing.watch;

/** The folders that are watched, how each of them stands, and a way to watch one more. */
export const WatchedFolders = () => {
  const folders = useWatched();
  return (
    <section className="watched">
      <h3>{words.title}</h3>
      <p className="small quiet">{folders.length === 0 ? words.none : words.explain}</p>
      {folders.length === 0 ? null : (
        <ul>
          {folders.map((folder) => (
            <Folder key={folder.id} folder={folder} />
          ))}
        </ul>
      )}
      <AddFolder />
    </section>
  );
};

const Folder = ({ folder }: { readonly folder: WatchedFolder }) => (
  <li data-state={folder.state}>
    <div className="watched-name">
      <PathName path={folder.path} />
      <span className="small quiet">
        <i aria-hidden />
        {words.states[folder.state]}
      </span>
    </div>
    <IconButton
      size="small"
      icon={EyeOff}
      label={words.remove(baseName(folder.path))}
      onClick={() => attempt(() => leaveFolder(folder))}
    />
    {folder.problem === null ? null : <p className="small watched-problem">{folder.problem}</p>}
  </li>
);

/** By the host's dialog where it has one; else one of the folders that the host may read. */
const AddFolder = () => {
  const { value: abilities } = useCall('desk.abilities', {});
  if (abilities === undefined) return null;
  const pick = async () => {
    for (const path of (await callNow('desk.pick', { what: 'folders' })).paths) await watchFolder(path);
  };
  if (abilities.dialogs) {
    return (
      <Button size="small" icon={Eye} onClick={() => attempt(pick)}>
        {words.add}
      </Button>
    );
  }
  if (abilities.allowed.length === 0) return <p className="small quieter">{words.noFolder}</p>;
  return (
    <Menu
      trigger={
        <Button size="small" icon={Eye}>
          {words.add}
        </Button>
      }
    >
      <MenuGroup label={words.allowed}>
        {abilities.allowed.map((path) => (
          <MenuItem
            key={path}
            icon={abilities.host === 'browser' ? Server : FolderInput}
            onChoose={() => attempt(() => watchFolder(path))}
          >
            {path}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
};
