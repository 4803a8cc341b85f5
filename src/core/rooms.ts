import { join } from 'node:path';
import type { CoreMethodName, Handlers, Publish } from '../contract/index.ts';
import { createBriefings } from './briefings/briefings.ts';
import { createVerify } from './briefings/verify.ts';
import { openCollection } from './collection/collection.ts';
import { createComparing } from './compare/compare.ts';
import { createComparisons } from './comparisons/comparisons.ts';
import { createConcordance } from './concordance/concordance.ts';
import { createCorpus } from './corpus/corpus.ts';
import { createCorrections } from './corrections/corrections.ts';
import { createDoubts } from './corrections/doubts.ts';
import { createMended } from './corrections/mended.ts';
import { createCoverage } from './coverage/coverage.ts';
import { openSilenceRule } from './coverage/silence-rule.ts';
import { createExports } from './exports/exports.ts';
import { createImport } from './import/import.ts';
import { createRewriter } from './import/rewrite.ts';
import { openLikeness } from './likeness/likeness.ts';
import { createKeyness } from './keyness/keyness.ts';
import { createLayouts } from './layouts/layouts.ts';
import { createLooking } from './layouts/looking.ts';
import { createLists } from './lists/lists.ts';
import { createLookout } from './lookout/lookout.ts';
import { readShipped } from './names/shipped.ts';
import { createNonanswers } from './nonanswers/nonanswers.ts';
import { createMatrix } from './matrix/matrix.ts';
import { createNotesLeaving } from './notes/leaving.ts';
import { createNotes } from './notes/notes.ts';
import { createOmissions } from './omissions/omissions.ts';
import { createPeople } from './people/people.ts';
import { createPhrases } from './phrases/phrases.ts';
import type { Ports } from './ports.ts';
import { createProjectCard } from './project/project.ts';
import { createSearch } from './search/search.ts';
import { createSearcher } from './search/searcher.ts';
import { usesOfLine } from './lines/ledger.ts';
import { createLines } from './lines/lines.ts';
import { createRunning } from './running/running.ts';
import { openStore } from './store/store.ts';
import { createTimeline } from './timeline/timeline.ts';
import { readTopics } from './topics/rows.ts';
import { createRose } from './topics/rose.ts';
import { createNames } from './topics/names.ts';
import { createNaming } from './topics/naming.ts';
import { createSuggest } from './topics/suggest.ts';
import { createTaking } from './topics/taking.ts';
import { createTopics } from './topics/topics.ts';
import { createTrends } from './trends/chart.ts';
import { createTwins } from './twins/twins.ts';
import { createWatch } from './watch/watch.ts';

/** What the core answers itself, whichever project is open. */
export type ProjectMethodName =
  'project.get' | 'project.open' | 'project.sample' | 'project.home' | 'project.recent';
/** What the rooms of the open project answer. */
export type RoomMethodName = Exclude<CoreMethodName, ProjectMethodName>;

/** A project that is open: its rooms, and what the core needs to change it for another. */
export type OpenProject = ReturnType<typeof openProject>;

