import type { Output } from '../../contract/index.ts';
import type { Block } from './blocks.ts';

/** For each passage that was put right by hand, what was read there, a line each. */
export const putRightIn = (
  blocks: readonly Block[],
  marks: Output<'corrections.asRead'>,
): ReadonlyMap<string, string> => {
  const told = new Map<string, string>();
  const passages = blocks.flatMap((block) => (block.type === 'apart' ? [] : [block]));
  for (const { start, was } of marks) {
    if (start === null) continue;
    const passage =
      passages.find(
        (block) => (block.type === 'exchange' ? block.exchange.statement : block.announcement).end > start,
      ) ?? passages.at(-1);
    if (passage === undefined) continue;
    const before = told.get(passage.ref);
    told.set(passage.ref, before === undefined ? was : `${before}\n${was}`);
  }
  return told;
};
