import type { ReactNode } from 'react';
import type { Block } from './blocks.ts';

/** So many things that are read are drawn together, when they come near to what is in sight. */
const MOST = 8;
const LETTERS_A_LINE = 62;
const HAN_A_LINE = 31;

/**
 * Things to read in chunks, of which the browser lays out only those near to what is in sight; all are there to be found,
 * selected and printed. Each holds its place by a guess until it was drawn, so that the scrollbar is right.
 */
export const Chunks = <Item,>({
  items,
  blockOf,
  draw,
}: {
  readonly items: readonly Item[];
  readonly blockOf: (item: Item) => Block | undefined;
  readonly draw: (item: Item) => ReactNode;
}) =>
  Array.from({ length: Math.ceil(items.length / MOST) }, (_, index) => {
    const some = items.slice(index * MOST, (index + 1) * MOST);
    const height = some.reduce((sum, item) => sum + heightOf(blockOf(item)), 0);
    return (
      <div
        key={index}
        className="chunk"
        style={{ containIntrinsicBlockSize: `auto ${Math.round(height)}px` }}
      >
        {some.map(draw)}
      </div>
    );
  });

/** A guess at the height of a block, in pixels. */
const heightOf = (block: Block | undefined): number => {
  if (block === undefined || block.type === 'apart') return 58;
  const question = block.type === 'exchange' ? linesOf(block.exchange.question.text) * 23 + 10 : 0;
  const statement = block.type === 'exchange' ? block.exchange.statement : block.announcement;
  return question + linesOf(statement.text) * 28 + 30;
};

const linesOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => {
    if (line.trim() === '') return sum;
    const most = /[\u3000-\u9fff]/u.test(line) ? HAN_A_LINE : LETTERS_A_LINE;
    return sum + 0.4 + Math.ceil(line.length / most);
  }, 0);
