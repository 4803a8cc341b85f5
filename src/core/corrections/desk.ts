import { WorkbenchError, type Change, type Correction } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { applyChanges } from './apply.ts';
import type { CorrectionBook } from './book.ts';
import { createCurrent, type Current } from './current.ts';
import type { Reading } from './segments.ts';

/** Writes a reading in the place of a briefing's old one, `before`. Called inside a transaction. */
export type Rewrite = (briefingId: number, right: Transcript, before: Transcript, textSha256: string) => void;

type Problem = { readonly change: Change; readonly problem: string };

/** What is done to one briefing, or to several as one step. */
export const createDesk = (store: WritableStore, book: CorrectionBook, rewrite: Rewrite) => {
  const current = createCurrent(store);
  const hashes = store.prepare<[], { id: number; hash: string }>(
    'SELECT id, text_sha256 AS hash FROM briefing',
  );
  const isRemoved = store
    .prepare<[number], 0 | 1>('SELECT removed_at IS NOT NULL FROM briefing WHERE id = ?')
    .pluck();
  const need = (id: number): Current => {
    const found = current(id);
    if (!found) throw notThere(id);
    return found;
  };
  const asReadOf = (id: number, { transcript }: Current): Transcript => {
    const kept = book.asRead(id);
    return kept ? { text: transcript.text, ...kept } : transcript;
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
    const now = need(id);
    rewrite(id, book.over(id, asReadOf(id, now)), now.transcript, now.textSha256);
  };
  return {
    misfits,
    rewriteAnew,
    /** The reading as it was read, before anything was put right. */
    asRead: (id: number): Transcript => asReadOf(id, need(id)),
    now: (id: number): Transcript => need(id).transcript,
    mustFit: (id: number, changes: readonly Change[]): void => {
      if (isRemoved.get(id) === 1) throw notThere(id);
      const [first] = misfits(id, changes);
      if (first)
        throw new WorkbenchError('invalid-input', `This does not fit briefing ${id}: ${first.problem}.`);
    },
    make: (changes: ReadonlyMap<number, readonly Change[]>): number => {
      const step = book.nextStep();
      for (const [id, each] of changes) {
        // What was read is kept from the first correction on.
        if (!book.isPutRight(id)) book.keepAsRead(id, readingIn(need(id).transcript));
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

const notThere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no briefing ${id} in this project; the library lists what there is.`,
  );

const readingIn = ({ text: _text, ...reading }: Transcript): Reading => reading;

const key = ({ change }: Correction): string => JSON.stringify(change);
