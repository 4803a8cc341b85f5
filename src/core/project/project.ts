import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Project } from '../../contract/index.ts';
import { dateOf, noDay, type Columns } from '../collection/columns.ts';
import { leadOf } from '../collection/versions.ts';
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
  const words = store.prepare<[number], number>('SELECT words FROM briefing WHERE id = ?').pluck();
  const wordsOf = (id: number): number => words.get(id) ?? 0;
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
      ...countOnce(totals, collection.columns(), wordsOf),
      ...rangeOf(collection),
      fingerprint: fingerprintOf(hashes.iterate()),
      version: told.version,
    };
    return card;
  };
};

type Totals = { readonly briefings: number; readonly exchanges: number; readonly words: number };

/**
 * Takes further versions out of totals: of a briefing that has several, the leading version counts whole, and of the
 * others the exchanges that those before them lack.
 */
const countOnce = <Kept extends Totals>(
  totals: Kept,
  { versions, announcement, briefing, size, questionWords, statementWords }: Columns,
  wordsOf: (briefing: number) => number,
): Kept & { readonly versions: number } => {
  let { briefings, exchanges, words } = totals;
  if (!versions) return { ...totals, versions: 0 };
  const follows = (id: number): boolean => leadOf(versions, id) !== id;
  const further = [...versions.of.keys()].filter(follows);
  for (const id of further) words -= wordsOf(id);
  for (let place = 0; place < size; place++) {
    if (!follows(briefing[place] ?? 0)) continue;
    const exchange = versions.exchangeOf[place] ?? -1;
    const counts = exchange < 0 || versions.places[versions.starts[exchange] ?? 0] === place;
    if (counts) words += (questionWords[place] ?? 0) + (statementWords[place] ?? 0);
    else if (announcement[place] === 0) exchanges--;
  }
  briefings -= further.length;
  return { ...totals, briefings, exchanges, words, versions: further.length };
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
