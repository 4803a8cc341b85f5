import { callNow } from '../client/client.ts';

/** Opens the sample collection. */
export const openSample = async (): Promise<void> => void (await callNow('project.sample', {}));

/** Opens the person's own project again. */
export const openHome = async (): Promise<void> => void (await callNow('project.home', {}));

/** Opens a project by its path. */
export const openProject = async (path: string): Promise<void> =>
  void (await callNow('project.open', { path }));

/** Asks for a project file and opens it; nothing happens when the person thinks better of it. */
export const pickProject = async (what: 'open' | 'create'): Promise<void> => {
  const { path } = await callNow('desk.pickProject', { what });
  if (path !== null) await openProject(path);
};
