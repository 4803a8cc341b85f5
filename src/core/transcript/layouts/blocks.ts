import type { Layout } from './layout.ts';

/** Blocks between lines of hyphens, the first line of each in capitals: who speaks. */
export const blocks = {
  name: 'blocks that open with a name in capitals',
  style: 'block',
  hint: /\n-{3,}\r?\n/,
  needs: [],
  others: 'answers',
  admitsStrangers: false,
  handicap: 0,
} satisfies Layout;
