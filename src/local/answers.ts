import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { WorkbenchError, type ErrorCode, type Reply } from '../contract/index.ts';
import type { LeavingFile } from '../core/exports/leavings.ts';
import { pageFile, pageHeaders } from '../core/page/page.ts';

/** Every answer carries the page's headers, and none of them is kept by anyone. */
const headersOf = (type: string): Record<string, string> => ({
  ...pageHeaders,
  'content-type': type,
  'cache-control': 'no-store',
});

/** Answers with words, for a person who looks at a browser. */
export const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, headersOf('text/plain; charset=utf-8')).end(`${text}\n`);
};

/** Answers with a reply. Trouble on the way here has a status of its own; what a method answers is always 200. */
export const sendReply = (response: ServerResponse, status: number, reply: Reply): void => {
  response.writeHead(status, headersOf('application/json; charset=utf-8')).end(JSON.stringify(reply));
};

/** Answers with trouble that a method never saw. */
export const sendTrouble = (
  response: ServerResponse,
  status: number,
  code: ErrorCode,
  message: string,
): void => {
  sendReply(response, status, { ok: false, error: { code, message } });
};

/** Sends the browser on, with a cookie where there is one. */
export const sendOn = (response: ServerResponse, location: string, cookie: string | null): void => {
  response
    .writeHead(303, {
      ...headersOf('text/plain'),
      location,
      ...(cookie === null ? {} : { 'set-cookie': cookie }),
    })
    .end();
};

/** Serves a file of the page, and nothing from outside its folder. */
export const sendPage = async (
  response: ServerResponse,
  folder: string,
  path: string,
  head: boolean,
): Promise<void> => {
  const file = pageFile(folder, path);
  const stats = file && (await stat(file.path).catch(() => null));
  if (!file || !stats?.isFile()) {
    sendText(response, 404, 'There is nothing at this address.');
    return;
  }
  response.writeHead(200, { ...headersOf(file.type), 'content-length': stats.size });
  if (head) response.end();
  else await pipeline(createReadStream(file.path), response);
};

/**
 * Sends a file part by part, as fast as the browser takes it. Where it cannot be sent to its end the connection breaks, so
 * that the browser keeps no half of it; where the browser stops, so does the sending.
 */
export const sendLeaving = async (response: ServerResponse, file: LeavingFile | undefined): Promise<void> => {
  if (!file) return sendText(response, 404, 'This file was saved before. Export it again.');
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  response.writeHead(200, {
    ...headersOf(file.mime),
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  await file.send(async (texts) => {
    for await (const text of texts)
      if (!response.write(text)) await once(response, 'drain', { signal: gone.signal });
    response.end();
    return null;
  }, gone.signal);
  if (!response.writableEnded) response.destroy();
};

/**
 * The JSON of a body of at most `limit` bytes. A longer one is read to its end but not kept, so that the answer
 * reaches a browser that is still sending. Throws `too-large` or `invalid-input`.
 */
export const readJson = async (request: IncomingMessage, limit: number): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > limit) {
    throw new WorkbenchError(
      'too-large',
      `One call may hold ${limit / 2 ** 20} MB at most. Ask for less at once.`,
    );
  }
  if (size === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new WorkbenchError('invalid-input', 'The body of a call must be JSON.');
  }
};
