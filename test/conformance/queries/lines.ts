import { methods } from '../../../src/contract/index.ts';
import type { Project } from '../project.ts';
import { all, word, type Wanted } from '../scan/wanted.ts';
import { ask, type Question } from './question.ts';

/** Standing lines: which passages say one is not the scan's to work out, and is told by the ledger. */
export const aboutLines = async (project: Project): Promise<readonly Question[]> => {
  const list = methods['lines.list'].input.parse({ sort: 'uses', limit: 3 });
  const { lines } = await project.ask['lines.list'](list);
  const ids = lines.map(({ id }) => id);
  const found = ids.length > 0 ? await project.ask['lines.get']({ ids }) : [];
  return found.flatMap(({ id, wordings }) => {
    const said: Wanted = { is: 'among', refs: wordings.flatMap(({ refs }) => refs) };
    return [ask(`line:${id}`, said), ask(`line:${id} peace`, all(said, word('peace')))];
  });
};
