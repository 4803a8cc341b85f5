import type { WritableStore } from '../store/store.ts';
import { formsOf } from '../language/tokens.ts';
import { likePairs } from './candidates.ts';
import type { Tie } from './clusters.ts';
import { isInSample, matchFormulas, type FormulaChanges } from './match-formulas.ts';
import { regroup } from './regroup.ts';
import { prepareReadings, type Readings } from './readings.ts';
import { prepareRecords, type Records } from './records.ts';
import { head, keyAt } from './sentence-record.ts';
import { holdAll, holdNear, type SentencesHeld } from './sentences-held.ts';

/** A briefing whose sentences were read. */
export type ReadEntry = { readonly id: number; readonly language: string; readonly fresh: boolean };

/** Where fewer than one briefing in so many is fresh, only sentences near them are read. */
const few = 4;

/**
 * Meets the sentences of fresh briefings with those of all, and saves what that changes: wordings, where they are
 * said, ties, and the lines of all wordings that these connect to; then formulas. What is cancelled between the two is
 * done again the next time.
 */
export const matchSentences = (
  store: WritableStore,
  entries: readonly ReadEntry[],
  gone: readonly number[],
  isCancelled: () => boolean,
): void => {
  const records = prepareRecords(store);
  const readings = prepareReadings(store);
  const fresh = entries.filter((entry) => entry.fresh);
  const freshIds = fresh.map(({ id }) => id);
  const changed = [...gone, ...freshIds];
  const before = changed.flatMap((id) => records.wordingsIn(id));
  const held =
    fresh.length * few > entries.length
      ? holdAll(records)
      : holdNear(
          records,
          freshIds,
          before.map(({ form }) => form),
          isInSample(entries.length),
        );
  const said = firstPlaces(held, freshIds);
  const ties = tiesOf(held, entries, said, isCancelled);
  if (!ties) return;

  const others = new Set(before.flatMap(({ id, kind }) => (kind === 'sentence' ? [id] : [])));
  for (const { a, b } of ties) others.add(a).add(b);
  const counts = countsOf(held, entries, (key) => said.has(key) || others.has(key));
  const touched = new Set(others);
  // What is said once and like no other is no wording: nearly all sentences are not.
  for (const key of said.keys()) if ((counts.get(key) ?? 0) > 1) touched.add(key);
  const save = store.transaction(() => {
    for (const id of changed) records.dropUsesIn(id, 'sentence');
    for (const tie of ties) records.addTie(tie);
    const met = withoutTheLost(records, touched, counts);
    const kept = new Set([...met].filter((key) => (counts.get(key) ?? 0) > 0));
    saveUses(held, entries, kept, records, readings);
    regroup(records, met);
  });
  save.immediate();
  if (isCancelled()) return;

  const formulas = matchFormulas(held, entries, said, before, records, readings);
  store
    .transaction(() => {
      for (const id of changed) records.dropUsesIn(id, 'formula');
      saveFormulas(records, formulas);
      for (const id of gone) records.forget(id);
      for (const { id } of fresh) records.setMatched(id);
    })
    .immediate();
};

const saveFormulas = (records: Records, { lost, found }: FormulaChanges): void => {
  for (const key of lost) records.drop(key);
  for (const { wording, uses } of found) {
    records.putWording({ ...wording, lineId: records.lineOf(wording.id) });
    for (const use of uses) records.addUse(use);
  }
  regroup(
    records,
    found.map(({ wording }) => wording.id),
  );
};

/** The sentences of some briefings by their keys, each with the first place it stands at. */
const firstPlaces = (held: SentencesHeld, briefings: readonly number[]): Map<number, number> => {
  const places = new Map<number, number>();
  held.each(briefings, (at) => {
    const key = keyAt(held.records, at);
    if (!places.has(key)) places.set(key, at);
  });
  return places;
};

