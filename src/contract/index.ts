import type { z } from 'zod';
import { briefingMethods } from './briefing.ts';
import { choiceMethods } from './choices.ts';
import { compareMethods } from './compare.ts';
import { comparisonMethods } from './comparison.ts';
import { concordanceMethods } from './concordance.ts';
import { corpusMethods } from './corpus.ts';
import { correctionMethods } from './correction.ts';
import { coverageMethods } from './coverage.ts';
import { deskMethods } from './desk.ts';
import type { Reply } from './errors.ts';
import { events } from './events.ts';
import { exportMethods } from './export.ts';
import { importMethods } from './import.ts';
import { keynessMethods } from './keyness.ts';
import { layoutMethods } from './layout.ts';
import { linesMethods } from './lines.ts';
import { nonanswerMethods } from './nonanswer.ts';
import { matrixMethods } from './matrix.ts';
import { noteMethods } from './note.ts';
import { listMethods } from './list.ts';
import { lookoutMethods } from './lookout.ts';
import { passageMethods } from './passage.ts';
import { peopleMethods } from './people.ts';
import { phraseMethods } from './phrase.ts';
import { projectMethods } from './project.ts';
import { searchMethods } from './search.ts';
import { omissionMethods } from './omission.ts';
import { timelineMethods } from './timeline.ts';
import { topicMethods } from './topic.ts';
import { trendMethods } from './trend.ts';
import { twinsMethods } from './twins.ts';
import { watchMethods } from './watch.ts';

/** What the core answers. */
export const coreMethods = {
  ...projectMethods,
  ...briefingMethods,
  ...passageMethods,
  ...importMethods,
  ...watchMethods,
  ...choiceMethods,
  ...layoutMethods,
  ...searchMethods,
  ...concordanceMethods,
  ...corpusMethods,
  ...keynessMethods,
  ...matrixMethods,
  ...compareMethods,
  ...comparisonMethods,
  ...topicMethods,
  ...noteMethods,
  ...listMethods,
  ...lookoutMethods,
  ...correctionMethods,
  ...coverageMethods,
  ...trendMethods,
  ...twinsMethods,
  ...linesMethods,
  ...phraseMethods,
  ...timelineMethods,
  ...omissionMethods,
  ...nonanswerMethods,
  ...peopleMethods,
  ...exportMethods,
};

/** Every call that crosses a boundary. */
export const methods = { ...coreMethods, ...deskMethods };

export { deskMethods, events };
export * from './briefing.ts';
export * from './choices.ts';
export * from './compare.ts';
export * from './comparison.ts';
export * from './concordance.ts';
export * from './corpus.ts';
export * from './correction.ts';
export * from './coverage.ts';
export { leavingProgress, type LeavingProgress } from './desk.ts';
export * from './errors.ts';
export * from './export.ts';
export * from './import.ts';
export * from './keyness.ts';
export * from './layout.ts';
export * from './lines.ts';
export * from './nonanswer.ts';
export * from './matrix.ts';
export * from './note.ts';
export * from './list.ts';
export * from './lookout.ts';
export * from './omission.ts';
export * from './passage.ts';
export * from './people.ts';
export * from './phrase.ts';
export * from './project.ts';
export * from './search.ts';
export * from './timeline.ts';
export * from './topic.ts';
export * from './trend.ts';
export * from './twins.ts';
export * from './watch.ts';

export type Methods = typeof methods;
export type MethodName = keyof Methods;
export type CoreMethodName = keyof typeof coreMethods;
export type DeskMethodName = keyof typeof deskMethods;
export type EventName = keyof typeof events;
export type EventValue<Name extends EventName> = z.output<(typeof events)[Name]>;

/** What a caller passes. */
export type Input<Name extends MethodName> = z.input<Methods[Name]['input']>;
/** What a handler gets: parsed, defaults filled in. */
export type Parsed<Name extends MethodName> = z.output<Methods[Name]['input']>;
export type Output<Name extends MethodName> = z.output<Methods[Name]['output']>;

/** One function a method. Leaving one out, or answering with another shape, does not compile. */
export type Handlers<Name extends MethodName = MethodName> = {
  readonly [N in Name]: (input: Parsed<N>) => Output<N> | Promise<Output<N>>;
};

/** Says an event to whoever listens. */
export type Publish = <Name extends EventName>(event: Name, value: EventValue<Name>) => void;

/** A file that a person dropped or picked: the page's own File objects fit. */
export type OfferedFile = { readonly name: string; readonly webkitRelativePath?: string };

/** All that a screen knows of its host. */
export type Transport = {
  /** `ticket` is the page's own name for this call, for `abandon`. */
  call<Name extends MethodName>(
    method: Name,
    input: Input<Name>,
    ticket?: string,
  ): Promise<Reply<Output<Name>>>;
  /** Says that nobody waits for a call any more: where it can be, it is stopped, and answered with `cancelled`. */
  abandon(ticket: string): void;
  /** Listens until the function that comes back is called. */
  on<Name extends EventName>(event: Name, listen: (value: EventValue<Name>) => void): () => void;
  /** Paths that `import.start` takes for files the person dropped or picked; a browser uploads them first. */
  pathsOf(
    files: readonly OfferedFile[],
    uploaded?: (done: number, total: number) => void,
  ): Promise<readonly string[]>;
};
