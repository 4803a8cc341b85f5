import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, nativeTheme, session, type BrowserWindow } from 'electron';
import { channels } from '../contract/channels.ts';
import type { CoreMethodName, EventValue, Input, Output, Publish, Reply } from '../contract/index.ts';
import { createLeavings } from '../core/exports/leavings.ts';
import { createHost } from '../core/host.ts';
import { defaultProject } from '../core/project/places.ts';
import { startCore, type CoreThread } from '../core/thread/start.ts';
import { createDesk } from './desk.ts';
import { answerCalls } from './ipc.ts';
import type { Offer } from './launch.ts';
import { menuTemplate } from './menu.ts';
import { servePage } from './protocol.ts';
import { refusePermissions } from './security.ts';
import { openSettings } from './settings.ts';
import { openWindow } from './window.ts';

/** The desktop host: the core, one window over it, its menus. */
export type Desktop = {
  /** Opens the window, or brings it to the front. */
  readonly show: () => void;
  /** Opens a project, hands files and folders to the page. */
  readonly offer: (offer: Offer) => void;
  /** Ends a running import (what is done is kept) and closes the project. */
  readonly close: () => Promise<void>;
};

const out = join(import.meta.dirname, '..');

/** Starts the core and gets everything ready for a window. After the app is ready. */
export const openDesktop = (): Desktop => {
  const settings = openSettings(join(app.getPath('userData'), 'window.json'));
  nativeTheme.themeSource = settings.get().theme;
  let window: BrowserWindow | null = null;

  const publish: Publish = (event, value) => {
    window?.webContents.send(channels.event, event, value);
    // Name and value came together; TypeScript cannot follow the pair through the union.
    if (event === 'import.progressed') showProgress(window, value as EventValue<'import.progressed'>);
    if (event === 'project.opened') void refreshMenu();
  };
  const core = startProject(publish);
  const desk = createDesk(() => window, settings, createLeavings(core.call, publish));
  answerCalls(ipcMain, createHost(desk, core.call, logBug));
  servePage(session.defaultSession, join(out, 'renderer'));
  refusePermissions(session.defaultSession);

  const openProject = async (path: string | null): Promise<void> => {
    if (path !== null) await act(core, 'project.open', { path });
  };
  const offerPaths = (paths: readonly string[]): void => {
    if (paths.length === 0 || !window) return;
    const { webContents } = window;
    const say = (): void => publish('desk.offered', { paths: [...paths] });
    if (webContents.isLoadingMainFrame()) webContents.once('did-finish-load', say);
    else say();
  };
  const setMenu = (recent: Output<'project.recent'>): void => {
    const template = menuTemplate({
      mac: process.platform === 'darwin',
      recent,
      choose: (command) => publish('menu.chosen', { command }),
      importFiles: async () => offerPaths((await desk['desk.pick']({ what: 'files' })).paths),
      openProject: async () => openProject((await desk['desk.pickProject']({ what: 'open' })).path),
      newProject: async () => openProject((await desk['desk.pickProject']({ what: 'create' })).path),
      openSample: () => void act(core, 'project.sample', {}),
      openRecent: (path) => void openProject(path),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const refreshMenu = async (): Promise<void> => {
    const recent = await callCore(core, 'project.recent', {});
    if (recent.ok) setMenu(recent.value);
  };
  // At once without recent projects: Electron's own menu would stand there until the core is up.
  setMenu([]);
  void refreshMenu();

  return {
    show: () => {
      if (window) {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
        return;
      }
      window = openWindow(settings, join(out, 'preload', 'index.cjs'));
      window.on('closed', () => (window = null));
    },
    offer: ({ paths, project }) => {
      void openProject(project);
      offerPaths(paths);
    },
    close: core.close,
  };
};

const logBug = (method: string, error: unknown): void => console.error(`[workbench] ${method}:`, error);

const startProject = (publish: Publish): CoreThread => {
  const data = app.getPath('userData');
  return startCore(
    {
      project: defaultProject(data),
      data,
      resources: join(app.getAppPath(), 'resources'),
      version: app.getVersion(),
      watching: true,
      workers: {
        core: new URL('core-worker.js', import.meta.url),
        import: new URL('import-worker.js', import.meta.url),
        reading: new URL('reading-worker.js', import.meta.url),
        twins: new URL('twins-worker.js', import.meta.url),
        lines: new URL('lines-worker.js', import.meta.url),
        running: new URL('running-worker.js', import.meta.url),
        nonanswers: new URL('nonanswers-worker.js', import.meta.url),
      },
    },
    publish,
  );
};

const callCore = <Name extends CoreMethodName>(
  core: CoreThread,
  method: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> =>
  // The core answers a method with that method's output, or says why not.
  core.call(method, input) as Promise<Reply<Output<Name>>>;

/** Does what a menu asks for, and tells the person where it fails. */
const act = async (core: CoreThread, method: CoreMethodName, input: object): Promise<void> => {
  const reply = await core.call(method, input);
  if (!reply.ok) await dialog.showMessageBox({ type: 'warning', message: reply.error.message });
};

/** Shows how far an import is on the dock or the taskbar: -1 clears it, 2 means that the end is not known yet. */
const showProgress = (
  window: BrowserWindow | null,
  { state, done, total }: EventValue<'import.progressed'>,
): void => {
  if (state === 'walking') window?.setProgressBar(2);
  else window?.setProgressBar(state === 'reading' ? done / Math.max(1, total) : -1);
};
