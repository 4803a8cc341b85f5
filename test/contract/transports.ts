import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../src/core/core.ts';
import { createDispatch, type Dispatch } from '../../src/core/dispatch.ts';
import { createLeavings } from '../../src/core/exports/leavings.ts';
import { createHost } from '../../src/core/host.ts';
import { startCore, type CoreOptions } from '../../src/core/thread/start.ts';
import { createDesk } from '../../src/local/desk.ts';
import { startServer } from '../../src/local/server.ts';
import { answerCalls } from '../../src/main/ipc.ts';

/** One way to the workbench, over a project of its own. */
export type Line = { readonly call: Dispatch; readonly close: () => Promise<void> };

const root = join(import.meta.dirname, '..', '..');
const workers = {
  core: new URL('../../src/core/thread/core-worker.ts', import.meta.url),
  import: new URL('../../src/core/thread/import-worker.ts', import.meta.url),
  reading: new URL('../../src/core/thread/reading-worker.ts', import.meta.url),
  twins: new URL('../../src/core/thread/twins-worker.ts', import.meta.url),
  lines: new URL('../../src/core/thread/lines-worker.ts', import.meta.url),
  running: new URL('../../src/core/thread/running-worker.ts', import.meta.url),
  nonanswers: new URL('../../src/core/thread/nonanswers-worker.ts', import.meta.url),
};
const ignore = (): void => {};
const reportBug = (method: string, error: unknown): void => console.error(method, error);

/** A folder with two invented transcripts and a place for projects; gone when the function is called. */
export const makeFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  const write = (name: string, date: string, ferry: string): void =>
    writeFileSync(
      join(folder, 'transcripts', name),
      `Ministry of Tides: Regular Press Conference on ${date}\n\n` +
        `Coast Wire: Will the ${ferry} ferry sail this week?\n\n` +
        `Lin Hale: The ${ferry} ferry will sail when the tide allows. We urge calm. Safety comes first.\n\n` +
        `Harbour Times: Is there a plan for the port strike?\n\n` +
        `Lin Hale: There is a plan. We urge calm at the port.\n`,
    );
  mkdirSync(join(folder, 'transcripts'));
  write('one.txt', 'March 5, 2024', 'northern');
  write('two.txt', 'April 9, 2024', 'southern');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export const optionsIn = (folder: string): CoreOptions => ({
  project: join(folder, 'test.briefing'),
  data: folder,
  resources: join(root, 'resources'),
  version: '0.0.0',
  watching: true,
  workers,
  checkOutput: true,
});

/** What IPC does to whatever crosses it. */
const cloned = <Value>(value: Value): Value => structuredClone(value);

/** Signs in to a browser host: the address is used once, the cookie ever after. */
export const signIn = async (url: string): Promise<string> => {
  const answer = await fetch(url, { redirect: 'manual' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
};

const deskOver = (call: Dispatch, folder: string) => createDesk([folder], createLeavings(call, ignore));

/** Every transport there is, by name. */
export const transports: Readonly<Record<string, (folder: string) => Promise<Line>>> = {
  'in-process': async (folder) => {
    const core = createCore({ ...optionsIn(folder), threads: workers, publish: ignore, checkWanted: ignore });
    const answer = createDispatch(core.handlers, reportBug, true);
    return { call: createHost(deskOver(answer, folder), answer, reportBug, true), close: core.close };
  },
  'worker thread': async (folder) => {
    const core = startCore(optionsIn(folder), ignore);
    return { call: createHost(deskOver(core.call, folder), core.call, reportBug, true), close: core.close };
  },
  'Electron IPC': async (folder) => {
    const core = startCore(optionsIn(folder), ignore);
    type Handle = (event: never, ...args: unknown[]) => unknown;
    let handle: Handle = ignore;
    answerCalls(
      { handle: (_channel, listener) => (handle = listener), on: ignore as never },
      createHost(deskOver(core.call, folder), core.call, reportBug, true),
    );
    const event = { senderFrame: { url: 'app://workbench/index.html#/library', parent: null } };
    return {
      // Only the sender's frame of Electron's event is ever looked at.
      call: async (method, input) =>
        cloned(await handle(event as never, cloned(method), cloned(input))) as never,
      close: core.close,
    };
  },
  HTTP: async (folder) => {
    const server = await startServer({ ...optionsIn(folder), page: folder, port: 0, allow: [folder] });
    const cookie = await signIn(server.url);
    return {
      call: async (method, input) => {
        const answer = await fetch(`${server.origin}/api/${encodeURIComponent(method)}`, {
          method: 'POST',
          headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
          body: JSON.stringify(input),
        });
        // Every answer of the browser host to a call is a reply.
        return (await answer.json()) as never;
      },
      close: server.close,
    };
  },
};
