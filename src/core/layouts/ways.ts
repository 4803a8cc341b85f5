import type { KeptChoices } from '../../contract/index.ts';
import { placesOf, type Way } from '../import/way.ts';
import type { ChoiceStore } from './choices.ts';
import { isDeclared, type TaughtStore } from './taught.ts';

/**
 * Says how each file is to be read, as taught and chosen now: what bears on a file is what was chosen for it, for places
 * that hold it, and for documents it holds. A layout that is not there any more is passed over.
 */
export const createWays = (taught: TaughtStore, choices: ChoiceStore): ((path: string) => Way) => {
  const layouts = taught.all();
  const names = new Set(layouts.map(({ name }) => name));
  const kept = choices
    .all()
    .map((each) => withoutLost(each, names))
    .toSorted(byPath);
  const places = new Map(kept.map((each) => [each.path, each]));
  return (path) => ({
    taught: layouts,
    chosen: [...[...placesOf(path)].flatMap((place) => places.get(place) ?? []), ...within(kept, path)],
  });
};

const byPath = (a: KeptChoices, b: KeptChoices): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const withoutLost = ({ path, choices }: KeptChoices, taught: ReadonlySet<string>): KeptChoices => {
  const { layout, ...others } = choices;
  const isThere = layout !== undefined && (isDeclared(layout) || taught.has(layout));
  return { path, choices: isThere ? { ...others, layout } : others };
};

/** What was chosen for documents within a file; `kept` is sorted by path. */
const within = (kept: readonly KeptChoices[], path: string): readonly KeptChoices[] => {
  const below = `${path}/`;
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.path ?? '') < below) low = middle + 1;
    else high = middle;
  }
  const end = kept.findIndex(({ path: each }, at) => at >= low && !each.startsWith(below));
  return kept.slice(low, end < 0 ? kept.length : end);
};
