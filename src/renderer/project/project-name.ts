import type { Project } from '../../contract/index.ts';
import { strings } from '../strings.ts';

/** What the project is called on the screen. */
export const projectName = (project: Project): string =>
  project.sample ? strings.shell.projectMenu.sample : project.name;
