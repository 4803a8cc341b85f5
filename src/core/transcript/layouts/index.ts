import type { Layout } from './layout.ts';
import { blocks } from './blocks.ts';
import { bracketed } from './bracketed.ts';
import { clocked } from './clocked.ts';
import { initials } from './initials.ts';
import { outlets } from './outlets.ts';
import { ownShortLine } from './own-short-line.ts';
import { questionsOnly } from './questions-only.ts';
import { reported } from './reported.ts';
import { ownLine } from './own-line.ts';
import { people } from './people.ts';
import { podium } from './podium.ts';
import { questionAndAnswer } from './question-and-answer.ts';
import { running } from './running.ts';
import { runningOutlets } from './running-outlets.ts';
import { tagged } from './tagged.ts';

export type { Layout, Pattern } from './layout.ts';

/** Every layout family, in the order in which ties are settled. */
export const layouts: readonly Layout[] = [
  tagged,
  blocks,
  clocked,
  outlets,
  questionAndAnswer,
  podium,
  people,
  bracketed,
  ownLine,
  ownShortLine,
  initials,
  questionsOnly,
  reported,
  running,
  runningOutlets,
];
