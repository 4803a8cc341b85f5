import type { Layout } from './layout.ts';

/** `<NAME>JANE ROE</NAME>. …`: names in tags, often the whole conference on one line. */
export const tagged = {
  name: 'names in tags',
  style: 'tag',
  hint: /<(?:NAME|SPEAKER|v)>/i,
  needs: [],
  others: 'judged',
  admitsStrangers: false,
  handicap: 0,
} satisfies Layout;
