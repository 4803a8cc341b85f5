import { aboutFields, aboutNames } from './fields.ts';
import { aboutJoining, aboutWriting } from './joined.ts';
import type { Question } from './question.ts';
import { aboutFolding, aboutWords } from './words.ts';

/** Every query of the conformance. */
export const questions: readonly Question[] = [
  ...aboutWords,
  ...aboutFolding,
  ...aboutWriting,
  ...aboutJoining,
  ...aboutFields,
  ...aboutNames,
];
