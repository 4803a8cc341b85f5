import type { Handlers, NonanswersProgress, Publish } from '../../contract/index.ts';
import { createDesk } from '../background/desk.ts';
import type { Collection } from '../collection/collection.ts';
import type { Searcher } from '../search/searcher.ts';
import type { WritableStore } from '../store/store.ts';
import { createCoding, type CodingName } from './coding.ts';
import { openCodes } from './codes.ts';
import { ownPhrases, phrasesMark, type FindProgress } from './find.ts';
import { listSuggestions, placeAll, tellAll, type Placed } from './listing.ts';
import { prepareFound } from './records.ts';
import { readShippedPhrases } from './shipped-phrases.ts';

type Name =
  | CodingName
  | 'nonanswers.list'
  | 'nonanswers.marks'
  | 'nonanswers.find'
  | 'nonanswers.cancel'
  | 'nonanswers.current';

/** What the thread that looks for non-answers is started with. */
export type NonanswersOrder = { readonly project: string; readonly resources: string; readonly all: boolean };

/** What non-answers ask of the rooms around them. */
export type NonanswersPorts = {
  readonly entry: URL;
  readonly resources: string;
  readonly searcher: Searcher;
  /** Whether they are looked for unasked: by a host that stays, not by one that answers and goes. */
  readonly waking: boolean;
  readonly publish: Publish;
};

/** Exchanges that may not have been answered, and what coders say of them. */
export type NonanswersRoom = {
  readonly handlers: Handlers<Name>;
  /** Has them looked for soon: briefings, lines, lists or names changed. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
};

/** Opens the room. A collection that changed since it was last looked at is looked at now. */
export const createNonanswers = (
  store: WritableStore,
  collection: Collection,
  ports: NonanswersPorts,
): NonanswersRoom => {
  const { searcher, publish } = ports;
  const records = prepareFound(store);
  const shipped = readShippedPhrases(ports.resources);
  const codes = openCodes(store, collection);
  const changed = (): void => publish('collection.changed', { what: 'nonanswers' });
  const order: NonanswersOrder = { project: store.name, resources: ports.resources, all: false };
  const running = (progress: FindProgress, isRunning: boolean): NonanswersProgress => ({
    ...progress,
    running: isRunning,
  });
  const desk = createDesk<NonanswersOrder, FindProgress>({
    entry: ports.entry,
    usual: order,
    beginning: { done: 0, total: 0 },
    progressed: (progress) => publish('nonanswers.progressed', running(progress, true)),
    ended: (last) => {
      publish('nonanswers.progressed', running(last, false));
      if (last.total > 0) changed();
    },
  });
  const isCurrent = (): boolean =>
    records.mark() === records.markNow(phrasesMark(ownPhrases(store), shipped));
  const wake = (): void => {
    if (ports.waking) desk.wake();
  };
  let kept: {
    readonly version: number;
    readonly placed: readonly Placed[];
    readonly current: boolean;
  } | null = null;
  const now = () => {
    const version = collection.version();
    if (kept?.version !== version) {
      const placed = placeAll(collection.columns(), records.all());
      kept = { version, placed, current: isCurrent() };
    }
    return kept;
  };
  if (!isCurrent()) wake();

  return {
    wake,
    close: desk.close,
    handlers: {
      ...createCoding(store, collection, { searcher, codes, changed }),
      'nonanswers.list': (input) => {
        const { placed, current } = now();
        return { current, ...listSuggestions(placed, searcher, codes.byRef(), input) };
      },
      'nonanswers.marks': ({ briefingId, coder }) => {
        const columns = collection.columns();
        const here = now().placed.filter(({ place }) => columns.briefing[place] === briefingId);
        return tellAll(here, columns, searcher, codes.byRef(), { coder, blind: true });
      },
      'nonanswers.find': async ({ all }) => {
        const from = performance.now();
        const state = await desk.work({ ...order, all });
        return { state, suggestions: now().placed.length, ms: performance.now() - from };
      },
      'nonanswers.cancel': () => ({ cancelled: desk.cancel() }),
      'nonanswers.current': () => {
        const current = desk.current();
        return current && running(current, true);
      },
    },
  };
};
