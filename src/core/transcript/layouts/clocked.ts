import type { Layout } from './layout.ts';

/** "Jane Roe: (01:08)" on a line of its own: names with the time in the recording. */
export const clocked = {
  name: 'names with the time in the recording',
  style: 'clock',
  hint: /[([]\d{1,2}:\d{2}(?::\d{2})?[)\]]/,
  needs: [],
  others: 'judged',
  admitsStrangers: false,
  handicap: 0,
} satisfies Layout;
