import type { ImportDesk } from '../import/import.ts';
import { troubleOf } from '../store/trouble.ts';
import { fileAt, type Settled } from './settled.ts';

/** Where watched folders put the files that came, changed or went; they are imported together. */
export type Post = {
  readonly put: (folder: string, path: string) => void;
  readonly close: () => void;
};

/** Files that come together are imported together: so long nothing more may come, in milliseconds. */
const quiet = 400;
/** And so long it takes at most, while more and more come. */
const longest = 3000;
/** Until what could not be imported is tried again. */
const again = 5000;
/** Of more files than this the import names their folder. */
const mostNamed = 200;

/** Gathers files and imports them, one import at a time. */
export const createPost = (
  imports: Pick<ImportDesk, 'start' | 'isRunning' | 'ended'>,
  settled: Settled,
): Post => {
  /** Path to the watched folder it is in. */
  const waiting = new Map<string, string>();
  let timer: NodeJS.Timeout | null = null;
  let since = 0;
  let closed = false;

  const later = (ms: number): void => {
    if (closed) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };
  const isNews = (path: string): boolean => {
    const stats = fileAt(path);
    return stats ? !settled.isSettled(path, stats) : settled.isMissed(path);
  };
  const send = async (): Promise<void> => {
    timer = null;
    if (imports.isRunning()) {
      await imports.ended();
      return later(quiet);
    }
    if (closed) return;
    const news = [...waiting].filter(([path]) => isNews(path));
    try {
      if (news.length > 0) imports.start(rootsOf(news), 'watch');
      waiting.clear();
      since = 0;
    } catch (error) {
      // The project is busy or its disk is full: what waits is kept, and tried again.
      if (!troubleOf(error)) console.error('watching:', error);
      later(again);
    }
  };
  return {
    put: (folder, path) => {
      if (waiting.size === 0) since = performance.now();
      waiting.set(path, folder);
      later(Math.min(quiet, Math.max(0, since + longest - performance.now())));
    },
    close: () => {
      closed = true;
      if (timer) clearTimeout(timer);
    },
  };
};

const rootsOf = (news: readonly (readonly [path: string, folder: string])[]): readonly string[] =>
  news.length > mostNamed
    ? [...new Set(news.map(([, folder]) => folder))]
    : news.map(([path]) => path).toSorted();
