import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  WorkbenchError,
  type CoreMethodName,
  type EventName,
  type EventValue,
  type Input,
  type Output,
  type Publish,
  type Reply,
} from '../contract/index.ts';
import type { Dispatch } from '../core/dispatch.ts';
import { dataFolder, defaultProject } from '../core/project/places.ts';
import { startCore, type CoreOptions } from '../core/thread/start.ts';

/** An open project, asked as every other host asks it. */
export type Workbench = {
  /** Throws the `WorkbenchError` that the core answers. */
  readonly ask: <Name extends CoreMethodName>(method: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** The same without types, for what hosts share. */
  readonly call: Dispatch;
  readonly on: <Name extends EventName>(event: Name, listen: (value: EventValue<Name>) => void) => void;
  readonly close: () => Promise<void>;
};

/** The program's own folder. */
export const programFolder = fileURLToPath(new URL('../..', import.meta.url));

export const version: string = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')).version;

/** Among the sources workers stand with the core; built, they stand beside this file. */
const workerOf = (name: keyof CoreOptions['workers']): URL => {
  const place = import.meta.url.endsWith('.ts') ? `../core/thread/${name}-worker.ts` : `${name}-worker.js`;
  return new URL(place, import.meta.url);
};

/** What the core is started with: the project named, or the person's own, the same as in the desktop. */
export const coreOptions = (project: string | null): CoreOptions => {
  const data = dataFolder({ platform: process.platform, env: process.env, home: homedir() });
  return {
    project: project === null ? defaultProject(data) : resolve(project),
    data,
    resources: join(programFolder, 'resources'),
    version,
    watching: false,
    workers: {
      core: workerOf('core'),
      import: workerOf('import'),
      reading: workerOf('reading'),
      twins: workerOf('twins'),
      lines: workerOf('lines'),
      running: workerOf('running'),
      nonanswers: workerOf('nonanswers'),
    },
    checkOutput: process.env['BRIEFING_CHECK_OUTPUT'] === '1',
  };
};

/**
 * Opens a project. One that is named must be there already, unless the command may make it. Its watched folders are
 * watched only by a command that stays.
 */
export const openWorkbench = (project: string | null, mayMake: boolean, watching = false): Workbench => {
  if (project !== null && !mayMake && !existsSync(project)) {
    throw new WorkbenchError(
      'not-found',
      `There is no project ${project}. Check the name, or make it with: briefing import PATH... --project ${project}`,
    );
  }
  const listeners = new Map<EventName, Set<(value: never) => void>>();
  const publish: Publish = (event, value) => {
    // Each listener was put under the name of the event whose value it takes.
    for (const listen of listeners.get(event) ?? []) listen(value as never);
  };
  const core = startCore({ ...coreOptions(project), watching }, publish);
  return {
    ask: async <Name extends CoreMethodName>(method: Name, input: Input<Name>) => {
      // The core answers a method with that method's output, or says why not.
      const reply = (await core.call(method, input)) as Reply<Output<Name>>;
      if (reply.ok) return reply.value;
      throw new WorkbenchError(reply.error.code, reply.error.message, reply.error.details);
    },
    call: core.call,
    on: (event, listen) => void listeners.set(event, (listeners.get(event) ?? new Set()).add(listen)),
    close: core.close,
  };
};
