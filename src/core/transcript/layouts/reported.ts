import { like, type Layout } from './layout.ts';

/** "Asked whether …, the Spokesman said that …": a conference retold, each question and its answer in one sentence. */
export const reported = {
  name: 'questions and answers retold',
  label: 'reported',
  hint: like(/(?:^|\n)\s*(?:Asked|Put to|Pressed|Questioned|When asked|Challenged)\b/),
  asks: [like(/^asked$/)],
  answers: [like(/^(?<name>.+)$/)],
  needs: ['asks', 'answers'],
  others: 'answers',
  admits: 'all',
  ends: [like(/^[^\S\n\r]*\p{Lu}[^.?!:;,\n]{2,60}[^\S\n\r]*$/u)],
  handicap: 0.05,
} satisfies Layout;
