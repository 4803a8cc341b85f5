import {
  WorkbenchError,
  type Change,
  type Correction,
  type Handlers,
  type Publish,
} from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { WritableStore } from '../store/store.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { applyChanges } from './apply.ts';
import { openCorrections, type CorrectionBook } from './book.ts';
import { createCurrent } from './current.ts';
import { carriedOf, parseCarried } from './carried.ts';
import { wordsOf } from './words.ts';

type Name =
  | 'corrections.apply'
  | 'corrections.applyFacts'
  | 'corrections.undo'
  | 'corrections.redo'
  | 'corrections.list'
  | 'corrections.export'
  | 'corrections.import';

/** Writes a reading in the place of a briefing's old one. Called inside a transaction. */
export type Rewrite = (briefingId: number, transcript: Transcript, textSha256: string) => void;

/** Puts readings right by hand, and takes that back. What was read is kept apart and comes back whole. */
export const createCorrections = (
  store: WritableStore,
  collection: Collection,
  rewrite: Rewrite,
  publish: Publish,
): Handlers<Name> => {
  const book = openCorrections(store);
  const desk = createDesk(store, book, rewrite);
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
    'corrections.applyFacts': ({ briefingIds, facts }) => {
      for (const id of briefingIds) desk.mustFit(id, [facts]);
      return { step: inOne(() => desk.make(new Map(briefingIds.map((id) => [id, [facts]])))) };
    },
    'corrections.undo': ({ step }) => move(step, true),
    'corrections.redo': ({ step }) => move(step, false),
    'corrections.list': ({ briefingId }) => [...book.list(briefingId)],
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

const noStep = (step: number, undone: boolean): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no step ${step} that could be ${undone ? 'undone' : 'done again'}. The list of corrections says what there is.`,
  );

type Problem = { readonly change: Change; readonly problem: string };

/** What the handlers do to one briefing. */
const createDesk = (store: WritableStore, book: CorrectionBook, rewrite: Rewrite) => {
  const current = createCurrent(store);
  const hashes = store.prepare<[], { id: number; hash: string }>(
    'SELECT id, text_sha256 AS hash FROM briefing',
  );
  const need = (id: number): NonNullable<ReturnType<typeof current>> => {
    const found = current(id);
    if (!found)
      throw new WorkbenchError(
        'not-found',
        `There is no briefing ${id} in this project; the library lists what there is.`,
      );
    return found;
  };
  /** The reading as it was read, kept from the first correction on. */
  const asReadOf = (id: number): { asRead: Transcript; textSha256: string } => {
    const { transcript, textSha256 } = need(id);
    const kept = book.asRead(id);
    if (kept) return { asRead: { text: transcript.text, ...kept }, textSha256 };
    const { text: _text, ...reading } = transcript;
    book.keepAsRead(id, reading);
    return { asRead: transcript, textSha256 };
  };
  const misfits = (id: number, changes: readonly Change[]): Problem[] => {
    const { transcript } = need(id);
    const found = applyChanges(transcript, changes).misfits;
    return found.flatMap(({ at, problem }) => {
      const change = changes[at];
      return change ? [{ change, problem }] : [];
    });
  };
  const rewriteAnew = (id: number): void => {
    const { asRead, textSha256 } = asReadOf(id);
    rewrite(id, book.over(id, asRead), textSha256);
  };
  return {
    misfits,
    rewriteAnew,
    mustFit: (id: number, changes: readonly Change[]): void => {
      const [first] = misfits(id, changes);
      if (first)
        throw new WorkbenchError('invalid-input', `This does not fit briefing ${id}: ${first.problem}.`);
    },
    make: (changes: ReadonlyMap<number, readonly Change[]>): number => {
      book.forgetUndone();
      const step = book.nextStep();
      for (const [id, each] of changes) {
        asReadOf(id);
        book.add(id, step, each);
        rewriteAnew(id);
      }
      return step;
    },
    /** Those of the changes that the briefing has not had already. */
    notYet: (id: number, changes: readonly Change[]): Change[] => {
      const had = new Set(
        book
          .list(id)
          .filter(({ state }) => state !== 'undone')
          .map(key),
      );
      return changes.filter((change) => !had.has(JSON.stringify(change)));
    },
    hashOf: (): ReadonlyMap<number, string> => new Map(hashes.all().map(({ id, hash }) => [id, hash])),
    byHash: (): ReadonlyMap<string, number> => new Map(hashes.all().map(({ id, hash }) => [hash, id])),
  };
};

const key = ({ change }: Correction): string => JSON.stringify(change);
