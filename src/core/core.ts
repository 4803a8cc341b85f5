import { join } from 'node:path';
import {
  WorkbenchError,
  type CoreMethodName,
  type Handlers,
  type Project,
  type Publish,
} from '../contract/index.ts';
import { createBriefings } from './briefings/briefings.ts';
import { createVerify } from './briefings/verify.ts';
import { openCollection } from './collection/collection.ts';
import { createCompare } from './compare/compare.ts';
import { createCoverage } from './coverage/days.ts';
import { createExports } from './exports/exports.ts';
import { createImport } from './import/import.ts';
import { createProjectCard } from './project/project.ts';
import { createRecent } from './project/recent.ts';
import { createSearch } from './search/search.ts';
import { createSearcher } from './search/searcher.ts';
import { openStore } from './store/store.ts';
import { createTopics } from './topics/topics.ts';
import { createTrends } from './trends/chart.ts';

/** What the core is given by whoever runs it. */
export type Ports = {
  /** Project file to open at start; made if it is not there. */
  readonly project: string;
  /** Folder for the sample collection's project and the list of recent projects. */
  readonly data: string;
  /** The program's own resources folder (migrations, sample). */
  readonly resources: string;
  readonly version: string;
  /** Entries of the thread that imports and of those that read for it. */
  readonly threads: { readonly import: URL; readonly reading: URL };
  readonly publish: Publish;
};

/** The whole workbench: a handler for every method, and an end. */
export type Core = {
  readonly handlers: Handlers<CoreMethodName>;
  /** Cancels a running import after the file in hand and closes the project. */
  readonly close: () => Promise<void>;
};

type ProjectMethodName =
  'project.get' | 'project.open' | 'project.sample' | 'project.home' | 'project.recent';
type RoomMethodName = Exclude<CoreMethodName, ProjectMethodName>;

/** Opens the project and the rooms over it. Throws what `openStore` throws. */
export const createCore = (ports: Ports): Core => {
  const recent = createRecent(join(ports.data, 'recent-projects.json'));
  const samplePath = join(ports.data, 'Sample collection.briefing');
  let open = openProject(ports.project, false, ports);

  const change = async (path: string, sample: boolean): Promise<Project> => {
    if (open.isImporting()) {
      throw new WorkbenchError(
        'import-running',
        'An import is running. Wait for it to finish, or cancel it, then open the other project.',
      );
    }
    // The next one is opened first: when that fails, the person keeps what is on the screen.
    const next = openProject(path, sample, ports);
    await open.close();
    open = next;
    if (!sample) recent.add(next.card().path);
    return next.card();
  };
  const announce = (project: Project): Project => {
    ports.publish('project.opened', project);
    return project;
  };
  const projects: Handlers<ProjectMethodName> = {
    'project.get': () => open.card(),
    'project.open': async ({ path }) => announce(await change(path, path === samplePath)),
    'project.home': async () => announce(await change(ports.project, false)),
    'project.recent': () => recent.list(),
    'project.sample': async () => {
      const project = await change(samplePath, true);
      if (project.briefings > 0) return announce(project);
      await open.importAll([join(ports.resources, 'sample')]);
      return announce(open.card());
    },
  };
  return { handlers: { ...roomsOf(() => open.rooms), ...projects }, close: () => open.close() };
};

/** Handlers that ask whichever project is open when they are called. */
const roomsOf = (rooms: () => Handlers<RoomMethodName>): Handlers<RoomMethodName> => {
  const delegates = Object.keys(rooms()).map((name) => {
    // The keys of an object of handlers are its method names.
    const method = name as RoomMethodName;
    return [method, (input: never) => rooms()[method](input)];
  });
  return Object.fromEntries(delegates) as Handlers<RoomMethodName>;
};

const openProject = (path: string, sample: boolean, ports: Ports) => {
  const migrations = join(ports.resources, 'migrations');
  const store = openStore(path, migrations);
  const collection = openCollection(store);
  const imports = createImport(store, { ...ports.threads, migrations }, ports.publish);
  const searcher = createSearcher(store, collection);
  const shown = { ...createTrends(searcher), ...createCompare(store) };
  const rooms: Handlers<RoomMethodName> = {
    ...createBriefings(store, collection, ports.publish),
    ...createVerify(store),
    ...imports.handlers,
    ...createSearch(store, collection, searcher),
    ...createTopics(store, searcher, ports.publish),
    ...createCoverage(collection),
    ...createExports(store, searcher, shown),
    ...shown,
  };
  return {
    rooms,
    card: createProjectCard(store, collection, { sample, version: ports.version }),
    isImporting: imports.isRunning,
    importAll: imports.all,
    close: async (): Promise<void> => {
      imports.cancel();
      await imports.ended();
      store.pragma('optimize');
      store.close();
    },
  };
};
