import type { Given, Options } from './given.ts';
import type { Terminal } from './terminal.ts';

/** One command of the terminal. */
export type Command = {
  /** How it is called, without the program's name. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly does: string;
  /** Its own options, each with what it means. */
  readonly help: readonly (readonly [string, string])[];
  readonly options: Options;
  /** Does it and answers the exit code: 0 done, 1 failed. Throws `WrongCall` and `WorkbenchError`. */
  readonly run: (given: Given, terminal: Terminal) => Promise<number>;
};
