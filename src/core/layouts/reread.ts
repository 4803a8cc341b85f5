import {
  WorkbenchError,
  type FormerChoices,
  type Handlers,
  type ReadingChoices,
} from '../../contract/index.ts';
import { fileHolding } from '../import/gone.ts';
import type { ChoiceStore } from './choices.ts';
import { choicePlace, type Held } from './held.ts';

/** Begins an import that reads again what is held, and gives its number. Throws `import-running`. */
export type StartImport = (paths: readonly string[]) => number;

/** Keeps choices and reads briefings again from their files; where no import can begin, nothing is kept either. */
export const createReread =
  (held: Held, choices: ChoiceStore, start: StartImport): Handlers<'briefings.reread'>['briefings.reread'] =>
  ({ ids, choices: choice, folder }) => {
    const sources = held.paths(ids);
    const firsts = new Map(sources.toReversed().map(({ id, path }) => [id, path]));
    if (firsts.size === 0) {
      throw new WorkbenchError(
        'not-found',
        'None of these briefings is in this project. Look at the library once more.',
      );
    }
    const paths = [...new Set(sources.map(({ path }) => path))];
    const former = choice ? choices.set(placesFor(paths, choice, folder, choices)) : [];
    try {
      const files = [...new Set([...firsts.values()].map(fileHolding))];
      return { id: start(files), former: [...former] };
    } catch (error) {
      if (former.length > 0) choices.set(former);
      throw error;
    }
  };

/** Where choices are kept: with the files, or with their folder, where those of files in it make way. */
const placesFor = (
  paths: readonly string[],
  choice: ReadingChoices,
  folder: string | undefined,
  choices: ChoiceStore,
): readonly FormerChoices[] => {
  if (folder === undefined) {
    return [...new Set(paths.map(choicePlace))].map((path) => ({ path, choices: choice }));
  }
  const nearer = new Set(paths);
  const cleared = choices.all().filter(({ path }) => nearer.has(path) && path !== folder);
  return [{ path: folder, choices: choice }, ...cleared.map(({ path }) => ({ path, choices: null }))];
};
