import { useMemo, useState } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
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
  /** Goes on to the next or the one before, round the ends; answers with the passage it is in. */
  readonly step: (by: 1 | -1, here: string) => string | undefined;
  /** Goes to the first match of a passage. */
  readonly stepInto: (ref: string) => void;
};

type Place = { readonly ref: string; readonly start: number };

/** The marks of the collection's query and of find. Steps go through find's hits, best passage first, or else the query's. */
export const useMatches = (briefing: Briefing, q: string, { typed, finding }: Finder): Matches => {
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
      steps: finding === undefined ? ofQuery : ofFind,
    };
  }, [asked, finding]);
  const steps: readonly Place[] = marks.steps;
  const [stand, setStand] = useState({ of: typed, at: -1 });
  const at = stand.of === typed && stand.at < steps.length ? stand.at : -1;
  const goTo = (to: number) => setStand({ of: typed, at: to });
  return {
    byRef: marks.byRef,
    all: marks.all,
    current: steps[at]?.start ?? -1,
    at,
    count: steps.length,
    step: (by, here) => {
      if (steps.length === 0) return undefined;
      const first =
        finding === undefined
          ? Math.max(
              0,
              steps.findIndex(({ ref }) => ref === here),
            )
          : 0;
      const to = at < 0 ? (by > 0 ? first : steps.length - 1) : (at + by + steps.length) % steps.length;
      goTo(to);
      return steps[to]?.ref;
    },
    stepInto: (ref) => goTo(steps.findIndex((step) => step.ref === ref)),
  };
};
