import { setImmediate } from 'node:timers/promises';
import type { WritableStore } from '../store/store.ts';
import { matchSentences } from './match.ts';
import { prepareReadings, type Entry } from './readings.ts';
import { prepareRecords } from './records.ts';
import { recordsOf } from './sentence-record.ts';

/** How a search for lines stands: briefings read of those that are new or changed. */
export type FindProgress = { readonly done: number; readonly total: number };

/** What a search for lines is told, and whom it tells. */
export type FindRun = {
  /** Reads every briefing again, not only new and changed ones. */
  readonly all?: boolean;
  readonly isCancelled: () => boolean;
  readonly onProgress: (progress: FindProgress) => void;
};

/** Saved after so many briefings: what is read is kept when the search is cancelled or killed. */
const atOnce = 100;

/**
 * Finds the lines of new and changed briefings among those of all, and leaves out what is no longer there. Briefings
 * are read first, a batch in a transaction; that their sentences were met with all others is one transaction more.
 */
export const findLines = async (store: WritableStore, run: FindRun): Promise<void> => {
  const readings = prepareReadings(store);
  const records = prepareRecords(store);
  const entries = readings.entries();
  const seen = new Map(records.seen().map((each) => [each.id, each]));
  const unread = run.all ? entries : entries.filter(({ id, mark }) => seen.get(id)?.mark !== mark);
  const ids = new Set(entries.map(({ id }) => id));
  const gone = [...seen.keys()].filter((id) => !ids.has(id));
  const fresh = new Set(unread.map(({ id }) => id));
  for (const { id, matched } of seen.values()) if (matched === 0 && ids.has(id)) fresh.add(id);
  if (fresh.size === 0 && gone.length === 0) return;

  const read = store.transaction((some: readonly Entry[]) => {
    for (const { id, mark, language } of some)
      records.see(id, mark, recordsOf(readings.statements(id), language));
  });
  run.onProgress({ done: 0, total: unread.length });
  for (let from = 0; from < unread.length; from += atOnce) {
    if (run.isCancelled()) return;
    read.immediate(unread.slice(from, from + atOnce));
    run.onProgress({ done: Math.min(from + atOnce, unread.length), total: unread.length });
    // Lets what was said be heard.
    await setImmediate();
  }
  matchSentences(
    store,
    entries.map(({ id, language }) => ({ id, language, fresh: fresh.has(id) })),
    gone,
    run.isCancelled,
  );
};
