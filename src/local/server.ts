import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { WorkbenchError, type Publish } from '../contract/index.ts';
import type { Dispatch } from '../core/dispatch.ts';
import { createLeavings, type Leavings } from '../core/exports/leavings.ts';
import { createHost } from '../core/host.ts';
import { troubleOf } from '../core/store/trouble.ts';
import { startCore, type CoreOptions } from '../core/thread/start.ts';
import { readJson, sendLeaving, sendOn, sendPage, sendReply, sendText, sendTrouble } from './answers.ts';
import { createDesk } from './desk.ts';
import { createDoor, refusalOf, type Door } from './door.ts';
import { createEventStream, type EventStream } from './events.ts';
import { fenceIn } from './fence.ts';
import { findPickedBefore, offeredFiles } from './picked-before.ts';
import { receiveUpload, uploadLimit, uploadsFolder } from './uploads.ts';

export type ServerOptions = CoreOptions & {
  /** The folder of the built page. */
  readonly page: string;
  /** 0 for any port that is free. */
  readonly port: number;
  /** Folders that the page may import from by path. */
  readonly allow: readonly string[];
};

export type RunningServer = {
  /** Opens the workbench in one browser, once. */
  readonly url: string;
  readonly origin: string;
  /** Ends connections, a running import (what is done is kept) and the core. */
  readonly close: () => Promise<void>;
};

/** The most a call may hold, in bytes: enough for the longest list that the contract allows. */
export const callLimit = 4 * 2 ** 20;

/** Starts the browser host on 127.0.0.1. Throws `invalid-input` where the port is taken. */
export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const server = createServer();
  const port = await listen(server, options.port);
  const authority = `127.0.0.1:${port}`;
  const events = createEventStream();
  let project = options.project;
  const publish: Publish = (event, value) => {
    if (event === 'project.opened' && 'fingerprint' in value) project = value.path;
    events.publish(event, value);
  };
  const core = startCore(options, publish);
  const allowed = options.allow.map((folder) => resolve(folder));
  const leavings = createLeavings(core.call, publish);
  const host = createHost(createDesk(allowed, leavings), core.call, logBug, options.checkOutput);
  const call = fenceIn(host, {
    imports: () => [uploadsFolder(project), ...allowed],
    projects: () => [options.data, options.project, ...allowed],
  });
  const door = createDoor(port);
  const house: House = {
    authority,
    door,
    events,
    call,
    leavings,
    page: options.page,
    uploads: () => uploadsFolder(project),
  };
  server.on('request', (request, response) => void answer(house, request, response));
  return {
    url: `http://${authority}/?key=${door.key}`,
    origin: `http://${authority}`,
    close: async () => {
      events.close();
      server.close();
      server.closeAllConnections();
      await core.close();
    },
  };
};

type House = {
  readonly authority: string;
  readonly door: Door;
  readonly events: EventStream;
  readonly call: Dispatch;
  readonly leavings: Leavings;
  readonly page: string;
  readonly uploads: () => string;
};

const logBug = (what: string, error: unknown): void => console.error(`[workbench] ${what}:`, error);

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', (error) => {
      const taken = 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
      fail(
        taken
          ? new WorkbenchError(
              'invalid-input',
              `Port ${port} cannot be had. Choose another with --port, or 0 for any that is free.`,
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });

const answer = async (house: House, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  try {
    await admit(house, request, response);
  } catch (error) {
    request.resume();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const trouble = error instanceof WorkbenchError ? error : troubleOf(error);
    if (trouble) {
      sendTrouble(response, statusOf(trouble), trouble.code, trouble.message);
    } else if (!request.destroyed || request.complete) {
      logBug(`${request.method} ${request.url?.split('?')[0]}`, error);
      sendTrouble(
        response,
        500,
        'internal',
        'Something in the workbench broke. Nothing was lost; the log says more.',
      );
    }
  }
};

const statusOf = ({ code }: WorkbenchError): number =>
  code === 'too-large' ? 413 : code === 'forbidden' ? 403 : 400;

/** Lets in whoever has the cookie, or the key for one; turns everyone else away. */
const admit = async (house: House, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const { method = 'GET', url = '/', headers } = request;
  const refusal = refusalOf(method, headers, house.authority);
  if (refusal !== null) {
    request.resume();
    sendTrouble(response, 403, 'forbidden', refusal);
    return;
  }
  const [path = '/', search = ''] = url.split('?', 2);
  const key = new URLSearchParams(search).get('key');
  const known = house.door.knows(headers);
  if (path === '/' && key !== null) {
    const cookie = house.door.enter(key);
    if (cookie !== null || known) return sendOn(response, '/', cookie);
  }
  if (!known) {
    request.resume();
    const words =
      'This address works once, in the browser that opened it first. Start the workbench again for a new one.';
    return path === '/' ? sendText(response, 401, words) : sendTrouble(response, 401, 'forbidden', words);
  }
  await route(house, request, response, method, path, search);
};

const route = async (
  { events, call, leavings, page, uploads }: House,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  path: string,
  search: string,
): Promise<void> => {
  if (method === 'POST' && path.startsWith('/api/')) {
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
      throw new WorkbenchError('invalid-input', 'A call is sent as application/json.');
    }
    const input = await readJson(request, callLimit);
    const unwanted = new AbortController();
    response.on('close', () => unwanted.abort());
    sendReply(response, 200, await call(nameIn(path), input, unwanted.signal));
  } else if (method === 'POST' && path === '/upload') {
    const offered = offeredFiles.safeParse(await readJson(request, callLimit));
    if (!offered.success) throw new WorkbenchError('invalid-input', 'This is no list of files.');
    const value = await findPickedBefore(uploads(), offered.data.files);
    sendReply(response, 200, { ok: true, value });
  } else if (method === 'PUT' && path.startsWith('/upload/')) {
    if (Number(request.headers['content-length'] ?? 0) > uploadLimit) {
      throw new WorkbenchError(
        'too-large',
        `One file may hold ${uploadLimit / 2 ** 20} MB at most. Split it and try again.`,
      );
    }
    const { again, modified } = Object.fromEntries(new URLSearchParams(search));
    const value = await receiveUpload(request, uploads(), path.slice('/upload/'.length), {
      again: again !== undefined,
      modified: /^\d{1,15}$/.test(modified ?? '') ? Number(modified) : null,
    });
    sendReply(response, 200, { ok: true, value });
  } else if (method === 'GET' && path === '/events') {
    events.attach(response);
  } else if (method === 'GET' && path.startsWith('/leaving/')) {
    await sendLeaving(response, leavings.take(path.slice('/leaving/'.length)));
  } else if (method === 'GET' || method === 'HEAD') {
    await sendPage(response, page, path, method === 'HEAD');
  } else {
    request.resume();
    sendTrouble(response, 405, 'unknown-method', 'There is nothing at this address for such a request.');
  }
};

/** A method's name as it stands in the path; what cannot be decoded is no method's name. */
const nameIn = (path: string): string => {
  const name = path.slice('/api/'.length);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
