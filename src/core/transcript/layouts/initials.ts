import { like, ruledLine, type Layout } from './layout.ts';

/** "J Will you sign it?", "PM: In May.", "KB: Thanks": initials, with or without a colon. */
export const initials = {
  name: 'initials',
  label: like(/^\s*(?<name>[A-Z]{1,3})(?:\.|[:;])?\s+(?=["“([‘']?[A-Z])/),
  asks: [like(/^[JQ]$/)],
  answers: [like(/^(?<name>PM|DPM)$/), like(/^A$/)],
  never: [like(/^(?:I|TV|US|UK|UN|EU|MR|MS|DR|THE|AND|BUT|NO|YES|SO|IT|WE)$/)],
  needs: ['asks', 'answers'],
  others: 'answers',
  admits: 'known',
  ends: [ruledLine],
  handicap: 0.05,
} satisfies Layout;
