import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EventName, EventValue, Input, MethodName, Output } from '../src/contract/index.ts';
import { startCore } from '../src/core/thread/start.ts';

const thread = (name: string): URL => pathToFileURL(join('src', 'core', 'thread', name));

/** The whole core as a host runs it, thread boundary included. Fails on the first answer that is trouble. */
export const openWorkbench = (folder: string) => {
  const listeners = new Set<(event: EventName, value: unknown) => void>();
  const core = startCore(
    {
      project: join(folder, 'bench.briefing'),
      data: folder,
      resources: 'resources',
      version: 'bench',
      watching: false,
      workers: {
        core: thread('core-worker.ts'),
        import: thread('import-worker.ts'),
        reading: thread('reading-worker.ts'),
        twins: thread('twins-worker.ts'),
        lines: thread('lines-worker.ts'),
        running: thread('running-worker.ts'),
        nonanswers: thread('nonanswers-worker.ts'),
      },
    },
    (event, value) => {
      for (const listen of listeners) listen(event, value);
    },
  );
  const call = async <Name extends MethodName>(method: Name, input: Input<Name>): Promise<Output<Name>> => {
    const reply = await core.call(method, input);
    if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`);
    // The dispatcher answered for this very method.
    return reply.value as Output<Name>;
  };
  /** The same of a call that may be given up: its reply as it is, trouble or not. */
  const ask = <Name extends MethodName>(method: Name, input: Input<Name>, signal: AbortSignal) =>
    core.call(method, input, signal);
  const next = <Name extends EventName>(name: Name): Promise<EventValue<Name>> =>
    new Promise((resolve) => {
      const listen = (event: EventName, value: unknown): void => {
        if (event !== name) return;
        listeners.delete(listen);
        // The event's own value came with its name.
        resolve(value as EventValue<Name>);
      };
      listeners.add(listen);
    });
  return { call, ask, next, close: core.close };
};

export type Workbench = ReturnType<typeof openWorkbench>;
