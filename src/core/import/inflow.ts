import type { DocumentReading } from './read-file.ts';

/** Documents that come from another thread, one by one, and are taken one by one. */
export type Inflow = {
  readonly put: (document: DocumentReading) => void;
  readonly end: () => void;
  readonly documents: AsyncIterable<DocumentReading>;
};

/**
 * Takes what comes; for every document taken the other thread is told to go on, and to go no further when nobody wants
 * the rest. So it is never further ahead than it may be, however many documents a file holds.
 */
export const createInflow = (tell: (go: 'on' | 'no further') => void): Inflow => {
  const here: DocumentReading[] = [];
  let ended = false;
  let wake = (): void => {};
  async function* taking(): AsyncGenerator<DocumentReading> {
    try {
      for (;;) {
        const next = here.shift();
        if (next) {
          tell('on');
          yield next;
        } else if (ended) return;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      if (!ended) tell('no further');
    }
  }
  return {
    put: (document) => {
      here.push(document);
      wake();
    },
    end: () => {
      ended = true;
      wake();
    },
    documents: taking(),
  };
};
