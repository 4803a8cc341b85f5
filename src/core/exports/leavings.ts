import type { Input, LeavingProgress, Publish } from '../../contract/index.ts';
import type { Dispatch } from '../dispatch.ts';
import { troubleOf } from '../store/trouble.ts';
import { passageParts, type PassagePart } from './parts.ts';

/** Takes texts to where they belong, and answers with the path, if it knows one. */
export type WriteTexts = (texts: AsyncIterable<string>) => Promise<string | null>;

/** A file that is about to leave a window's host. */
export type LeavingFile = {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  /** Sends it on its way and says how far it is; never throws. The signal ends it, as `stop` does. */
  readonly send: (write: WriteTexts, signal?: AbortSignal) => Promise<void>;
};

/** The files that leave a window's host in parts. */
export type Leavings = {
  /** Asks for the first part, so that what cannot leave is said at once. Throws what the core answers. */
  readonly begin: (asked: Input<'export.passages'>) => Promise<LeavingFile>;
  /** The file of this id, if nobody took it yet. */
  readonly take: (id: string) => LeavingFile | undefined;
  /** Whether there was something to stop. */
  readonly stop: (id: string) => boolean;
};

/** Between two messages of progress, in milliseconds. */
const between = 100;
/** Files that nobody came for are forgotten, the oldest first. */
const mostWaiting = 8;

/** Makes the files that leave a host; `publish` hears how far each is. */
export const createLeavings = (call: Dispatch, publish: Publish): Leavings => {
  const running = new Map<string, AbortController>();
  const waiting = new Map<string, LeavingFile>();
  let last = 0;
  const fileOf = (
    first: PassagePart,
    rest: AsyncIterable<PassagePart>,
    over: AbortController,
  ): LeavingFile => {
    const { name, mime, total } = first;
    const id = String(++last);
    const send: LeavingFile['send'] = async (write, signal) => {
      const { progressed, say } = speaker({ id, name, total }, publish);
      running.set(id, over);
      signal?.addEventListener('abort', () => over.abort());
      try {
        say('finished', { path: await write(textsOf(first, rest, progressed)) });
      } catch (error) {
        const trouble = troubleOf(error);
        if (over.signal.aborted) say('cancelled', {});
        else say('failed', { trouble: trouble?.message ?? 'The file could not be written to its end.' });
        if (!trouble && !over.signal.aborted) console.error(`${name}:`, error);
      } finally {
        running.delete(id);
      }
    };
    return { id, name, mime, send };
  };
  return {
    begin: async (asked) => {
      const over = new AbortController();
      const parts = passageParts(call, asked, over.signal);
      const first = await parts.next();
      if (first.done) throw new Error('a file has a part at least');
      const file = fileOf(first.value, parts, over);
      waiting.set(file.id, file);
      for (const id of waiting.keys()) if (waiting.size > mostWaiting) waiting.delete(id);
      return file;
    },
    take: (id) => {
      const file = waiting.get(id);
      waiting.delete(id);
      return file;
    },
    stop: (id) => {
      running.get(id)?.abort();
      return running.has(id);
    },
  };
};

const textsOf = async function* (
  first: PassagePart,
  rest: AsyncIterable<PassagePart>,
  progressed: (done: number) => void,
): AsyncGenerator<string, void, undefined> {
  yield first.text;
  progressed(first.done);
  for await (const { text, done } of rest) {
    yield text;
    progressed(done);
  }
};

/** Says how far a file is, now and then, and how it ended. */
const speaker = (told: Pick<LeavingProgress, 'id' | 'name' | 'total'>, publish: Publish) => {
  let [done, heard] = [0, performance.now()];
  const say = (
    state: LeavingProgress['state'],
    { path = null, trouble = null }: { readonly path?: string | null; readonly trouble?: string | null },
  ): void => publish('leaving.progressed', { ...told, done, state, path, trouble });
  const progressed = (now: number): void => {
    done = now;
    if (performance.now() - heard < between) return;
    heard = performance.now();
    say('running', {});
  };
  return { say, progressed };
};
