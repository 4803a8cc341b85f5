import type { Publish } from '../contract/index.ts';

/** What the core is given by whoever runs it. */
export type Ports = {
  /** Project file to open at start; made if it is not there. */
  readonly project: string;
  /** Folder for the sample collection's project and the list of recent projects. */
  readonly data: string;
  /** The program's own resources folder (migrations, sample). */
  readonly resources: string;
  readonly version: string;
  /** Entries of the thread that imports, and of those that read files, look for twins, lines and non-answers, and read running words. */
  readonly threads: Readonly<
    Record<'import' | 'reading' | 'twins' | 'lines' | 'nonanswers' | 'running', URL>
  >;
  /** Whether folders that the project watches are watched: by a host that stays, not by one that answers and goes. */
  readonly watching: boolean;
  readonly publish: Publish;
  /** Throws `cancelled` where nobody waits any more for what is being worked out: long loops call it now and then. */
  readonly checkWanted: () => void;
};
