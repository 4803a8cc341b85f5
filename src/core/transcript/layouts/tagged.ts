import { like, type Layout } from './layout.ts';

/** `<NAME>JANE ROE</NAME>. …`: names in tags, often the whole conference on one line. */
export const tagged = {
  name: 'names in tags',
  label: 'tag',
  hint: like(/<(?:NAME|SPEAKER|v)>/i),
  needs: [],
  others: 'judged',
  admits: 'all',
  handicap: 0,
} satisfies Layout;
