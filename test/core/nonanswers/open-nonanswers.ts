import type { Output } from '../../../src/contract/index.ts';
import { findLines } from '../../../src/core/lines/find.ts';
import { readShipped } from '../../../src/core/names/shipped.ts';
import { findNonanswers } from '../../../src/core/nonanswers/find.ts';
import { createNonanswers } from '../../../src/core/nonanswers/nonanswers.ts';
import { readShippedPhrases } from '../../../src/core/nonanswers/shipped-phrases.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../fixture-store.ts';

type Listed = Output<'nonanswers.list'>;

/** A project whose non-answers are looked for in this thread, when asked. */
export type NonanswersFixture = FixtureStore & {
  readonly room: ReturnType<typeof createNonanswers>['handlers'];
  readonly find: () => Promise<void>;
  readonly list: (input?: { query?: string; coder?: string; blind?: boolean }) => Promise<Listed>;
};

export const openNonanswers = async (...briefings: readonly ToldBriefing[]): Promise<NonanswersFixture> => {
  const fixture = openFixtureStore(...briefings);
  const { handlers: room } = createNonanswers(fixture.store, fixture.collection, {
    entry: new URL('../../../src/core/thread/nonanswers-worker.ts', import.meta.url),
    resources: 'resources',
    searcher: fixture.searcher,
    waking: false,
    publish: () => {},
  });
  const run = { isCancelled: () => false, onProgress: () => {} };
  const find = async (): Promise<void> => {
    await findLines(fixture.store, run);
    const phrases = readShippedPhrases('resources');
    await findNonanswers(fixture.store, { ...run, shipped: readShipped('resources'), phrases });
    fixture.collection.changed();
  };
  await find();
  const list: NonanswersFixture['list'] = async (input = {}) =>
    room['nonanswers.list']({
      query: '',
      state: 'all',
      blind: true,
      sort: 'date',
      limit: 1000,
      offset: 0,
      ...input,
    });
  return { ...fixture, room, find, list };
};
