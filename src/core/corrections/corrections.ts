import { WorkbenchError, type Change, type Handlers, type Publish } from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { WritableStore } from '../store/store.ts';
import { openCorrections } from './book.ts';
import { carriedOf, parseCarried } from './carried.ts';
import { createDesk, type Rewrite } from './desk.ts';
import { marksOf } from './marks.ts';
import { createSimilar } from './similar.ts';
import { wordsOf } from './words.ts';

type Name =
  | 'corrections.apply'
  | 'corrections.similar'
  | 'corrections.applySimilar'
  | 'corrections.undo'
  | 'corrections.redo'
  | 'corrections.list'
  | 'corrections.asRead'
  | 'corrections.export'
  | 'corrections.import';

/** Puts readings right by hand, and takes that back. What was read is kept apart and comes back whole. */
export const createCorrections = (
  store: WritableStore,
  collection: Collection,
  rewrite: Rewrite,
  publish: Publish,
): Handlers<Name> => {
  const book = openCorrections(store);
  const desk = createDesk(store, book, rewrite);
  const similar = createSimilar(store);
  const changed = (): void => {
    collection.changed();
    publish('collection.changed', { what: 'briefings' });
  };
  const inOne = <Value>(work: () => Value): Value => {
    const value = store.transaction(work).immediate();
    changed();
    return value;
  };
  const move = (asked: number | undefined, undone: boolean) => {
    const step = asked ?? book.lastStep(!undone);
    if (step === null) return { step: null, briefings: [] };
    const briefings = book.briefingsOf(step, undone ? ['applied', 'misfit'] : ['undone']);
    if (briefings.length === 0) throw noStep(step, undone);
    return inOne(() => {
      book.setUndone(step, undone);
      for (const id of briefings) desk.rewriteAnew(id);
      return { step, briefings: [...briefings] };
    });
  };
  return {
    'corrections.apply': ({ briefingId, changes }) => {
      desk.mustFit(briefingId, changes);
      return { step: inOne(() => desk.make(new Map([[briefingId, changes]]))) };
    },
    'corrections.similar': ({ briefingId, change }) => {
      const { rule, others } = similar(briefingId, desk.asRead(briefingId), change);
      return { rule, others: [...others] };
    },
    'corrections.applySimilar': ({ briefingId, change, others }) => {
      const found = similar(briefingId, desk.asRead(briefingId), change);
      const known = new Set(found.others.map((other) => other.briefingId));
      const unlike = others.find((id) => !known.has(id));
      if (unlike !== undefined) throw notAlike(unlike, briefingId);
      const own = desk.notYet(briefingId, [change]);
      desk.mustFit(briefingId, own);
      const all = new Map<number, readonly Change[]>(own.length > 0 ? [[briefingId, own]] : []);
      for (const id of others) all.set(id, found.changesFor(id, desk.now(id)));
      return { step: inOne(() => desk.make(all)), briefings: [...all.keys()] };
    },
    'corrections.undo': ({ step }) => move(step, true),
    'corrections.redo': ({ step }) => move(step, false),
    'corrections.list': ({ briefingId }) => [...book.list(briefingId)],
    'corrections.asRead': ({ briefingId }) => {
      const inForce = book.list(briefingId).filter(({ state }) => state === 'applied');
      return inForce.length === 0 ? [] : marksOf(desk.asRead(briefingId), inForce);
    },
    'corrections.export': () => carriedOf(book.list(), desk.hashOf),
    'corrections.import': ({ text }) => {
      const { known, missing } = parseCarried(text, desk.byHash());
      const misfits = missing.flatMap(({ briefing, changes }) =>
        changes.map((change) => ({
          briefing,
          said: wordsOf(change),
          problem: 'no briefing here has this text',
        })),
      );
      const fitting = new Map<number, readonly Change[]>();
      for (const { briefingId, briefing, changes } of known) {
        const fresh = desk.notYet(briefingId, changes);
        const problems = desk.misfits(briefingId, fresh);
        misfits.push(
          ...problems.map(({ change, problem }) => ({ briefing, said: wordsOf(change), problem })),
        );
        const fits = fresh.filter((change) => !problems.some((each) => each.change === change));
        if (fits.length > 0) fitting.set(briefingId, fits);
      }
      if (fitting.size > 0) inOne(() => desk.make(fitting));
      return { applied: [...fitting.values()].reduce((sum, changes) => sum + changes.length, 0), misfits };
    },
  };
};

const notAlike = (other: number, id: number): WorkbenchError =>
  new WorkbenchError(
    'invalid-input',
    `Briefing ${other} has nothing of this in common with briefing ${id}, or has it already. Ask once more which do.`,
  );

const noStep = (step: number, undone: boolean): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no step ${step} that could be ${undone ? 'undone' : 'done again'}. The list of corrections says what there is.`,
  );
