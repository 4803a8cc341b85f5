import type { Handlers, Line, LineMark, Publish } from '../../contract/index.ts';
import { createDesk } from '../background/desk.ts';
import type { Collection } from '../collection/collection.ts';
import { dateOf, noDay } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import type { CoverageRoom } from '../coverage/coverage.ts';
import { holds } from '../search/places.ts';
import type { Searcher } from '../search/searcher.ts';
import type { WritableStore } from '../store/store.ts';
import { createDeciding, type DecidingName } from './deciding.ts';
import { prepareDecisions } from './decisions.ts';
import type { FindProgress } from './find.ts';
import { lineNumbered, openLedger, type Ledger, type LedgerLine } from './ledger.ts';
import { createListing } from './listing.ts';
import { createSilences, type Silences } from '../coverage/silences.ts';
import { lineOf } from './told.ts';

type Name =
  DecidingName | 'lines.list' | 'lines.get' | 'lines.marks' | 'lines.find' | 'lines.cancel' | 'lines.current';

/** What the thread that looks for lines is started with. */
export type LinesOrder = { readonly project: string; readonly resources: string; readonly all: boolean };

/** What lines ask of the rooms around them. */
export type LinesPorts = {
  readonly entry: URL;
  readonly resources: string;
  readonly searcher: Searcher;
  readonly calendar: CoverageRoom;
  readonly topics: () => readonly { readonly name: string; readonly query: string }[];
  /** Whether lines are looked for unasked: by a host that stays, not by one that answers and goes. */
  readonly waking: boolean;
  readonly publish: Publish;
};

/** The ledger of standing lines: what is known of them, what the person says of them, and the search for them. */
export type LinesRoom = {
  readonly handlers: Handlers<Name>;
  /** The passages that say a line, every version of them, by id; none where no line has that number. */
  readonly passagesOf: (id: number) => readonly number[];
  /** The ledger as it is now, for rooms that read it. */
  readonly now: () => Ledger;
  /** Has the search for lines run soon: briefings came or changed. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
};

/** Opens the room. A project in which lines were never looked for is looked at now. */
export const createLines = (store: WritableStore, collection: Collection, ports: LinesPorts): LinesRoom => {
  const { searcher, calendar, topics, publish } = ports;
  const decisions = prepareDecisions(store);
  const ledger = openLedger(store, collection, decisions);
  const order: LinesOrder = { project: store.name, resources: ports.resources, all: false };
  const desk = createDesk<LinesOrder, FindProgress>({
    entry: ports.entry,
    usual: order,
    beginning: { done: 0, total: 0 },
    progressed: ({ done, total }) => publish('lines.progressed', { done, total, running: true }),
    ended: (last) => {
      publish('lines.progressed', { ...last, running: false });
      publish('collection.changed', { what: 'lines' });
    },
  });
  const unseen = store
    .prepare<[], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM briefing b WHERE b.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM line_seen s WHERE s.briefing_id = b.id AND s.matched = 1))`,
    )
    .pluck();
  const wake = (): void => {
    if (ports.waking) desk.wake();
  };
  if (unseen.get() === 1) wake();
  const silencesNow = keepWith(ledger.now, ({ columns }): Silences => createSilences(columns, calendar));

  const list = createListing(searcher);

  return {
    wake,
    close: desk.close,
    passagesOf: (id) => passagesOf(ledger.now(), id),
    now: ledger.now,
    handlers: {
      ...createDeciding(decisions, ledger, () => {
        collection.renamed();
        publish('collection.changed', { what: 'lines' });
      }),
      'lines.list': (input) => list(ledger.now(), silencesNow(), input),
      'lines.get': ({ ids }) => {
        const now = ledger.now();
        return ids.map((id) => {
          const line = lineNumbered(now, id);
          return { ...lineOf(now.columns, line, silencesNow()), topics: topicsOf(line, searcher, topics()) };
        });
      },
      'lines.marks': ({ briefingId }) => marksIn(ledger.now(), briefingId),
      'lines.find': async ({ all }) => {
        const from = performance.now();
        const state = await desk.work({ ...order, all });
        return { state, lines: ledger.now().lines.size, ms: performance.now() - from };
      },
      'lines.cancel': () => ({ cancelled: desk.cancel() }),
      'lines.current': () => {
        const current = desk.current();
        return current ? { ...current, running: true } : null;
      },
    },
  };
};

/** Works a value out again only when what it is worked out from is another. */
const keepWith = <From extends object, Value>(
  now: () => From,
  make: (from: From) => Value,
): (() => Value) => {
  let kept: { readonly from: From; readonly value: Value } | null = null;
  return () => {
    const from = now();
    if (kept?.from !== from) kept = { from, value: make(from) };
    return kept.value;
  };
};

const passagesOf = ({ lines, numberOf, columns }: Ledger, id: number): number[] =>
  Array.from(lines.get(numberOf(id))?.places ?? [], (place) => columns.ids[place] ?? 0);

const topicsOf = (
  { wordings }: LedgerLine,
  searcher: Searcher,
  topics: readonly { readonly name: string; readonly query: string }[],
): Line['topics'] =>
  topics.flatMap(({ name, query }) => {
    const { matching } = searcher.evaluate(query);
    let uses = 0;
    for (const wording of wordings) for (const { place } of wording.uses) if (holds(matching, place)) uses++;
    return uses > 0 ? [{ name, uses }] : [];
  });

const marksIn = ({ columns, lines }: Ledger, briefing: number): LineMark[] => {
  const marks: LineMark[] = [];
  for (const { id, kind, name, muted, wordings } of lines.values()) {
    if (muted) continue;
    const here = wordings.flatMap(({ uses }) =>
      uses.filter(({ place }) => columns.briefing[place] === briefing),
    );
    if (here.length === 0) continue;
    const uses = wordings.reduce((sum, wording) => sum + wording.uses.length, 0);
    const first = wordings[0]?.uses[0]?.day ?? noDay;
    for (const { place, start, end } of here)
      marks.push({
        id,
        kind,
        name,
        start,
        end,
        ref: refAt(columns, place),
        uses,
        first: first === noDay ? null : dateOf(first),
      });
  }
  return marks.toSorted((x, y) => x.start - y.start || y.end - x.end);
};
