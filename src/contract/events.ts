import { z } from 'zod';
import { importProgress, importReport } from './import.ts';
import { project } from './project.ts';

/** What the workbench says unasked. */
export const events = {
  /** At most ten a second. */
  'import.progressed': importProgress,
  'import.finished': importReport,
  /** Briefings, topics or what is known of days changed: whatever was counted must be counted again. */
  'collection.changed': z.strictObject({ what: z.enum(['briefings', 'topics', 'coverage']) }),
  'project.opened': project,
  /** A native menu item or its key was chosen; the same names as the command palette's. */
  'menu.chosen': z.strictObject({ command: z.string() }),
  /** A second launch, or the system, hands over files and folders to import. */
  'desk.offered': z.strictObject({ paths: z.array(z.string()) }),
};
