import { ruledLine, type Layout } from './layout.ts';

/** "Q: … A: …", "问：… 答：…": nobody named; the one who answers is in the title. */
export const questionAndAnswer = {
  name: 'questions and answers without names',
  label: 'line',
  needs: ['asks', 'answers'],
  others: 'answers',
  admits: 'likely',
  ends: [ruledLine],
  handicap: 0,
} satisfies Layout;
