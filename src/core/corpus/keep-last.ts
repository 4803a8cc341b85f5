import type { Evaluation } from '../search/searcher.ts';

/** Answers kept by a work: sorting and paging what was just counted counts nothing anew. */
const mostKept = 4;

/** Keeps the last answers made for evaluations, each with a key of its own. What failed is made again when asked for. */
export const keepLast = <Value>() => {
  let kept: readonly { readonly of: Evaluation; readonly key: string; readonly made: Promise<Value> }[] = [];
  return (of: Evaluation, asked: unknown, make: () => Promise<Value>): Promise<Value> => {
    const key = JSON.stringify(asked);
    const known = kept.find((each) => each.of === of && each.key === key);
    const one = known ?? { of, key, made: make() };
    kept = [one, ...kept.filter((each) => each !== one)].slice(0, mostKept);
    if (!known) one.made.catch(() => (kept = kept.filter((each) => each !== one)));
    return one.made;
  };
};
