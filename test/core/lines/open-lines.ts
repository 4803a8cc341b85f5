import type { Line } from '../../../src/contract/index.ts';
import { findLines } from '../../../src/core/lines/find.ts';
import { createLines } from '../../../src/core/lines/lines.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../fixture-store.ts';

/** A project with its ledger; lines are looked for in this thread, when asked. */
export type LinesFixture = FixtureStore & {
  readonly room: ReturnType<typeof createLines>;
  readonly find: (all?: boolean) => Promise<void>;
  /** Every line with all that is known of it, most used first. */
  readonly lines: (kind?: 'sentence' | 'formula') => Promise<Line[]>;
};

export const openLines = async (...briefings: readonly ToldBriefing[]): Promise<LinesFixture> => {
  const fixture = openFixtureStore(...briefings);
  const room = createLines(fixture.store, fixture.collection, {
    entry: new URL('../../../src/core/thread/lines-worker.ts', import.meta.url),
    resources: 'resources',
    searcher: fixture.searcher,
    calendar: fixture.calendar,
    topics: () => [],
    waking: false,
    publish: () => {},
  });
  const find = async (all = false): Promise<void> => {
    await findLines(fixture.store, { all, isCancelled: () => false, onProgress: () => {} });
    fixture.collection.changed();
  };
  await find();
  const lines = async (kind: 'sentence' | 'formula' = 'sentence'): Promise<Line[]> => {
    const { lines: rows } = await room.handlers['lines.list']({
      query: '',
      min: 1,
      kinds: [kind],
      changed: false,
      muted: true,
      sort: 'uses',
      reversed: false,
      limit: 1000,
      offset: 0,
    });
    return rows.length === 0 ? [] : room.handlers['lines.get']({ ids: rows.map(({ id }) => id) });
  };
  return { ...fixture, room, find, lines };
};
