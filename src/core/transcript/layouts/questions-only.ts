import { ruledLine, type Layout } from './layout.ts';

/** "Q/ - … ?" and then the answer as a paragraph of its own, without a label. */
export const questionsOnly = {
  name: 'questions are labelled, answers follow as paragraphs',
  label: 'line',
  needs: ['asks'],
  others: 'answers',
  admits: 'known',
  unlabelled: 'answers',
  ends: [ruledLine],
  handicap: 0.12,
} satisfies Layout;
