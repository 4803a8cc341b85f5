import { z } from 'zod';
import { corpusProgress } from './corpus.ts';
import { leavingProgress } from './desk.ts';
import { importProgress, importReport } from './import.ts';
import { linesProgress } from './lines.ts';
import { nonanswersProgress } from './nonanswer.ts';
import { project } from './project.ts';
import { twinsProgress } from './twins.ts';
import { watchedFolder } from './watch.ts';

/** What the workbench says unasked. */
export const events = {
  /** At most ten a second. */
  'import.progressed': importProgress,
  /** An import came to an end, or to a halt from which it can be carried on. */
  'import.finished': importReport,
  /** Folders are watched in another way than before. */
  'watch.changed': z.array(watchedFolder),
  /** Briefings, topics, lists, notes, comparisons, names or what is known of days changed: whatever was counted must be counted again. */
  'collection.changed': z.strictObject({
    what: z.enum([
      'briefings',
      'topics',
      'lists',
      'coverage',
      'people',
      'notes',
      'lines',
      'nonanswers',
      'comparisons',
    ]),
  }),
  /** At most ten a second while twins are looked for. */
  'twins.progressed': twinsProgress,
  /** At most ten a second while lines are looked for. */
  'lines.progressed': linesProgress,
  /** While non-answers are looked for. */
  'nonanswers.progressed': nonanswersProgress,
  /** At most ten a second while a count lasts. */
  'corpus.progressed': corpusProgress,
  /** At most ten a second while a file leaves, and at its end. */
  'leaving.progressed': leavingProgress,
  'project.opened': project,
  /** A native menu item or its key was chosen; the same names as the command palette's. */
  'menu.chosen': z.strictObject({ command: z.string() }),
  /** A second launch, or the system, hands over files and folders to import. */
  'desk.offered': z.strictObject({ paths: z.array(z.string()) }),
};
