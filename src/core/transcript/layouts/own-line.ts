import type { Layout } from './layout.ts';

/** A name in capitals on a line of its own, then what is said. */
export const ownLine = {
  name: 'names in capitals on a line of their own',
  style: 'own-line',
  needs: ['asks'],
  others: 'answers',
  admitsStrangers: false,
  handicap: 0.05,
} satisfies Layout;
