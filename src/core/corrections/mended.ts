import type { ReadableStore } from '../store/store.ts';
import { inDoubt, sure } from './doubts.ts';

/** Which briefings the person put something right in, and which wait in the queue of doubts; by id. */
export type Mended = {
  readonly corrected: () => readonly number[];
  readonly doubtful: () => readonly number[];
};

/** Tells them as they are now. */
export const createMended = (store: ReadableStore): Mended => {
  const corrected = store
    .prepare<[], number>("SELECT DISTINCT briefing_id FROM correction WHERE state = 'applied'")
    .pluck();
  const doubtful = store.prepare<[number], number>(`SELECT b.id FROM briefing b WHERE ${inDoubt}`).pluck();
  return { corrected: () => corrected.all(), doubtful: () => doubtful.all(sure) };
};
