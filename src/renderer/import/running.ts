import { useSyncExternalStore } from 'react';
import type { ImportedFile, ImportProgress } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { transport } from '../client/transport.ts';

/** The import that is running, as far as this window has seen it. */
export type Running = {
  readonly progress: ImportProgress;
  /** Files finished, newest first. */
  readonly files: readonly ImportedFile[];
  /** Files a second, oldest first, one a progress event. */
  readonly rates: readonly number[];
};

/** Files on their way from the browser to the workbench, before an import starts. */
export type Handover = { readonly done: number; readonly total: number };

type State = { readonly running: Running | null; readonly handover: Handover | null };

const MOST_RATES = 120;

let state: State = { running: null, handover: null };
const watchers = new Set<() => void>();

/** The import that is running, or null. */
export const useRunning = (): Running | null => useSyncExternalStore(watch, () => state.running);

/** Files being handed over, or null. */
export const useHandover = (): Handover | null => useSyncExternalStore(watch, () => state.handover);

/** Notes how far the handing over is; null when it is done. */
export const setHandover = (handover: Handover | null): void => set({ ...state, handover });

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};

const set = (next: State) => {
  state = next;
  for (const changed of watchers) changed();
};

const heard = (progress: ImportProgress) => {
  const before = state.running?.progress.id === progress.id ? state.running : null;
  const files = [...progress.recent.toReversed(), ...(before?.files ?? [])];
  const rates = [...(before?.rates ?? []), progress.rate].slice(-MOST_RATES);
  set({ ...state, running: { progress, files, rates } });
};

const isOver = ({ state: how }: ImportProgress) => how !== 'walking' && how !== 'reading';

transport.on('import.progressed', (progress) => {
  if (!isOver(progress)) heard(progress);
});
transport.on('import.finished', () => set({ ...state, running: null }));
transport.on('project.opened', () => set({ running: null, handover: null }));

// A window opened while an import runs starts from where it is.
callNow('import.current', {}).then(
  (progress) => progress !== null && !isOver(progress) && state.running === null && heard(progress),
  () => {},
);
