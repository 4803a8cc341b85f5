import { WorkbenchError, type Handlers, type Publish, type TwinGroup } from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { WritableStore } from '../store/store.ts';
import { createTwinsDesk, type TwinsDesk } from './desk.ts';
import { compareBriefings } from './judge.ts';
import { prepareOverview } from './overview.ts';
import { printOf } from './print.ts';
import { prepareReadings } from './readings.ts';
import { prepareRecords } from './records.ts';
import { createSettle } from './settle.ts';
import { createSideBySide } from './side-by-side.ts';

type Name =
  | 'twins.list'
  | 'twins.get'
  | 'twins.differences'
  | 'twins.decide'
  | 'twins.lead'
  | 'twins.find'
  | 'twins.cancel'
  | 'twins.current';

/** The versions of briefings: what is known of them, what the person says of them, and the search for them. */
export type TwinsRoom = {
  readonly handlers: Handlers<Name>;
  /** Has the search for twins run soon: briefings came or changed. */
  readonly wake: TwinsDesk['wake'];
  readonly close: TwinsDesk['close'];
};

/** Opens the room. A project in which twins were never looked for is looked at now. */
export const createTwins = (
  store: WritableStore,
  collection: Collection,
  thread: { readonly entry: URL; readonly resources: string },
  publish: Publish,
): TwinsRoom => {
  const records = prepareRecords(store);
  const readings = prepareReadings(store);
  const overview = prepareOverview(store);
  const sideBySide = createSideBySide(store);
  const settle = createSettle(store);
  const changed = (): void => {
    collection.changed();
    publish('collection.changed', { what: 'briefings' });
  };
  const desk = createTwinsDesk(store, thread, publish, changed);
  const unseen = store
    .prepare<[], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM briefing b WHERE b.removed_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM twin_seen s WHERE s.briefing_id = b.id))`,
    )
    .pluck();
  if (unseen.get() === 1) desk.wake();

  const decide = store.transaction(
    (id: number, others: readonly number[], verdict: 'twins' | 'not' | null) => {
      const known = new Set(records.pairs().map(({ a, b }) => `${a} ${b}`));
      for (const other of others) {
        records.decide(id, other, verdict);
        if (known.has(`${Math.min(id, other)} ${Math.max(id, other)}`) || verdict === null) continue;
        // What the person says of two that were never found is kept with what a comparison gives.
        const [left, right] = [readings.read(Math.min(id, other)), readings.read(Math.max(id, other))];
        if (!left || !right) continue;
        const [a, b] = [printOf(left), printOf(right)];
        records.keep(a, b, { ...compareBriefings(a, b), sure: false });
      }
      settle();
    },
  );
  const lead = store.transaction((id: number, group: readonly number[], leads: boolean) => {
    for (const other of group) records.setLead(other, leads && other === id);
    settle();
  });
  const check = (id: number): void => {
    if (!overview.versionOf(id, false)) throw notThere(id);
  };
  const groupWith = (left: number, right: number): TwinGroup | undefined =>
    overview.list().find(({ versions }) => {
      const ids = versions.map(({ briefingId }) => briefingId);
      return ids.includes(left) && ids.includes(right);
    });

  return {
    wake: desk.wake,
    close: desk.close,
    handlers: {
      'twins.list': () => overview.list(),
      'twins.get': ({ left, right }) => {
        check(left);
        const others = overview.groupOf(left)?.filter((id) => id !== left);
        const other = right ?? others?.[0] ?? loneMate(overview.list(), left);
        if (other === undefined) throw alone(left);
        check(other);
        const group = groupWith(left, other);
        if (!group || left === other) throw alone(left);
        return { group, left, right: other, rows: sideBySide(left, other) };
      },
      'twins.differences': ({ id }) => {
        check(id);
        const ids = overview.groupOf(id);
        if (!ids) throw alone(id);
        const { altered, missing } = overview.differences(ids);
        return { altered, missing };
      },
      'twins.decide': ({ id, with: others, verdict }) => {
        for (const each of [id, ...others]) check(each);
        if (others.includes(id))
          throw new WorkbenchError(
            'invalid-input',
            `Briefing ${id} cannot be a version of itself. Name two.`,
          );
        decide.immediate(id, others, verdict);
        changed();
        return { decided: others.length };
      },
      'twins.lead': ({ id, lead: leads }) => {
        check(id);
        const group = overview.groupOf(id);
        if (!group) throw alone(id);
        lead.immediate(id, group, leads);
        changed();
        return { lead: overview.groupOf(id)?.[0] ?? id };
      },
      'twins.find': ({ all }) => desk.find(all),
      'twins.cancel': () => ({ cancelled: desk.cancel() }),
      'twins.current': () => desk.current(),
    },
  };
};

/** The other of a pair that is perhaps twins, or that the person holds apart. */
const loneMate = (groups: readonly TwinGroup[], id: number): number | undefined =>
  groups
    .find(({ versions }) => versions.some(({ briefingId }) => briefingId === id))
    ?.versions.find(({ briefingId }) => briefingId !== id)?.briefingId;

const notThere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no briefing ${id} in this project. It may have been removed; the library lists what there is.`,
  );

const alone = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `Briefing ${id} has no other version here. The list of twins shows which have; you can also say yourself that two are.`,
  );
