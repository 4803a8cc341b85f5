import { createBriefings } from '../../../src/core/briefings/briefings.ts';
import { openCollection } from '../../../src/core/collection/collection.ts';
import { createCompare } from '../../../src/core/compare/compare.ts';
import { createConcordance } from '../../../src/core/concordance/concordance.ts';
import { createCorrections } from '../../../src/core/corrections/corrections.ts';
import { createDoubts } from '../../../src/core/corrections/doubts.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { createCoverage } from '../../../src/core/coverage/coverage.ts';
import { createExports } from '../../../src/core/exports/exports.ts';
import { createRewriter } from '../../../src/core/import/rewrite.ts';
import { createRunning } from '../../../src/core/running/running.ts';
import { createSearcher } from '../../../src/core/search/searcher.ts';
import { createTrends } from '../../../src/core/trends/chart.ts';
import type { ProjectFixture } from '../import/project-fixture.ts';

export type Desk = ReturnType<typeof openDesk>;

/** The rooms over a project that put it right and show it. */
export const openDesk = (fixture: ProjectFixture) => {
  const collection = openCollection(fixture.store);
  const told: string[] = [];
  const publish = (_event: string, value: unknown): void => void told.push(JSON.stringify(value));
  const corrections = createCorrections(fixture.store, collection, createRewriter(fixture.store), publish);
  const briefings = createBriefings(fixture.store, collection, publish);
  const running = createRunning(fixture.store, {
    entry: null,
    resources: 'resources',
    isBusy: () => false,
  });
  const searcher = createSearcher(fixture.store, collection, undefined, undefined, undefined, running);
  const calendar = createCoverage(fixture.store, collection, publish).handlers;
  const corpus = createCorpus(fixture.store, searcher, running, publish);
  const exports = createExports(fixture.store, searcher, {
    ...createTrends(searcher, createCoverage(fixture.store, collection, publish)),
    ...createCompare(fixture.store, searcher),
    ...corpus.handlers,
    ...createConcordance(searcher, corpus),
    ...calendar,
  });
  return {
    ...corrections,
    told,
    remove: async (id: number) => briefings['briefings.remove']({ ids: [id] }),
    jsonl: async () =>
      (
        await exports['export.passages']({
          query: '',
          as: 'jsonl',
          sort: 'oldest',
          group: 'none',
          fold: false,
        })
      ).text,
    get: async (id = 1) => briefings['briefings.get']({ id }),
    total: (query: string) => searcher.evaluate(query).places.length,
    doubts: createDoubts(fixture.store, publish),
  };
};
