import { useMemo } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import type { PlaceOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import type { Mark } from './marked-text.tsx';
import type { Finder } from './use-find.ts';

/** Everything marked in the text, and the one match one stands on. */
export type Matches = {
  /** By passage, in order of place. The list of a passage without marks is absent. */
  readonly byRef: ReadonlyMap<string, readonly Mark[]>;
  readonly all: readonly Mark[];
  /** Start of the mark one stands on; -1 for none. */
  readonly current: number;
  /** Its place among those that are stepped through, from 0; -1 for none. */
  readonly at: number;
  readonly count: number;
  /** How many matches of the collection's query are marked. */
  readonly ofQuery: number;
  /** Goes on to the next or the one before, round the ends; answers with the passage it is in. */
  readonly step: (by: 1 | -1, here: string) => string | undefined;
  /** Goes to the first match of a passage. */
  readonly stepInto: (ref: string) => void;
};

type Place = { readonly ref: string; readonly start: number };
/** Where one was taken or has stepped to, with what was typed in the find box then. */
type Stand = { readonly typed: string; readonly start: number };

/**
 * The marks of the collection's query and of find. One stands first on the match that the place names; steps go through
 * find's hits, best passage first, or else the query's.
 */
export const useMatches = (
  briefing: Briefing,
  { q, at: arrivedAt, on }: PlaceOn<'briefing'>,
  { typed, finding }: Finder,
): Matches => {
  const { value: asked } = useCall(
    'search.marks',
    q.trim() === '' ? null : { query: q, briefingId: briefing.id },
  );
  const marks = useMemo(() => {
    const found = finding?.found ?? [];
    const ofQuery = (asked ?? []).map(({ ref, start, end }) => ({ ref, start, end, kind: 'query' as const }));
    const ofFind = found.flatMap(({ ref, hits }) =>
      hits.map(([start, end]) => ({ ref, start, end, kind: 'find' as const })),
    );
    const all = [...ofQuery, ...ofFind].toSorted((a, b) => a.start - b.start);
    return {
      all,
      byRef: Map.groupBy(all, ({ ref }) => ref),
      ofQuery,
      steps: finding === undefined ? ofQuery : ofFind,
    };
  }, [asked, finding]);
  const steps: readonly Place[] = marks.steps;
  const [stand, setStand] = useRemembered<Stand | null>('stand', null);
  const start =
    stand === null ? arrival(marks.ofQuery, arrivedAt, on) : stand.typed === typed ? stand.start : -1;
  const at = steps.findIndex((step) => step.start === start);
  const goTo = (place: Place | undefined) => setStand({ typed, start: place?.start ?? -1 });
  return {
    byRef: marks.byRef,
    all: marks.all,
    current: marks.all.some((mark) => mark.start === start) ? start : -1,
    at,
    count: steps.length,
    ofQuery: marks.ofQuery.length,
    step: (by, here) => {
      if (steps.length === 0) return undefined;
      const first = finding === undefined ? steps.findIndex(({ ref }) => ref === here) : 0;
      const from = by > 0 ? Math.max(0, first) : steps.length - 1;
      const to = steps[at < 0 ? from : (at + by + steps.length) % steps.length];
      goTo(to);
      return to?.ref;
    },
    stepInto: (ref) => goTo((finding === undefined ? marks.ofQuery : steps).find((step) => step.ref === ref)),
  };
};

/** The match that a place names: the one at an offset, else the first of its passage. */
const arrival = (ofQuery: readonly Place[], at: string, on: string): number => {
  if (on === 'top') return -1;
  const here = ofQuery.filter(({ ref }) => ref === at);
  return (here.find(({ start }) => String(start) === on) ?? here[0])?.start ?? -1;
};
