import type { WritableStore } from '../store/store.ts';
import { groupTwins, unitsOf, type Candidate, type SamePassage } from './groups.ts';
import { prepareRecords, type KeptPair } from './records.ts';

/** Whether a pair counts as twins: found surely or said by the person, and not denied. */
export const isTwins = ({ sure, decided }: Pick<KeptPair, 'sure' | 'decided'>): boolean =>
  decided === 'twins' || (sure && decided === null);

/**
 * Works out anew what follows from the pairs and the person's word: the versions of each briefing, and the passages
 * that count once. Call it after every change to either, inside a transaction.
 */
export const createSettle = (store: WritableStore): (() => void) => {
  const records = prepareRecords(store);
  const candidates = store.prepare<[string], { id: number; exchanges: number; words: number }>(
    'SELECT id, exchanges, words FROM briefing WHERE id IN (SELECT value FROM json_each(?))',
  );
  const passages = store.prepare<[string], { id: number; briefing: number; kind: string; n: number }>(
    `SELECT id, briefing_id AS briefing, kind, n FROM passage
     WHERE briefing_id IN (SELECT value FROM json_each(?))`,
  );
  const clear = ['twin_version', 'passage_unit'].map((table) => store.prepare(`DELETE FROM ${table}`));
  const addVersion = store.prepare<[number, number, number]>(
    'INSERT INTO twin_version (briefing_id, twin_group, rank) VALUES (?, ?, ?)',
  );
  const addUnit = store.prepare<[number, number, number]>(
    'INSERT INTO passage_unit (passage_id, unit, rank) VALUES (?, ?, ?)',
  );

  return () => {
    for (const statement of clear) statement.run();
    const pairs = records.pairs().filter(isTwins);
    if (pairs.length === 0) return;
    const apart = records
      .decisions()
      .filter(({ verdict }) => verdict === 'not')
      .map(({ a, b }) => [a, b] as const);
    const leads = records.leads();
    const ids = JSON.stringify([...new Set(pairs.flatMap(({ a, b }) => [a, b]))]);
    const held = new Map<number, Candidate>(
      candidates.all(ids).map((row) => [row.id, { ...row, chosen: leads.has(row.id) }]),
    );
    const there = pairs.filter(({ a, b }) => held.has(a) && held.has(b));
    const groups = groupTwins(there, apart, held);
    const rankOf = new Map<number, { group: number; rank: number }>();
    groups.forEach((group, at) =>
      group.forEach((id, rank) => {
        rankOf.set(id, { group: at, rank });
        addVersion.run(id, at + 1, rank);
      }),
    );

    const keyOf = (briefing: number, kind: string, n: number): string => `${briefing} ${kind} ${n}`;
    const passageIds = new Map<string, number>();
    const briefingOf = new Map<number, number>();
    for (const { id, briefing, kind, n } of passages.all(JSON.stringify([...rankOf.keys()]))) {
      passageIds.set(keyOf(briefing, kind, n), id);
      briefingOf.set(id, briefing);
    }
    const counted = new Set(there.map(({ a, b }) => `${a} ${b}`));
    const same = records.rows().flatMap((row): SamePassage[] => {
      const together = rankOf.get(row.a)?.group === rankOf.get(row.b)?.group;
      if (!together || !counted.has(`${row.a} ${row.b}`)) return [];
      const a = passageIds.get(keyOf(row.a, row.aKind, row.aN));
      const b = passageIds.get(keyOf(row.b, row.bKind, row.bN));
      if (a === undefined || b === undefined) return [];
      return [{ a, b, briefingA: row.a, briefingB: row.b, score: row.score }];
    });
    unitsOf(same).forEach((unit, at) => {
      for (const id of unit) addUnit.run(id, at + 1, rankOf.get(briefingOf.get(id) ?? 0)?.rank ?? 0);
    });
  };
};
