import { createContext, use } from 'react';
import type { Project } from '../../contract/index.ts';

/** The project that is open, for everything under the shell. */
export const ProjectContext = createContext<Project | null>(null);

/** The project that is open. Only under the shell, which waits until there is one. */
export const useProject = (): Project => {
  const project = use(ProjectContext);
  if (project === null) throw new Error('useProject is used outside of the shell');
  return project;
};
