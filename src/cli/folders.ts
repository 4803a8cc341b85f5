import { resolve } from 'node:path';
import type { WatchedFolder } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall } from './given.ts';
import { columns } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

export const foldersCommand: Command = {
  usage: 'folders',
  does: 'Lists the folders whose new and changed files are imported by themselves',
  help: [
    ['--add DIR', 'watch this folder too; may be repeated'],
    ['--remove DIR', 'watch it no longer; what was imported stays; may be repeated'],
  ],
  options: { add: { type: 'string', multiple: true }, remove: { type: 'string', multiple: true } },
  run: async ({ words, json, project, all }, terminal) => {
    if (words.length > 0) throw new WrongCall('folders takes no arguments; use --add DIR or --remove DIR.');
    const workbench = openWorkbench(project, all('add').length > 0);
    try {
      for (const path of all('add')) await workbench.ask('watch.add', { path: resolve(path) });
      for (const path of all('remove').map((each) => resolve(each))) {
        const folder = (await workbench.ask('watch.list', {})).find((each) => each.path === path);
        if (!folder) {
          terminal.say(`${path} is not watched.`);
          return 1;
        }
        await workbench.ask('watch.remove', { id: folder.id });
      }
      const folders = await workbench.ask('watch.list', {});
      terminal.answer(json, folders, () => tableOf(folders));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const tableOf = (folders: readonly WatchedFolder[]): string =>
  folders.length === 0
    ? 'No folder is watched. Watch one with: briefing folders --add DIR'
    : columns([
        ['since', 'folder'],
        ...folders.map(({ addedAt, path }) => [addedAt.slice(0, 10), path] as const),
      ]);
