import type { Output } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { transport } from '../client/transport.ts';
import { setHandover } from './running.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

type Abilities = Output<'desk.abilities'>;

/** Starts reading and shows how it goes. */
export const importPaths = async (paths: readonly string[]): Promise<void> => {
  if (paths.length === 0) return;
  await callNow('import.start', { paths: [...paths] });
  go(placeOn('import'));
};

/** Asks for folders or files by the host's dialog, or the browser's own, and imports them. */
export const pickAndImport = async (what: 'folders' | 'files'): Promise<void> => {
  const { dialogs } = await callNow('desk.abilities', {});
  if (dialogs) return importPaths((await callNow('desk.pick', { what })).paths);
  await importFiles(await chooseInBrowser(what));
};

/** Imports what was dropped: folders are walked here where the host does not see their paths. */
export const importDropped = async (dropped: DataTransfer): Promise<void> => {
  // Both must be read before the first await: a drop's contents are gone afterwards.
  const files = [...dropped.files];
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const { host }: Abilities = await callNow('desk.abilities', {});
  if (host === 'electron' || entries.length === 0) return importFiles(files);
  await importFiles((await Promise.all(entries.map(filesUnder))).flat());
};

const importFiles = async (files: readonly File[]): Promise<void> => {
  if (files.length === 0) return say(strings.shell.drop.nothing);
  try {
    await importPaths(await transport.pathsOf(files, (done, total) => setHandover({ done, total })));
  } finally {
    setHandover(null);
  }
};

const chooseInBrowser = (what: 'folders' | 'files'): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.webkitdirectory = what === 'folders';
    // Kept in the page until it answers, so that a test can find it and a browser does not collect it.
    input.hidden = true;
    document.body.append(input);
    const answer = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', answer);
    input.addEventListener('cancel', answer);
    input.click();
  });

/** Every file in a dropped file or folder, each with its path from the folder down. */
const filesUnder = async (entry: FileSystemEntry): Promise<File[]> => {
  if (isFile(entry)) return [await fileOf(entry)];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  // A reader gives a hundred entries at a time, and none when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return files;
    for (const each of some) files.push(...(await filesUnder(each)));
  }
};

// Chrome has these interfaces but not their names, so instanceof cannot ask for them.
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file((file) => {
      // A dropped file does not know its folder, a picked one does: make them alike.
      Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.replace(/^\//, '') });
      resolve(file);
    }, reject);
  });
