import { firstDay, iso, type Day, type DayOrder } from './days.ts';
import { monthNumbers } from './words/months.ts';

/** A path as folders and the file's name without its extension. */
export const nameParts = (path: string): { readonly stem: string; readonly folders: readonly string[] } => {
  const parts = path.split(/[\\/]/);
  const last = parts.at(-1) ?? '';
  return { stem: last.replace(/\.[A-Za-z]\w{0,7}$/, ''), folders: parts.slice(0, -1) };
};

/** A day in a file's name, or in its name and its folders (2031/03/12); null where they hold no whole day. */
export const dayInName = (path: string, order: DayOrder): Day | null => {
  const { stem, folders } = nameParts(path);
  const words = stem.replace(/_+/g, ' ');
  const found =
    firstDay(words, order) ??
    firstDay(words.replace(/(?<=\p{L})-|-(?=\p{L})|(?<=\d)-(?=(?:19|20)\d\d)/gu, ' '), order);
  if (found) return found;
  const spaced = /(?<!\d)((?:19|20)\d{2})[-_. ](\d{1,2})[-_. ](\d{1,2})(?!\d)/.exec(stem);
  const date = spaced
    ? iso(Number(spaced[1]), Number(spaced[2]), Number(spaced[3]))
    : inFolders(stem, folders);
  return date === null ? null : { date, at: 0, until: null, other: null, wrongWeekday: null };
};

/** /2031/03/12.txt, /2031/marzo/12--talk.txt, /2031-03/12 talk.txt, /2031/03/12/talk.txt */
const inFolders = (stem: string, folders: readonly string[]): string | null => {
  const parts = [...folders.slice(-4).map((folder) => folder.toLowerCase()), stem.toLowerCase()];
  for (let at = parts.length - 2; at >= 0; at--) {
    const joined = /^((?:19|20)\d{2})[-_.]?(\d{2})$/.exec(parts[at] ?? '');
    if (joined) return iso(Number(joined[1]), Number(joined[2]), leadingDay(parts[at + 1]));
    if (!/^(?:19|20)\d{2}$/.test(parts[at] ?? '') || at + 2 >= parts.length) continue;
    return iso(Number(parts[at]), monthIn(parts[at + 1] ?? ''), leadingDay(parts[at + 2]));
  }
  return null;
};

const monthIn = (folder: string): number => {
  const word = folder.replace(/^\d{1,2}[-_. ]+(?=\p{L})/u, '');
  return monthNumbers.get(word) ?? (/^\d{1,2}$/.test(folder) ? Number(folder) : 0);
};

const leadingDay = (name: string | undefined): number =>
  Number(/^(\d{1,2})(?!\d)/.exec(name ?? '')?.[1] ?? 0);

/** A file name like 3_2 says month and day; null where it says anything else. */
export const monthAndDayInName = (path: string): { readonly month: number; readonly day: number } | null => {
  const found = /^(\d{1,2})[_.-](\d{1,2})$/.exec(nameParts(path).stem);
  const [month, day] = [Number(found?.[1]), Number(found?.[2])];
  return found && iso(2000, month, day) !== null ? { month, day } : null;
};

/** A year in the file's name or in a folder's, the nearest first. */
export const yearBeside = (
  stem: string,
  folders: readonly string[],
): { readonly year: number; readonly from: string } | null => {
  const inStem = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(stem)?.[1];
  if (inStem !== undefined) return { year: Number(inStem), from: `file name ${stem}` };
  const folder = folders.findLast((name) => /^(?:19|20)\d{2}$/.test(name));
  return folder === undefined ? null : { year: Number(folder), from: `folder ${folder}` };
};
