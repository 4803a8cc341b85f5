import { useSyncExternalStore } from 'react';
import { asTrouble } from '../client/client.ts';

/** Something said in passing, with a way to take back what was done. */
export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly kind: 'done' | 'trouble';
  readonly undo?: (() => void | Promise<void>) | undefined;
};

const SECONDS = { done: 5, undo: 12, trouble: 12 };
const MOST = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const watchers = new Set<() => void>();

/** Says that something was done. With `undo` it stays longer and Ctrl Z takes it back. */
export const say = (text: string, undo?: () => void | Promise<void>): void =>
  add({ id: (lastId += 1), text, kind: 'done', undo }, undo === undefined ? SECONDS.done : SECONDS.undo);

/** Says that something went wrong. */
export const sayWrong = (text: string): void =>
  add({ id: (lastId += 1), text, kind: 'trouble' }, SECONDS.trouble);

/** Says that something went wrong, in the words of the error. */
export const sayTrouble = (error: unknown): void => sayWrong(asTrouble(error).message);

/** Does something and says so where it goes wrong. */
export const attempt = (action: () => Promise<void>): void => {
  action().catch(sayTrouble);
};

/** Takes a toast away. */
export const dismiss = (id: number): void => set(toasts.filter((toast) => toast.id !== id));

/** Takes back what the newest toast offers to take back. */
export const undoLast = (): void => {
  const toast = toasts.findLast(({ undo }) => undo !== undefined);
  if (toast !== undefined) undoToast(toast);
};

/** Takes back what this toast offers to take back. */
export const undoToast = ({ id, undo }: Toast): void => {
  dismiss(id);
  if (undo !== undefined) attempt(async () => undo());
};

/** What is being said, oldest first. */
export const useToasts = (): readonly Toast[] => useSyncExternalStore(watch, () => toasts);

const add = (toast: Toast, seconds: number) => {
  set([...toasts, toast].slice(-MOST));
  setTimeout(() => dismiss(toast.id), seconds * 1000);
};

const set = (next: readonly Toast[]) => {
  toasts = next;
  for (const changed of watchers) changed();
};

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};
