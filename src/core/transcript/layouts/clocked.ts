import { like, ruledLine, type Layout } from './layout.ts';

/** "Jane Roe: (01:08)" on a line of its own: names with the time in the recording. */
export const clocked = {
  name: 'names with the time in the recording',
  label: 'clock',
  hint: like(/[([]\d{1,2}:\d{2}(?::\d{2})?[)\]]/),
  needs: [],
  others: 'judged',
  admits: 'all',
  ends: [ruledLine],
  handicap: 0,
} satisfies Layout;
