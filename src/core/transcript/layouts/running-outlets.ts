import { ruledLine, type Layout } from './layout.ts';

/** A whole conference in one paragraph, outlets for those who ask. */
export const runningOutlets = {
  name: 'labels in running text, outlets ask',
  label: 'inline',
  needs: ['outlet'],
  others: 'asks',
  admits: 'known',
  ends: [ruledLine],
  handicap: 0.15,
} satisfies Layout;
