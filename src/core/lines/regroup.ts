import { clusterTies, connectedTo } from './clusters.ts';
import type { Records } from './records.ts';

/**
 * Works out anew the lines of some wordings and of all that ties connect them to. A line keeps its number where most
 * of its wordings are; one that is back after its wordings were gone gets its number again.
 */
export const regroup = (records: Records, wordings: Iterable<number>): void => {
  const { keys, ties } = connectedTo(wordings, records.tiesOf);
  const groups = clusterTies(keys, ties);
  const before = new Map(keys.map((key) => [key, records.lineOf(key)]));
  const numbers = numbersOf(groups, before);
  const given = new Set(numbers.values());
  groups.forEach((group, at) => {
    const number = numbers.get(at) ?? numberOf(records, group, given);
    given.add(number);
    for (const key of group) if (before.get(key) !== number) records.setLine(key, number);
  });
};

type Claim = { readonly group: number; readonly line: number; readonly wordings: number };

/** Each line's number for the group that holds most of its wordings; of groups that hold as many, the first. */
const numbersOf = (
  groups: readonly (readonly number[])[],
  before: ReadonlyMap<number, number | null>,
): Map<number, number> => {
  const claims = groups.flatMap((group, at): Claim[] => {
    const counts = new Map<number, number>();
    for (const key of group) {
      const line = before.get(key) ?? null;
      if (line !== null) counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    return [...counts].map(([line, wordings]) => ({ group: at, line, wordings }));
  });
  const numbers = new Map<number, number>();
  const given = new Set<number>();
  for (const { group, line } of claims.toSorted(
    (x, y) => y.wordings - x.wordings || x.line - y.line || x.group - y.group,
  )) {
    if (numbers.has(group) || given.has(line)) continue;
    numbers.set(group, line);
    given.add(line);
  }
  return numbers;
};

/** The number that was first given for one of the wordings, unless another line has it now; else a new one. */
const numberOf = (records: Records, group: readonly number[], given: ReadonlySet<number>): number => {
  for (const key of group) {
    const line = records.anchored(key);
    if (line !== null && !given.has(line) && !records.isUsed(line)) return line;
  }
  return records.addLine(group.find((key) => records.anchored(key) === null) ?? null);
};
