import type { Change } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.mending;

const undo = (step: number) => async (): Promise<void> => {
  await callNow('corrections.undo', { step });
};

/** Puts a briefing right, says so, and offers to take it back. */
export const mend = (briefingId: number, changes: Change[], said: string): void =>
  attempt(async () => {
    const { step } = await callNow('corrections.apply', { briefingId, changes });
    say(said, undo(step));
  });

/** Makes the same change in others, as one step. */
export const mendSimilar = (briefingId: number, change: Change, others: number[]): void =>
  attempt(async () => {
    const { step, briefings } = await callNow('corrections.applySimilar', { briefingId, change, others });
    say(words.doneIn(briefings.length), undo(step));
  });

/** Takes a step back, and offers to do it again. */
export const undoStep = (step: number): void =>
  attempt(async () => {
    await callNow('corrections.undo', { step });
    say(words.undone, async () => {
      await callNow('corrections.redo', { step });
    });
  });

/** Does a step again, and offers to take it back. */
export const redoStep = (step: number): void =>
  attempt(async () => {
    await callNow('corrections.redo', { step });
    say(words.redone, undo(step));
  });

/** Says that briefings were looked at and are right, and offers to take that back. */
export const settle = (briefingIds: number[]): void =>
  attempt(async () => {
    await callNow('doubts.settle', { briefingIds });
    say(words.settled(briefingIds.length), async () => {
      await callNow('doubts.settle', { briefingIds, right: false });
    });
  });
