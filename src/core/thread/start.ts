import type { Publish, Reply } from '../../contract/index.ts';

/** Where the core finds things; every host fills this in for itself. */
export type CoreOptions = {
  /** Project file to open at start; made if it is not there. */
  readonly project: string;
  /** Folder for the sample collection's project, the list of recent projects and the like. */
  readonly data: string;
  /** The program's own resources folder (migrations, sample). */
  readonly resources: string;
  readonly version: string;
  /** The two worker entries: `core-worker.ts` and `import-worker.ts` of this folder, or what they were built to. */
  readonly workers: { readonly core: URL; readonly import: URL };
  /** Parse outputs too: in development and in tests. */
  readonly checkOutput?: boolean;
};

/** The core in its own thread. `call` never throws. */
export type CoreThread = {
  readonly call: (method: string, input: unknown) => Promise<Reply>;
  /** Ends a running import after the file in hand, closes the store, ends the thread. */
  readonly close: () => Promise<void>;
};

/** Starts the core thread; events go to `publish`, bugs to the log on stderr. */
export const startCore = (_options: CoreOptions, _publish: Publish): CoreThread => {
  throw new Error('being written');
};
