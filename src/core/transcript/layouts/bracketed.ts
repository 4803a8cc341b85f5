import { like, ruledLine, type Layout } from './layout.ts';

/** "【記者】…", "（記者）…", "<질문> …": names in brackets. */
export const bracketed = {
  name: 'names in brackets',
  label: 'bracket',
  hint: like(/[【〔（<[][^\n】〕）>\]]{1,30}[】〕）>\]]/),
  needs: ['asker'],
  others: 'answers',
  admits: 'likely',
  ends: [ruledLine],
  handicap: 0.05,
} satisfies Layout;
