import { useSyncExternalStore } from 'react';
import { addressOf, placeAt, type Place } from './place.ts';

/** A place among those visited, in order. */
type Visit = { readonly place: Place; readonly index: number; readonly key: string };

const REST_MS = 400;
const LAST = 'place.last';

const watchers = new Set<() => void>();
let visit = arrive(-1);
let driftedAt = 0;

/** Where the user is. */
export const usePlace = (): Place => useVisit().place;

/** Whether there is a place to go back or forward to. */
export const useWays = (): { readonly back: boolean; readonly forward: boolean } => {
  const { index } = useVisit();
  return { back: index > 0, forward: index < lastIndex() };
};

/** Where the user is, outside of a component. */
export const currentPlace = (): Place => visit.place;

/** A name for this visit to this place, for what must come back with it. */
export const currentVisit = (): string => visit.key;

/** Goes to a place, as a new entry of the history. */
export const go = (place: Place): void => {
  if (addressOf(place) === addressOf(visit.place)) return;
  const next = { index: visit.index + 1, key: crypto.randomUUID() };
  history.pushState(next, '', addressOf(place));
  sessionStorage.setItem(LAST, String(next.index));
  set({ place, ...next });
};

/** Changes where the user is without a new entry. */
export const replace = (place: Place): void => {
  if (addressOf(place) === addressOf(visit.place)) return;
  const { index, key } = visit;
  history.replaceState({ index, key }, '', addressOf(place));
  set({ place, index, key });
};

/** For changes as quick as keystrokes: one entry for all that follow each other within 400 ms. */
export const drift = (place: Place): void => {
  const now = performance.now();
  if (now - driftedAt > REST_MS) go(place);
  else replace(place);
  driftedAt = now;
};

/** Goes back, where there is a place to go back to. */
export const goBack = (): void => {
  if (visit.index > 0) history.back();
};

/** Goes forward again. */
export const goForward = (): void => history.forward();

const useVisit = () => useSyncExternalStore(watch, () => visit);

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};

const set = (next: Visit) => {
  visit = next;
  for (const changed of watchers) changed();
};

const lastIndex = () => Number(sessionStorage.getItem(LAST) ?? 0);

/** The place in the address. Where a link was followed the browser has made the entry, which only lacks our mark. */
function arrive(before: number): Visit {
  const place = placeAt(location.hash);
  const state: unknown = history.state;
  if (isMark(state)) return { place, index: state.index, key: state.key };
  const mark = { index: before + 1, key: crypto.randomUUID() };
  history.replaceState(mark, '', addressOf(place));
  sessionStorage.setItem(LAST, String(mark.index));
  return { place, ...mark };
}

function isMark(state: unknown): state is { readonly index: number; readonly key: string } {
  return typeof state === 'object' && state !== null && 'index' in state && 'key' in state;
}

window.addEventListener('popstate', () => {
  driftedAt = 0;
  set(arrive(visit.index));
});
