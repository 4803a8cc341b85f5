import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from '../contract/channels.ts';
import type { EventName, Transport } from '../contract/index.ts';

type Listen = (value: never) => void;

const listeners = new Map<EventName, Set<Listen>>();

/** What was offered before the page listened: the files of the launch itself. */
let early: unknown[] = [];

ipcRenderer.on(channels.event, (_event, name: EventName, value: unknown) => {
  const set = listeners.get(name);
  // The host sends each event under its own name, so the value is what the listeners of that name take.
  if (set && set.size > 0) for (const listen of set) listen(value as never);
  else if (name === 'desk.offered') early.push(value);
});

const workbench: Transport = {
  call: (method, input, ticket) => ipcRenderer.invoke(channels.call, method, input, ticket),
  abandon: (ticket) => ipcRenderer.send(channels.abandon, ticket),
  on: (event, listen) => {
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set.add(listen));
    if (event === 'desk.offered') {
      // As above.
      for (const value of early) listen(value as never);
      early = [];
    }
    return () => void set.delete(listen);
  },
  // The page passes its own File objects, which are all that a dropped file is known by.
  pathsOf: async (files) =>
    files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
};

contextBridge.exposeInMainWorld('workbench', workbench);
