import { WorkbenchError } from '../../contract/index.ts';

/** Calls that nobody waits for any more, in memory that both threads see: a busy one reads no messages. */
export type Abandoned = {
  readonly memory: SharedArrayBuffer;
  readonly add: (id: number) => void;
  readonly has: (id: number) => boolean;
};

/** Far more than ever wait at a time: a newer call takes the place of one this many calls before it. */
const slots = 4096;

/** Over memory of its own, or over that of another thread. Numbers of calls are positive and only grow; 0 is no call. */
export const createAbandoned = (memory = new SharedArrayBuffer(slots * 4)): Abandoned => {
  const ids = new Int32Array(memory);
  return {
    memory,
    add: (id) => void Atomics.store(ids, id % slots, id),
    has: (id) => id > 0 && Atomics.load(ids, id % slots) === id,
  };
};

/** What a call is answered with once nobody waits for it. */
export const noLongerWanted = (): WorkbenchError =>
  new WorkbenchError(
    'cancelled',
    'This was stopped before it was done: nobody waits for the answer any more.',
  );
