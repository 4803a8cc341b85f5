import type { Layout } from './layout.ts';

/** A whole conference in one paragraph, labels after the ends of sentences. */
export const running = {
  name: 'labels in running text',
  style: 'inline',
  needs: ['asks'],
  others: 'answers',
  admitsStrangers: false,
  handicap: 0.15,
} satisfies Layout;

/** The same with outlets for those who ask. */
export const runningOutlets = { ...running, needs: ['outlet'], others: 'asks' } satisfies Layout;
