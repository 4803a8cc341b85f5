import { ruledLine, type Layout } from './layout.ts';

/** "Jane Roe: … Chair Doe: …": everybody by name; who asks shows in what is said. */
export const people = {
  name: 'everybody by name',
  label: 'line',
  needs: [],
  others: 'judged',
  admits: 'likely',
  ends: [ruledLine],
  handicap: 0.1,
} satisfies Layout;
