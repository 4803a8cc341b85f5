import type { TwinGroup, TwinVersion } from '../../contract/index.ts';
import { refOf } from '../collection/refs.ts';
import type { WritableStore } from '../store/store.ts';
import { prepareRecords, type KeptPair } from './records.ts';
import { isTwins } from './settle.ts';

/** A passage of a version: `unit` is what counts once, null where no other version holds it. */
type Held = {
  readonly id: number;
  readonly briefing: number;
  readonly kind: 'exchange' | 'announcement';
  readonly n: number;
  readonly unit: number | null;
  readonly rank: number;
};

type Differences = {
  readonly same: number;
  readonly altered: { readonly refs: string[] }[];
  readonly missing: { readonly ref: string; readonly in: number }[];
};

const versionColumns = `b.id AS briefingId, b.title, b.date, b.language, b.series, b.exchanges, b.words,
  (SELECT s.path FROM source s WHERE s.briefing_id = b.id ORDER BY s.id LIMIT 1) AS path`;

/** What is known of versions of one briefing: their groups, and what they do not hold alike. */
export const prepareOverview = (store: WritableStore) => {
  const records = prepareRecords(store);
  const version = store.prepare<[number], Omit<TwinVersion, 'lead'>>(
    `SELECT ${versionColumns} FROM briefing b WHERE b.id = ? AND b.removed_at IS NULL`,
  );
  const grouped = store.prepare<[], { id: number; group: number }>(
    `SELECT v.briefing_id AS id, v.twin_group AS "group" FROM twin_version v
       JOIN briefing b ON b.id = v.briefing_id AND b.removed_at IS NULL
     ORDER BY v.twin_group, v.rank`,
  );
  const held = store.prepare<[string], Held>(
    `SELECT p.id, p.briefing_id AS briefing, p.kind, p.n, u.unit, coalesce(u.rank, 0) AS rank FROM passage p
       LEFT JOIN passage_unit u ON u.passage_id = p.id
     WHERE p.briefing_id IN (SELECT value FROM json_each(?))
     ORDER BY p.briefing_id, p.kind, p.n`,
  );

  const groups = (): number[][] => {
    const by = new Map<number, number[]>();
    for (const { id, group } of grouped.all()) by.set(group, [...(by.get(group) ?? []), id]);
    return [...by.values()].filter(({ length }) => length > 1);
  };
  const versionOf = (id: number, lead: boolean): TwinVersion | null => {
    const row = version.get(id);
    return row ? { ...row, lead } : null;
  };
  const versionsOf = (ids: readonly number[]): TwinVersion[] =>
    ids.flatMap((id, at) => versionOf(id, at === 0) ?? []);

  /** What the versions of a group do not hold alike; `altered` are the passages that stand beside one in other words. */
  const differencesOf = (
    ids: readonly number[],
    passages: readonly Held[],
    altered: ReadonlySet<string>,
  ): Differences => {
    const units = new Map<string, Held[]>();
    for (const passage of passages) {
      const key = passage.unit === null ? `alone ${passage.id}` : `${passage.unit}`;
      units.set(key, [...(units.get(key) ?? []), passage]);
    }
    const told: Differences & { same: number } = { same: 0, altered: [], missing: [] };
    for (const unit of units.values()) {
      const inOrder = unit.toSorted((a, b) => ids.indexOf(a.briefing) - ids.indexOf(b.briefing));
      const refs = inOrder.map(({ briefing, kind, n }) => refOf({ briefingId: briefing, kind, n }));
      const holders = new Set(unit.map(({ briefing }) => briefing));
      if (unit.length > 1 && refs.some((ref) => altered.has(ref))) told.altered.push({ refs });
      else if (unit.length > 1) told.same++;
      for (const id of ids) if (!holders.has(id)) told.missing.push({ ref: refs[0] ?? '', in: id });
    }
    return told;
  };
  const alteredIn = (rows: ReturnType<typeof records.rows>): Set<string> =>
    new Set(
      rows
        .filter(({ kind }) => kind === 'altered')
        .flatMap(({ a, aKind, aN, b, bKind, bN }) => [
          refOf({ briefingId: a, kind: aKind, n: aN }),
          refOf({ briefingId: b, kind: bKind, n: bN }),
        ]),
    );

  const pairGroup = (pair: KeptPair, state: TwinGroup['state']): TwinGroup | null => {
    const versions = versionsOf([pair.a, pair.b]).toSorted(
      (x, y) => y.exchanges - x.exchanges || y.words - x.words,
    );
    if (versions.length < 2) return null;
    const rows = records.rowsOf(pair.a, pair.b);
    const same = rows.filter(({ kind }) => kind === 'same').length;
    const all = held.all(JSON.stringify([pair.a, pair.b])).length;
    return {
      versions: versions.map((each, at) => ({ ...each, lead: at === 0 })),
      state,
      decided: pair.decided !== null,
      score: pair.score,
      reasons: [...pair.reasons],
      same,
      altered: rows.length - same,
      missing: all - 2 * rows.length,
    };
  };

  /** The tie without which the group falls apart most easily: of those that hold it together, the weakest. */
  const weakestTie = (ids: readonly number[], pairs: readonly KeptPair[]): KeptPair | null => {
    const reached = new Map(ids.map((id) => [id, id]));
    let weakest: KeptPair | null = null;
    for (const pair of pairs.toSorted((x, y) => y.score - x.score)) {
      const [from, to] = [reached.get(pair.a), reached.get(pair.b)];
      if (from === to) continue;
      for (const [id, set] of reached) if (set === to && from !== undefined) reached.set(id, from);
      weakest = pair;
    }
    return weakest;
  };

  const list = (): TwinGroup[] => {
    const pairs = records.pairs();
    const altered = alteredIn(records.rows());
    const all = groups();
    const groupOf = new Map(all.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
    const passages = Map.groupBy(
      held.all(JSON.stringify(all.flat())),
      ({ briefing }) => groupOf.get(briefing) ?? -1,
    );
    const pairsIn = Map.groupBy(
      pairs.filter(
        (pair) => isTwins(pair) && groupOf.has(pair.a) && groupOf.get(pair.a) === groupOf.get(pair.b),
      ),
      ({ a }) => groupOf.get(a) ?? -1,
    );
    const together = all.map((ids, at): TwinGroup => {
      const ties = pairsIn.get(at) ?? [];
      const tie = weakestTie(ids, ties);
      const told = differencesOf(ids, passages.get(at) ?? [], altered);
      return {
        versions: versionsOf(ids),
        state: 'twins',
        decided: ties.length > 0 && ties.every(({ decided }) => decided === 'twins'),
        score: tie?.score ?? 0,
        reasons: [...(tie?.reasons ?? [])],
        same: told.same,
        altered: told.altered.length,
        missing: told.missing.length,
      };
    });
    const apartOf = (pair: KeptPair): boolean =>
      groupOf.get(pair.a) === undefined || groupOf.get(pair.a) !== groupOf.get(pair.b);
    const perhaps = pairs.filter((pair) => !pair.sure && pair.decided === null && apartOf(pair));
    const denied = pairs.filter(({ decided }) => decided === 'not');
    const byScore = (x: TwinGroup, y: TwinGroup): number => y.score - x.score;
    const alone = (some: readonly KeptPair[], state: TwinGroup['state']): TwinGroup[] =>
      some.flatMap((pair) => pairGroup(pair, state) ?? []).toSorted(byScore);
    return [...together.toSorted(byScore), ...alone(perhaps, 'perhaps'), ...alone(denied, 'apart')];
  };

  return {
    list,
    groups,
    versionOf,
    /** The versions of a briefing, the leading one first; null where it has no other. */
    groupOf: (id: number): number[] | null => groups().find((ids) => ids.includes(id)) ?? null,
    differences: (ids: readonly number[]): Differences =>
      differencesOf(ids, held.all(JSON.stringify(ids)), alteredIn(records.rows())),
  };
};
