import { useCallback, useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';
import { currentVisit } from './history.ts';

const kept = new Map<string, unknown>();
const MOST = 500;

/** Like useState, but what it was comes back when the user comes back to this visit of this place. */
export const useRemembered = <Value>(
  name: string,
  initial: Value,
): readonly [Value, (value: Value) => void] => {
  const key = `${currentVisit()} ${name}`;
  const [held, setHeld] = useState({ key, value: recall(key, initial) });
  const value = held.key === key ? held.value : recall(key, initial);
  const set = useCallback(
    (next: Value) => {
      keep(key, next);
      setHeld({ key, value: next });
    },
    [key],
  );
  return [value, set];
};

/** Like useState, but shared by name and kept until the window is closed, wherever the user goes. */
export const useSession = <Value>(name: string, initial: Value): readonly [Value, (value: Value) => void] => {
  const key = `session ${name}`;
  const [value, setValue] = useState(() => recall(key, initial));
  const set = useCallback(
    (next: Value) => {
      keep(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, set];
};

/** Puts an element back to where it was scrolled when the user comes back; `arrive` scrolls it on a first visit. */
export const useScrollBack = (
  name: string,
  element: RefObject<HTMLElement | null>,
  ready: boolean,
  arrive?: () => void,
): void => {
  const scroll = useEffectEvent((scrolled: HTMLElement, visit: string) => {
    if (arrive !== undefined && !kept.has(visit)) arrive();
    else scrolled.scrollTo({ top: recall(visit, 0) });
  });
  const key = `${currentVisit()} scroll ${name}`;
  useLayoutEffect(() => {
    const scrolled = element.current;
    if (scrolled === null || !ready) return;
    scroll(scrolled, key);
    const note = () => keep(key, scrolled.scrollTop);
    scrolled.addEventListener('scroll', note, { passive: true });
    return () => scrolled.removeEventListener('scroll', note);
  }, [element, key, ready]);
};

// A name is used with one type of value only.
const recall = <Value>(key: string, initial: Value): Value =>
  kept.has(key) ? (kept.get(key) as Value) : initial;

const keep = (key: string, value: unknown) => {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
};
