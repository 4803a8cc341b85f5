import { ruledLine, type Layout } from './layout.ts';

/** A whole conference in one paragraph, labels after the ends of sentences. */
export const running = {
  name: 'labels in running text',
  label: 'inline',
  needs: ['asks'],
  others: 'answers',
  admits: 'known',
  ends: [ruledLine],
  handicap: 0.15,
} satisfies Layout;
