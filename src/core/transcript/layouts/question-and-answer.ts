import type { Layout } from './layout.ts';

/** "Q: … A: …", "问：… 答：…": nobody named; the one who answers is in the title. */
export const questionAndAnswer = {
  name: 'questions and answers without names',
  style: 'line',
  needs: ['asks', 'answers'],
  others: 'answers',
  admitsStrangers: false,
  handicap: 0,
} satisfies Layout;
