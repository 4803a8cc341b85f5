import type { Layout } from './layout.ts';

/** "Jane Roe: … Chair Doe: …": everybody by name; who asks shows in what is said. */
export const people = {
  name: 'everybody by name',
  style: 'line',
  needs: [],
  others: 'judged',
  admitsStrangers: false,
  handicap: 0.1,
} satisfies Layout;
