import type { Layout } from './layout.ts';

/** "Q … MS. PSAKI: …", "QUESTION: … MR TONER: …": one word for all who ask, names for those who answer. */
export const podium = {
  name: 'one label for all who ask, names for those who answer',
  style: 'line',
  needs: ['asks'],
  others: 'answers',
  admitsStrangers: false,
  handicap: 0,
} satisfies Layout;
