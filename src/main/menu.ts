import type { MenuItemConstructorOptions } from 'electron';

/** A command of the page that a menu names: it runs what the key and the palette run. */
export type MenuPorts = {
  readonly mac: boolean;
  readonly recent: readonly { readonly path: string; readonly name: string }[];
  /** Runs a command of the page. */
  readonly choose: (command: string) => void;
  readonly importFiles: () => void;
  readonly openProject: () => void;
  readonly newProject: () => void;
  readonly openSample: () => void;
  readonly openRecent: (path: string) => void;
};

type Item = MenuItemConstructorOptions;
const rule: Item = { type: 'separator' };

/** The native menus. Items that run a command of the page carry its name as their id. */
export const menuTemplate = (ports: MenuPorts): Item[] => {
  const command = (label: string, id: string, accelerator?: string): Item => ({
    id,
    label,
    click: () => ports.choose(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  return [
    ...(ports.mac ? [{ role: 'appMenu' } satisfies Item] : []),
    fileMenu(ports, command),
    editMenu(command),
    viewMenu(command),
    goMenu(command),
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [command('Keys', 'keys.show'), command('Run a command…', 'palette.open', 'CmdOrCtrl+K')],
    },
  ];
};

type Command = (label: string, id: string, accelerator?: string) => Item;

const fileMenu = (ports: MenuPorts, command: Command): Item => ({
  label: '&File',
  submenu: [
    command('Import folder…', 'import.folder', 'CmdOrCtrl+O'),
    { id: 'import.files', label: 'Import files…', click: ports.importFiles },
    rule,
    { id: 'project.new', label: 'New project…', click: ports.newProject },
    { id: 'project.open', label: 'Open project…', click: ports.openProject },
    {
      id: 'project.recent',
      label: 'Open recent project',
      enabled: ports.recent.length > 0,
      submenu: ports.recent.map(({ name, path }) => ({
        // An ampersand would mark the next letter as the item's key.
        label: name.replaceAll('&', '&&'),
        toolTip: path,
        click: () => ports.openRecent(path),
      })),
    },
    { id: 'project.sample', label: 'Open the sample collection', click: ports.openSample },
    rule,
    command('Export this view', 'export.view', 'CmdOrCtrl+E'),
    rule,
    ports.mac ? { role: 'close' } : { role: 'quit' },
  ],
});

const editMenu = (command: Command): Item => ({
  label: '&Edit',
  submenu: [
    // Typing. The page hears the same key first, and outside of a text field it takes back the last step.
    { role: 'undo' },
    { role: 'redo' },
    command('Undo the last step', 'edit.undo'),
    rule,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    rule,
    command('Find here', 'find.open', 'CmdOrCtrl+F'),
    command('Search statements', 'search.open', 'CmdOrCtrl+Shift+F'),
  ],
});

const viewMenu = (command: Command): Item => ({
  label: '&View',
  submenu: [
    command('Show or hide the sidebar', 'view.sidebar', 'CmdOrCtrl+B'),
    command('Show or hide the side panel', 'view.side-panel', 'CmdOrCtrl+I'),
    rule,
    {
      label: 'Theme',
      submenu: [
        command('As the system', 'view.theme.system'),
        command('Light', 'view.theme.light'),
        command('Dark', 'view.theme.dark'),
      ],
    },
    rule,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    rule,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ],
});

const goMenu = (command: Command): Item => ({
  label: '&Go',
  submenu: [
    command('Back', 'place.back'),
    command('Forward', 'place.forward'),
    rule,
    command('Library', 'go.library'),
    command('Search', 'go.search'),
    command('Compare', 'go.compare'),
    command('Trends', 'go.trends'),
  ],
});
