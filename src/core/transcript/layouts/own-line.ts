import { ruledLine, type Layout } from './layout.ts';

/** A name in capitals on a line of its own, then what is said. */
export const ownLine = {
  name: 'names in capitals on a line of their own',
  label: 'own-line',
  needs: ['asks'],
  others: 'answers',
  admits: 'likely',
  ends: [ruledLine],
  handicap: 0.05,
} satisfies Layout;
