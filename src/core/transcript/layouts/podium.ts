import { ruledLine, type Layout } from './layout.ts';

/** "Q … MS. PSAKI: …", "QUESTION: … MR TONER: …": one word for all who ask, names for those who answer. */
export const podium = {
  name: 'one label for all who ask, names for those who answer',
  label: 'line',
  needs: ['asks'],
  others: 'answers',
  admits: 'likely',
  ends: [ruledLine],
  handicap: 0,
} satisfies Layout;
