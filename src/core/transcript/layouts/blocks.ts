import { like, type Layout } from './layout.ts';

/** Blocks between lines of hyphens, the first line of each in capitals: who speaks. */
export const blocks = {
  name: 'blocks that open with a name in capitals',
  label: 'block',
  hint: like(/\n-{3,}\r?\n/),
  needs: [],
  others: 'answers',
  admits: 'names',
  handicap: 0,
} satisfies Layout;
