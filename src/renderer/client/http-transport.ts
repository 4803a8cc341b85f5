import { WorkbenchError } from '../../contract/errors.ts';
import type { EventName, EventValue, OfferedFile, Reply, Transport } from '../../contract/index.ts';

const unreachable = {
  ok: false,
  error: {
    code: 'internal',
    message: 'The workbench does not answer. It may have been stopped: start it again, then try once more.',
  },
} as const satisfies Reply;

/** Calls by POST, events by Server-Sent Events, files by PUT: the transport of the browser host. */
export const httpTransport = (): Transport => {
  let source: EventSource | undefined;
  const events = () => (source ??= new EventSource('/events'));

  return {
    async call(method, input) {
      try {
        const response = await fetch(`/api/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        });
        return await response.json();
      } catch {
        return unreachable;
      }
    },
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

/** Sends each file's bytes to a folder of its own on the host; answers with the topmost files and folders it made. */
const upload: Transport['pathsOf'] = async (files, uploaded) => {
  const batch = crypto.randomUUID();
  const roots = new Set<string>();
  const waiting = files.values();
  let done = 0;
  const lane = async () => {
    for (const file of waiting) {
      roots.add(await put(batch, file));
      done += 1;
      uploaded?.(done, files.length);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return [...roots];
};

const put = async (batch: string, file: OfferedFile): Promise<string> => {
  if (!(file instanceof File)) throw new TypeError(`“${file.name}” is not a file of this page.`);
  const relative = (file.webkitRelativePath || file.name).split('/').map(encodeURIComponent).join('/');
  const response = await fetch(`/upload/${batch}/${relative}`, { method: 'PUT', body: file });
  const reply: Reply<{ readonly root: string }> = await response.json();
  if (!reply.ok) throw new WorkbenchError(reply.error.code, reply.error.message);
  return reply.value.root;
};
