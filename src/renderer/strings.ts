import { compare } from './strings/compare.ts';
import { concordance } from './strings/concordance.ts';
import { corpus } from './strings/corpus.ts';
import { coverage } from './strings/coverage.ts';
import { importing } from './strings/import.ts';
import { keyness } from './strings/keyness.ts';
import { layout } from './strings/layout.ts';
import { library } from './strings/library.ts';
import { matrix } from './strings/matrix.ts';
import { mending } from './strings/mending.ts';
import { notes } from './strings/notes.ts';
import { parts } from './strings/parts.ts';
import { people } from './strings/people.ts';
import { reading } from './strings/reading.ts';
import { search } from './strings/search.ts';
import { shell } from './strings/shell.ts';
import { timeline } from './strings/timeline.ts';
import { topics } from './strings/topics.ts';
import { trends } from './strings/trends.ts';
import { lines } from './strings/lines.ts';
import { nonanswers } from './strings/nonanswers.ts';
import { twins } from './strings/twins.ts';

/** Every word on the screen, in British English, by screen. */
export const strings = {
  shell,
  parts,
  library,
  layout,
  keyness,
  matrix,
  concordance,
  corpus,
  coverage,
  mending,
  importing,
  search,
  reading,
  notes,
  compare,
  trends,
  timeline,
  topics,
  lines,
  nonanswers,
  twins,
  people,
} as const;
