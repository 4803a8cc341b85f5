import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCollection, type Collection } from '../../src/core/collection/collection.ts';
import { prepareTranscript } from '../../src/core/import/prepare.ts';
import { createBriefingWriter } from '../../src/core/import/write.ts';
import { createCorpus, type CorpusRoom } from '../../src/core/corpus/corpus.ts';
import { createCoverage, type CoverageRoom } from '../../src/core/coverage/coverage.ts';
import { createRunning } from '../../src/core/running/running.ts';
import { createSearcher, type Searcher } from '../../src/core/search/searcher.ts';
import { openStore, type WritableStore } from '../../src/core/store/store.ts';
import type { Span, Transcript } from '../../src/core/transcript/transcript.ts';

/** What was asked and answered; without a question it is an opening statement. */
export type Said = {
  readonly question?: string;
  readonly statement: string;
  readonly asker?: string;
  readonly outlet?: string;
  readonly speaker?: string;
};

/** A briefing as a test tells it. */
export type ToldBriefing = {
  readonly date?: string | null;
  readonly title?: string;
  readonly series?: string | null;
  readonly language?: string;
  readonly said: readonly Said[];
};

/** A project in a temporary folder, filled with the briefings told; their ids count from 1 in that order. */
export type FixtureStore = {
  readonly folder: string;
  readonly store: WritableStore;
  readonly collection: Collection;
  readonly searcher: Searcher;
  readonly calendar: CoverageRoom;
  readonly corpus: CorpusRoom;
  readonly add: (...briefings: readonly ToldBriefing[]) => readonly number[];
  /** Says that this file held the briefing. */
  readonly addSource: (briefingId: number, path: string, sha256: string) => void;
  readonly close: () => void;
};

export const openFixtureStore = (...briefings: readonly ToldBriefing[]): FixtureStore => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-fixture-'));
  const store = openStore(join(folder, 'project.briefing'), 'resources/migrations');
  const collection = openCollection(store);
  const writer = createBriefingWriter(store);
  let written = 0;
  const addAll = store.transaction((told: readonly ToldBriefing[]): number[] =>
    told.map((briefing) => {
      const transcript = transcriptOf(briefing);
      const hash = createHash('sha256').update(`${written++} ${transcript.text}`).digest('hex');
      return writer.add(prepareTranscript(transcript, new Map()), hash);
    }),
  );
  const add: FixtureStore['add'] = (...told) => {
    const ids = addAll(told);
    collection.changed();
    return ids;
  };
  add(...briefings);
  const source = store.prepare(
    "INSERT INTO source (path, sha256, size, briefing_id, checked_at) VALUES (?, ?, 0, ?, '2024-01-01T00:00:00Z')",
  );
  const running = createRunning(store, { entry: null, resources: 'resources', isBusy: () => false });
  const searcher = createSearcher(store, collection, undefined, undefined, undefined, running);
  return {
    folder,
    store,
    collection,
    add,
    searcher,
    corpus: createCorpus(store, searcher, running, () => {}),
    calendar: createCoverage(store, collection, () => {}),
    addSource: (briefingId, path, sha256) => void source.run(path, sha256, briefingId),
    close: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const transcriptOf = ({
  date = null,
  title,
  series = 'Harbour ministry',
  language = 'en',
  said,
}: ToldBriefing): Transcript => {
  const spans: Span[] = [];
  const exchanges: Transcript['exchanges'][number][] = [];
  const announcements: Transcript['announcements'][number][] = [];
  let text = '';
  const put = (kind: Span['kind'], words: string, n: number | null): number => {
    const start = text.length;
    text += words;
    return spans.push({ kind, start, end: text.length, n }) - 1;
  };
  for (const { question, statement, asker = null, outlet = null, speaker = null } of said) {
    if (text !== '') put('head', '\n', null);
    if (question === undefined) {
      const n = announcements.length + 1;
      announcements.push({ n, span: put('announcement', statement, n), speaker });
    } else {
      const n = exchanges.length + 1;
      const at = { question: put('question', `${question}\n`, n), statement: put('statement', statement, n) };
      exchanges.push({ n, ...at, asker, outlet, speaker });
    }
  }
  return {
    text,
    spans,
    exchanges,
    announcements,
    series,
    language,
    date,
    title: title ?? `Press briefing, ${date ?? 'no date'}`,
    encoding: 'utf-8',
    format: 'text',
    time: null,
    dateFrom: null,
    layout: 'told',
    confidence: 1,
    reasons: [],
    spokespersons: [...new Set(said.flatMap(({ speaker }) => speaker ?? []))],
  };
};