/** The ties of sentences that no briefing but the fresh ones holds; null when cancelled. */
const tiesOf = (
  { records, each }: SentencesHeld,
  entries: readonly ReadEntry[],
  said: ReadonlyMap<number, number>,
  isCancelled: () => boolean,
): Tie[] | null => {
  const elsewhere = new Map<number, number>();
  each(
    entries.filter((entry) => !entry.fresh).map(({ id }) => id),
    (at) => {
      const key = keyAt(records, at);
      if (!elsewhere.has(key)) elsewhere.set(key, at);
    },
  );
  const fresh = [...said].filter(([key]) => !elsewhere.has(key)).map(([, at]) => at);
  const ties: Tie[] = [];
  const finished = likePairs(
    records,
    Int32Array.from(fresh),
    Int32Array.from(elsewhere.values()),
    ({ a, b, likeness }) => {
      const [x, y] = [keyAt(records, a), keyAt(records, b)];
      ties.push({ a: Math.min(x, y), b: Math.max(x, y), likeness });
    },
    isCancelled,
  );
  return finished ? ties : null;
};

const countsOf = (
  { records, each }: SentencesHeld,
  entries: readonly ReadEntry[],
  isCounted: (key: number) => boolean,
): Map<number, number> => {
  const counts = new Map<number, number>();
  each(
    entries.map(({ id }) => id),
    (at) => {
      const key = keyAt(records, at);
      if (isCounted(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  );
  return counts;
};

/**
 * Forgets wordings that are said no more, or once and like no other. What is left: the touched wordings that stay,
 * and those that lost a tie.
 */
const withoutTheLost = (
  records: Records,
  touched: ReadonlySet<number>,
  counts: ReadonlyMap<number, number>,
): Set<number> => {
  const met = new Set<number>();
  const lost = [...touched].filter((key) => !counts.has(key));
  for (const key of lost) {
    for (const { a, b } of records.tiesOf(key)) met.add(a === key ? b : a);
    records.drop(key);
  }
  for (const key of touched) met.add(key);
  for (const key of met) {
    const count = counts.get(key) ?? records.countUses(key);
    const isAlone = count === 1 && records.tiesOf(key).length === 0;
    if (isAlone) records.drop(key);
    if (isAlone || (touched.has(key) && !counts.has(key))) met.delete(key);
  }
  return met;
};

type Place = { readonly at: number; readonly briefing: number };

/** Writes where some wordings are said, and how they are written there: of those that are kept, in fresh briefings only. */
const saveUses = (
  { records: sentences, each }: SentencesHeld,
  entries: readonly ReadEntry[],
  kept: ReadonlySet<number>,
  records: Records,
  readings: Readings,
): void => {
  const known = new Map([...kept].map((key) => [key, records.kept(key)]));
  const isFresh = new Map(entries.map(({ id, fresh }) => [id, fresh]));
  const places = new Map<number, Place[]>();
  each(
    entries.map(({ id }) => id),
    (at, briefing) => {
      const key = keyAt(sentences, at);
      if (!kept.has(key) || (known.get(key) && !isFresh.get(briefing))) return;
      const stands = places.get(key);
      if (stands) stands.push({ at, briefing });
      else places.set(key, [{ at, briefing }]);
    },
  );
  const languages = new Map(entries.map(({ id, language }) => [id, language]));
  for (const [key, uses] of places) {
    const wording = known.get(key);
    const texts = [...(wording?.texts ?? [])];
    for (const { at, briefing } of uses) {
      const [passage, start, end] = [head.passage, head.start, head.end].map(
        (field) => sentences[at + field] ?? 0,
      );
      const use = { briefing, passage: passage ?? 0, start: start ?? 0, end: end ?? 0 };
      const text = readings.textAt(briefing, use.start, use.end);
      const place = texts.indexOf(text);
      records.addUse({ wording: key, ...use, text: place < 0 ? texts.push(text) - 1 : place });
    }
    records.putWording({
      id: key,
      lineId: records.lineOf(key),
      kind: 'sentence',
      language: wording?.language ?? languages.get(uses[0]?.briefing ?? 0) ?? '',
      form: formsOf(texts[0] ?? '').join(' '),
      texts,
    });
  }
};
