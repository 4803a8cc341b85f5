import { WorkbenchError } from '../../contract/errors.ts';
import type { EventName, EventValue, OfferedFile, Reply, Transport } from '../../contract/index.ts';

const unreachable = {
  ok: false,
  error: {
    code: 'internal',
    message: 'The workbench does not answer. It may have been stopped: start it again, then try once more.',
  },
} as const satisfies Reply;

const givenUp = {
  ok: false,
  error: { code: 'cancelled', message: 'Nobody waits for this answer any more.' },
} as const satisfies Reply;

/** Calls by POST, events by Server-Sent Events, files by PUT: the transport of the browser host. */
export const httpTransport = (): Transport => {
  let source: EventSource | undefined;
  const events = () => (source ??= new EventSource('/events'));
  const calls = new Map<string, AbortController>();

  return {
    async call(method, input, ticket) {
      const abandoned = new AbortController();
      if (ticket !== undefined) calls.set(ticket, abandoned);
      try {
        const response = await fetch(`/api/${method}`, {
          signal: abandoned.signal,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        });
        return await response.json();
      } catch {
        return abandoned.signal.aborted ? givenUp : unreachable;
      } finally {
        if (ticket !== undefined) calls.delete(ticket);
      }
    },
    abandon: (ticket) => calls.get(ticket)?.abort(),
    on(event, listen) {
      const hear = (message: MessageEvent<string>) => listen(JSON.parse(message.data));
      return listenTo(events(), event, hear);
    },
    pathsOf: upload,
  };
};

const listenTo = <Name extends EventName>(
  source: EventSource,
  event: Name,
  hear: (message: MessageEvent<string>) => EventValue<Name> | void,
) => {
  source.addEventListener(event, hear);
  return () => source.removeEventListener(event, hear);
};

/** How many files are on their way at once. */
const LANES = 4;

type PickedBefore = { readonly batch: string; readonly have: readonly number[] } | null;

/**
 * Sends files' bytes to a folder on the host: one of its own, or, where the same folder was handed over before, that one
 * with what is new or changed. Answers with the topmost files and folders.
 */
const upload: Transport['pathsOf'] = async (offered, uploaded) => {
  const files = offered.map(asFile);
  const before = await pickedBefore(files);
  const have = new Set(before?.have);
  const batch = before?.batch ?? crypto.randomUUID();
  const roots = new Set<string>();
  const [first] = files;
  const waiting = files.entries();
  let done = 0;
  const lane = async () => {
    for (const [at, file] of waiting) {
      // One is sent whatever is there: its answer says where the rest is.
      const isThere = have.has(at) && file !== first && isBelow(file, first);
      if (!isThere) roots.add(await put(batch, file, before !== null));
      done += 1;
      uploaded?.(done, files.length);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return [...roots];
};

const asFile = (file: OfferedFile): File => {
  if (file instanceof File) return file;
  throw new TypeError(`“${file.name}” is not a file of this page.`);
};

const pathOf = (file: File): string => file.webkitRelativePath || file.name;

/** Whether a file is in the same topmost folder as the first one, whose answer names it. */
const isBelow = (file: File, first: File | undefined): boolean => {
  const [top = '', ...rest] = pathOf(file).split('/');
  return rest.length > 0 && first !== undefined && pathOf(first).startsWith(`${top}/`);
};

/** Asks whether these files were handed over before. Of two with one name that cannot be said. */
const pickedBefore = async (files: readonly File[]): Promise<PickedBefore> => {
  const told = files.map((file) => ({ path: pathOf(file), size: file.size, modified: file.lastModified }));
  if (told.length === 0 || new Set(told.map(({ path }) => path)).size < told.length) return null;
  const response = await fetch('/upload', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ files: told }),
  });
  const reply: Reply<PickedBefore> = await response.json();
  // A list too long to be asked about is handed over as a new one.
  return reply.ok ? reply.value : null;
};

const put = async (batch: string, file: File, again: boolean): Promise<string> => {
  const relative = pathOf(file).split('/').map(encodeURIComponent).join('/');
  const query = `?modified=${file.lastModified}${again ? '&again' : ''}`;
  const response = await fetch(`/upload/${batch}/${relative}${query}`, { method: 'PUT', body: file });
  const reply: Reply<{ readonly root: string }> = await response.json();
  if (!reply.ok) throw new WorkbenchError(reply.error.code, reply.error.message);
  return reply.value.root;
};
