import type { NameKind } from '../../contract/index.ts';
import type { Columns, NamedColumn } from '../collection/columns.ts';
import { pair, type Candidate, type Found } from './candidates.ts';

/**
 * Names that stand for one and the same exchange in two versions of a briefing, as in the Chinese and the English one:
 * asked for here by 路透社, there by Reuters. Taken for evidence where it is so in most of the exchanges they share.
 */
export const sameExchanges = (columns: Columns, candidates: readonly Candidate[]): Found[] => {
  if (!columns.versions) return [];
  const byName = new Map(candidates.map((each) => [`${each.kind}:${each.name}`, each]));
  return (['outlet', 'asker', 'speaker'] as const).flatMap((field) => {
    const kind: NameKind = field === 'outlet' ? 'outlet' : 'person';
    return pairsIn(columns, columns[field], kind).flatMap(({ a, b, together, least }) => {
      const [one, other] = [byName.get(`${kind}:${a}`), byName.get(`${kind}:${b}`)];
      if (!one || !other || together * 2 <= least) return [];
      const reason = `They stand for the same exchange in ${together} of ${least} that have both versions`;
      return pair(one, other, { reason, score: Math.min(0.9, 0.5 + together / 20) }) ?? [];
    });
  });
};

type Together = {
  readonly a: string;
  readonly b: string;
  /** Exchanges in which one version has the one and another the other. */
  readonly together: number;
  /** Exchanges with versions of the one that has fewer. */
  readonly least: number;
};

const pairsIn = ({ versions }: Columns, column: NamedColumn, kind: NameKind): Together[] => {
  if (!versions) return [];
  const alone = new Map<number, number>();
  const together = new Map<string, number>();
  const add = <Key>(map: Map<Key, number>, key: Key): void => void map.set(key, (map.get(key) ?? 0) + 1);
  const { places, starts } = versions;
  for (let exchange = 0; exchange + 1 < starts.length; exchange++) {
    const values = new Set<number>();
    for (let at = starts[exchange] ?? 0; at < (starts[exchange + 1] ?? 0); at++) {
      const value = column.of[places[at] ?? 0] ?? 0;
      if (value > 0 && column.kinds[value] === kind) values.add(value);
    }
    const sorted = [...values].toSorted((a, b) => a - b);
    for (const value of sorted) add(alone, value);
    for (const a of sorted) for (const b of sorted) if (a < b) add(together, `${a} ${b}`);
  }
  return [...together].map(([key, n]) => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    return {
      a: column.values[a] ?? '',
      b: column.values[b] ?? '',
      together: n,
      least: Math.min(alone.get(a) ?? 0, alone.get(b) ?? 0),
    };
  });
};
