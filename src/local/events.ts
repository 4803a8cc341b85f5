import type { ServerResponse } from 'node:http';
import type { Publish } from '../contract/index.ts';
import { pageHeaders } from '../core/page/page.ts';

/** Server-Sent Events: each event under its own name, its value as JSON in `data`. */
export type EventStream = {
  readonly publish: Publish;
  /** Keeps a response open and sends it everything that is published from now on. */
  readonly attach: (response: ServerResponse) => void;
  readonly close: () => void;
};

/** A comment every 20 seconds, so that a browser notices when we are gone. */
const heartbeat = 20_000;

export const createEventStream = (): EventStream => {
  const listeners = new Set<ServerResponse>();
  const beat = setInterval(() => listeners.forEach((each) => each.write(':\n\n')), heartbeat);
  beat.unref();
  return {
    publish: (event, value) => {
      const message = `event: ${event}\ndata: ${JSON.stringify(value)}\n\n`;
      for (const each of listeners) each.write(message);
    },
    attach: (response) => {
      response.writeHead(200, {
        ...pageHeaders,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.write('retry: 1000\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    close: () => {
      clearInterval(beat);
      for (const each of listeners) each.end();
      listeners.clear();
    },
  };
};
