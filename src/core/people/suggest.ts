import type { NameSuggestion } from '../../contract/index.ts';
import type { Columns } from '../collection/columns.ts';
import { refOf } from '../collection/refs.ts';
import type { Decisions } from '../names/decisions.ts';
import { keyOfName, type Shipped } from '../names/shipped.ts';
import { candidatesOf, type Found } from './candidates.ts';
import { datesOf, type Spelling } from './entities.ts';
import { likeOutlets } from './like-outlets.ts';
import { likePeople } from './like-people.ts';
import { sameExchanges } from './same-exchanges.ts';

/** Names that may be one, best first. Those of the list are never two names of one outlet. */
export const suggestionsOf = (
  columns: Columns,
  spellings: Iterable<Spelling>,
  shipped: Shipped,
  decisions: Decisions,
): NameSuggestion[] => {
  const candidates = candidatesOf(spellings, shipped);
  const outlets = candidates.filter(({ kind }) => kind === 'outlet');
  const people = candidates.filter(({ kind }) => kind === 'person');
  const found = [
    ...likeOutlets(outlets, shipped),
    ...likePeople(people),
    ...sameExchanges(columns, candidates),
  ];
  return gather(found, columns)
    .filter(({ id }) => !decisions.isRefused(id))
    .toSorted((a, b) => b.score - a.score || b.join.count - a.join.count || (a.id < b.id ? -1 : 1));
};

/** What is said of the same two, by different evidence, is one suggestion. */
const gather = (found: readonly Found[], columns: Columns): NameSuggestion[] => {
  const byId = Map.groupBy(found, idOf);
  return [...byId].map(([id, all]): NameSuggestion => {
    const { keep, spelling } = all[0] ?? never();
    const doubt = all.reduce((left, { score }) => left * (1 - score), 1);
    const [shown] = keep.spellings;
    return {
      id,
      kind: keep.kind,
      keep: shown
        ? { ...sideOf(shown, columns), name: keep.name, count: keep.count }
        : {
            name: keep.name,
            label: keep.name,
            series: null,
            count: 0,
            first: null,
            last: null,
            examples: [],
          },
      join: sideOf(spelling, columns),
      reasons: [...new Set(all.map(({ reason }) => reason))],
      score: Math.round((1 - doubt) * 1000) / 1000,
    };
  });
};

const idOf = ({ keep, spelling }: Found): string =>
  JSON.stringify([keep.kind, spelling.resolved.label, keyOfName(keep.kind, keep.name)]);

const sideOf = ({ label, series, resolved, count, first, last, places }: Spelling, columns: Columns) => ({
  name: resolved.name,
  label,
  series,
  count,
  ...datesOf(first, last),
  examples: places.map((place) =>
    refOf({
      briefingId: columns.briefing[place] ?? 0,
      kind: columns.announcement[place] === 1 ? 'announcement' : 'exchange',
      n: columns.n[place] ?? 0,
    }),
  ),
});

const never = (): never => {
  throw new Error('a group of evidence holds none');
};
