import type { Layout } from './layout.ts';

/** "【記者】…", "（記者）…", "<질문> …": names in brackets. */
export const bracketed = {
  name: 'names in brackets',
  style: 'bracket',
  hint: /[【〔（<[][^\n】〕）>\]]{1,30}[】〕）>\]]/,
  needs: ['asks'],
  others: 'answers',
  admitsStrangers: false,
  handicap: 0.05,
} satisfies Layout;
