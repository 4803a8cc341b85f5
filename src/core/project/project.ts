import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Project } from '../../contract/index.ts';
import { dateOf, noDay } from '../collection/columns.ts';
import type { Collection } from '../collection/collection.ts';
import type { ReadableStore } from '../store/store.ts';

/** Describes the open project; worked out anew only when the collection changed. */
export const createProjectCard = (
  store: ReadableStore,
  collection: Collection,
  told: { readonly sample: boolean; readonly version: string },
): (() => Project) => {
  const hashes = store
    .prepare<[], string>('SELECT text_sha256 FROM briefing WHERE removed_at IS NULL ORDER BY text_sha256')
    .pluck();
  const sums = store.prepare<
    [],
    { briefings: number; exchanges: number; words: number; savedAt: string | null }
  >(
    `SELECT count(*) AS briefings, total(exchanges) AS exchanges, total(words) AS words, max(read_at) AS savedAt
     FROM briefing WHERE removed_at IS NULL`,
  );
  let card: Project | null = null;
  let made = -1;
  return () => {
    const version = collection.version();
    if (card && made === version) return card;
    const totals = sums.get();
    if (!totals) throw new Error('an aggregate gave no row');
    made = version;
    card = {
      path: store.name,
      name: basename(store.name, extname(store.name)),
      sample: told.sample,
      ...totals,
      ...rangeOf(collection),
      fingerprint: fingerprintOf(hashes.iterate()),
      version: told.version,
    };
    return card;
  };
};

const rangeOf = (collection: Collection): Pick<Project, 'from' | 'to'> => {
  let [first, last] = [Number.POSITIVE_INFINITY, noDay];
  for (const { day } of collection.columns().briefings.values()) {
    if (day === noDay) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return last === noDay ? { from: null, to: null } : { from: dateOf(first), to: dateOf(last) };
};

/** The first eight hex digits of the SHA-256 over the sorted hashes of all texts. */
const fingerprintOf = (hashes: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const each of hashes) hash.update(each);
  return hash.digest('hex').slice(0, 8);
};
