import { access, writeFile } from 'node:fs/promises';
import { dialog, nativeTheme, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { WorkbenchError, type DeskMethodName, type Handlers } from '../contract/index.ts';
import type { Leavings } from '../core/exports/leavings.ts';
import { writeParts } from '../core/exports/parts.ts';
import { projectExtension } from '../core/project/places.ts';
import { troubleOf } from '../core/store/trouble.ts';
import type { SettingsFile } from './settings.ts';

const projects = [{ name: 'Briefing Workbench project', extensions: [projectExtension.slice(1)] }];
const transcripts = [
  { name: 'Transcripts', extensions: ['txt', 'md', 'html', 'htm'] },
  { name: 'All files', extensions: ['*'] },
];

/** The desk of a desktop: native dialogs over the window there is, the file manager, the theme of the frame. */
export const createDesk = (
  window: () => BrowserWindow | null,
  settings: SettingsFile,
  leavings: Leavings,
): Handlers<DeskMethodName> => {
  const open = async (options: OpenDialogOptions): Promise<string[]> => {
    const over = window();
    const { canceled, filePaths } = await (over
      ? dialog.showOpenDialog(over, options)
      : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  const save = async (name: string, filters: typeof projects): Promise<string | null> => {
    const over = window();
    const options = { defaultPath: name, filters };
    const { canceled, filePath } = await (over
      ? dialog.showSaveDialog(over, options)
      : dialog.showSaveDialog(options));
    return canceled || !filePath ? null : filePath;
  };
  return {
    'desk.abilities': () => ({ host: 'electron', dialogs: true, reveal: true, save: true, allowed: [] }),
    'desk.pick': async ({ what }) => ({
      paths: await open(
        what === 'folders'
          ? {
              title: 'Import folders',
              buttonLabel: 'Import',
              properties: ['openDirectory', 'multiSelections'],
            }
          : {
              title: 'Import files',
              buttonLabel: 'Import',
              properties: ['openFile', 'multiSelections'],
              filters: transcripts,
            },
      ),
    }),
    'desk.pickProject': async ({ what }) => {
      if (what === 'create') return { path: await save(`Project${projectExtension}`, projects) };
      const [path = null] = await open({
        title: 'Open project',
        properties: ['openFile'],
        filters: projects,
      });
      return { path };
    },
    'desk.reveal': async ({ path }) => {
      const there = await access(path).then(
        () => true,
        () => false,
      );
      if (there) shell.showItemInFolder(path);
      return { shown: there };
    },
    'desk.save': async ({ name, text, base64 }) => {
      const path = await save(name, []);
      if (path === null) return { path };
      await writeFile(path, base64 === undefined ? (text ?? '') : Buffer.from(base64, 'base64')).catch(
        (error: unknown) => {
          throw (
            troubleOf(error) ??
            new WorkbenchError('read-only', `${path} could not be written. Choose another folder.`)
          );
        },
      );
      return { path };
    },
    'desk.leave': async (asked) => {
      const { id } = await leavings.begin(asked);
      const file = leavings.take(id);
      const path = file ? await save(file.name, []) : null;
      if (!file || path === null) return { id: null, url: null };
      void file.send(async (texts) => {
        await writeParts(path, texts);
        return path;
      });
      return { id, url: null };
    },
    'desk.stopLeaving': ({ id }) => ({ stopped: leavings.stop(id) }),
    'desk.theme': ({ theme }) => {
      nativeTheme.themeSource = theme;
      settings.change({ theme });
      return {};
    },
  };
};