/** Opens a project file and the rooms over it. Throws what `openStore` throws. */
export const openProject = (path: string, sample: boolean, ports: Ports) => {
  const migrations = join(ports.resources, 'migrations');
  const store = openStore(path, migrations);
  const shipped = readShipped(ports.resources);
  const collection = openCollection(store, shipped);
  const twins = createTwins(
    store,
    collection,
    { entry: ports.threads.twins, resources: ports.resources },
    ports.publish,
  );
  const publish = alsoWake(ports.publish, () => {
    if (imports.isRunning()) return;
    twins.wake();
    lines.wake();
  });
  const imports = createImport(store, { ...ports.threads, migrations }, publish);
  const watch = createWatch(store, imports, ports);
  const notes = createNotes(store, collection, ports.publish);
  const names = createNames(store);
  const facts = {
    ...createMended(store),
    noted: notes.noted,
    sayingLine: (line: number) => lines.passagesOf(line),
  };
  const running = createRunning(store, {
    entry: ports.threads.running,
    resources: ports.resources,
    isBusy: imports.isRunning,
  });
  const searcher = createSearcher(store, collection, names, facts, ports.checkWanted, running);
  // What a query calls by name may be another thing now, and so may whatever the query finds.
  const publishNamed: Publish = (event, value) => {
    names.changed();
    ports.publish(event, value);
    if (event === 'collection.changed' && 'what' in value && value.what !== 'topics') nonanswers.wake();
  };
  const likeness = openLikeness(store, imports.isRunning);
  const naming = createNaming(store, searcher);
  const calendar = createCoverage(store, collection, ports.publish);
  const corpus = createCorpus(store, searcher, running, ports.publish);
  const concordance = createConcordance(searcher, corpus);
  const lines = createLines(store, collection, {
    entry: ports.threads.lines,
    resources: ports.resources,
    searcher,
    calendar,
    topics: () => names.topics().map((name) => ({ name, query: names.queryOf(name) })),
    waking: ports.watching,
    publish: publishNamed,
  });
  const nonanswers = createNonanswers(store, collection, {
    entry: ports.threads.nonanswers,
    resources: ports.resources,
    searcher,
    waking: ports.watching,
    publish: ports.publish,
  });
  const shown = {
    ...createTrends(searcher, calendar),
    ...createComparing(store, searcher, likeness.sketches),
  };
  // Read ahead by a host that stays, once its first list is shown: a query that needs them need not wait for them.
  const ahead = setTimeout(() => ports.watching && running.at(collection.columns(), true), 3000).unref();
  const looking = createLooking(ports.threads.reading);
  const reread = (paths: readonly string[]): number => imports.start(paths, 'reread');
  const rooms: Handlers<RoomMethodName> = {
    ...createBriefings(store, collection, publish),
    ...createVerify(store),
    ...imports.handlers,
    ...watch.handlers,
    ...createLayouts(store, looking, reread, publish),
    ...createSearch(searcher, likeness.kin),
    ...concordance,
    ...notes.handlers,
    ...createNotesLeaving(store, notes.list),
    ...createTopics(store, searcher, publishNamed),
    ...createTaking(store, searcher, publishNamed),
    ...createSuggest(searcher),
    ...createRose(searcher),
    ...createLists(store, naming, publishNamed),
    ...createLookout(store, searcher, ports.publish),
    ...corpus.handlers,
    ...createKeyness(searcher, corpus),
    ...createMatrix(searcher, ports.checkWanted),
    ...createCorrections(store, collection, createRewriter(store), publish),
    ...createDoubts(store, ports.publish),
    ...calendar.handlers,
    ...createExports(
      store,
      searcher,
      { ...shown, ...calendar.handlers, ...concordance, ...corpus.handlers },
      likeness.kin,
    ),
    ...shown,
    ...createComparisons(store, ports.publish),
    ...twins.handlers,
    ...lines.handlers,
    ...createPhrases(searcher, calendar, openSilenceRule(store).now),
    ...createTimeline(searcher, corpus.run, (line) => usesOfLine(lines.now(), line)),
    ...createOmissions(searcher, lines.now, readTopics(store).all),
    ...nonanswers.handlers,
    ...createPeople(store, collection, shipped, publishNamed),
  };
  return {
    rooms,
    card: createProjectCard(store, collection, { sample, version: ports.version }),
    isImporting: imports.isRunning,
    importAll: async (roots: readonly string[]): Promise<void> => {
      imports.start(roots, 'asked');
      await imports.ended();
    },
    close: async (): Promise<void> => {
      await watch.close();
      await looking.close();
      await corpus.close();
      clearTimeout(ahead);
      await running.close();
      imports.stop('interrupted');
      await imports.ended();
      await twins.close();
      await lines.close();
      await nonanswers.close();
      await likeness.close();
      store.pragma('optimize');
      store.close();
    },
  };
};

/** Whatever changes briefings says so, and twins and lines are looked for when it has: by what it says, nobody needs to know. */
const alsoWake =
  (publish: Publish, wake: () => void): Publish =>
  (event, value) => {
    publish(event, value);
    if (event === 'collection.changed' && 'what' in value && value.what === 'briefings') wake();
  };
