import type { EventName, EventValue, Reply, Transport } from '../../contract/index.ts';

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

/** Sends each file's bytes to a folder of its own on the host; answers with the paths they got there. */
const upload: Transport['pathsOf'] = async (files, uploaded) => {
  const batch = crypto.randomUUID();
  const paths: string[] = [];
  for (const file of files) {
    if (!(file instanceof File)) throw new TypeError(`“${file.name}” is not a file of this page.`);
    const relative = (file.webkitRelativePath || file.name).split('/').map(encodeURIComponent).join('/');
    const response = await fetch(`/upload/${batch}/${relative}`, { method: 'PUT', body: file });
    if (!response.ok) throw new Error(`“${file.name}” could not be handed over.`);
    const answer: { readonly path: string } = await response.json();
    paths.push(answer.path);
    uploaded?.(paths.length, files.length);
  }
  return paths;
};
