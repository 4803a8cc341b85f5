import { useCallback, useSyncExternalStore } from 'react';

const watchers = new Map<string, Set<() => void>>();

/** A string kept on this machine under a key, shared by every component that asks for it; null where there is none. */
export const useStored = (key: string): readonly [string | null, (value: string | null) => void] => {
  const watch = useCallback((changed: () => void) => watchStored(key, changed), [key]);
  const value = useSyncExternalStore(watch, () => localStorage.getItem(key));
  const set = useCallback((next: string | null) => setStored(key, next), [key]);
  return [value, set];
};

/** Keeps a string on this machine, or forgets it. */
export const setStored = (key: string, value: string | null): void => {
  if (value === null) localStorage.removeItem(key);
  else localStorage.setItem(key, value);
  for (const changed of watchers.get(key) ?? []) changed();
};

const watchStored = (key: string, changed: () => void) => {
  const set = watchers.get(key) ?? new Set();
  watchers.set(key, set.add(changed));
  return () => {
    set.delete(changed);
  };
};
