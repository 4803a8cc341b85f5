import { join } from 'node:path';
import {
  coreMethods,
  WorkbenchError,
  type CoreMethodName,
  type Handlers,
  type Project,
} from '../contract/index.ts';
import type { Ports } from './ports.ts';
import { createRecent } from './project/recent.ts';
import { openProject, type OpenProject, type ProjectMethodName, type RoomMethodName } from './rooms.ts';
import { troubleOf } from './store/trouble.ts';

/** The whole workbench: a handler for every method, and an end. */
export type Core = {
  readonly handlers: Handlers<CoreMethodName>;
  /** Cancels a running import after the file in hand and closes the project. */
  readonly close: () => Promise<void>;
};

/** Opens the project. Where that fails every room says why, and another project can still be opened. */
export const createCore = (ports: Ports): Core => {
  const recent = createRecent(join(ports.data, 'recent-projects.json'));
  const samplePath = join(ports.data, 'Sample collection.briefing');
  let open = openOrTrouble(ports);
  const opened = (): OpenProject => {
    if (open instanceof WorkbenchError) throw open;
    return open;
  };
  const close = async (): Promise<void> => {
    if (!(open instanceof WorkbenchError)) await open.close();
  };

  const change = async (path: string, sample: boolean): Promise<Project> => {
    if (!(open instanceof WorkbenchError) && open.isImporting()) {
      throw new WorkbenchError(
        'import-running',
        'An import is running. Wait for it to finish, or cancel it, then open the other project.',
      );
    }
    // The next one is opened first: when that fails, the person keeps what is on the screen.
    const next = openProject(path, sample, ports);
    await close();
    open = next;
    if (!sample) recent.add(next.card().path);
    return next.card();
  };
  const announce = (project: Project): Project => {
    ports.publish('project.opened', project);
    return project;
  };
  const projects: Handlers<ProjectMethodName> = {
    'project.get': () => opened().card(),
    'project.open': async ({ path }) => announce(await change(path, path === samplePath)),
    'project.home': async () => announce(await change(ports.project, false)),
    'project.recent': () => recent.list(),
    'project.sample': async () => {
      const project = await change(samplePath, true);
      if (project.briefings > 0) return announce(project);
      await opened().importAll([join(ports.resources, 'sample')]);
      return announce(opened().card());
    },
  };
  return { handlers: { ...roomsOf(() => opened().rooms, projects), ...projects }, close };
};

const openOrTrouble = (ports: Ports): OpenProject | WorkbenchError => {
  try {
    return openProject(ports.project, false, ports);
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble) return trouble;
    throw error;
  }
};

/** Handlers that ask whichever project is open when they are called. */
const roomsOf = (
  rooms: () => Handlers<RoomMethodName>,
  others: Handlers<ProjectMethodName>,
): Handlers<RoomMethodName> => {
  const names = Object.keys(coreMethods).filter((name) => !Object.hasOwn(others, name));
  const delegates = names.map((name) => {
    // The contract's methods are the projects' and the rooms': what is not the one is the other.
    const method = name as RoomMethodName;
    return [method, (input: never) => rooms()[method](input)];
  });
  return Object.fromEntries(delegates) as Handlers<RoomMethodName>;
};
