import type { ImportSummary } from '../../contract/index.ts';
import { recount } from '../client/cache.ts';
import { callNow } from '../client/client.ts';
import { baseName } from '../parts/path-name.tsx';
import { say } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

/** Carries on an import that was stopped, and shows how it goes. */
export const carryOn = async (id: number): Promise<void> => {
  const resumed = await callNow('import.resume', { id });
  if (resumed.id === null) say(strings.importing.nothingLeft);
  else go(placeOn('import'));
};

/** Leaves an import that was stopped as it is: it is not offered any more. */
export const leaveSo = async (id: number): Promise<void> => {
  await callNow('import.cancel', { id });
  recount();
};

/** Reads again what failed in an import, or those files of it. */
export const tryAgain = async (id: number, paths?: readonly string[]): Promise<void> => {
  const started = await callNow('import.retry', {
    id,
    ...(paths === undefined ? {} : { paths: [...paths] }),
  });
  if (started.id === null) say(strings.importing.nothingFailed);
  else go(placeOn('import'));
};

/** What an import is of, in a line: the names of its first files or folders, and how many more there are. */
export const namesOf = (roots: readonly string[]): string => {
  const names = roots.slice(0, 2).map(baseName).join(', ');
  return roots.length > 2 ? `${names} ${strings.importing.history.more(roots.length - 2)}` : names;
};

/** Whether an import can be carried on. */
export const isUnfinished = ({ state }: Pick<ImportSummary, 'state'>): boolean =>
  state === 'paused' || state === 'interrupted';
