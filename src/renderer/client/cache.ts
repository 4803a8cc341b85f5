import type { Input, MethodName, Output } from '../../contract/index.ts';
import { WorkbenchError } from '../../contract/errors.ts';
import { transport } from './transport.ts';

/** What is known of one call: its last answer, and whether a newer one is on its way. Never changed in place. */
export type Entry = {
  readonly value?: unknown;
  readonly error?: WorkbenchError;
  readonly pending: boolean;
  /** The state of the collection this was asked about; an older number is stale. */
  readonly epoch: number;
};

/** Answers kept without anyone looking at them, so that going back is instant. */
const KEPT = 60;
/** The collection may change ten times a second while files are read; screens follow once a second. */
const SETTLE_MS = 1000;

const entries = new Map<string, Entry>();
const watchers = new Map<string, Set<() => void>>();
const askAgain = new Map<string, () => void>();
/** What the calls on their way are known by. */
const tickets = new Map<string, string>();
let epoch = 0;

/** Calls and throws a WorkbenchError where the workbench answers with a failure. For actions, not for screens. */
export const callNow = async <Name extends MethodName>(
  method: Name,
  input: Input<Name>,
  ticket?: string,
): Promise<Output<Name>> => {
  const reply = await transport.call(method, input, ticket);
  if (reply.ok) return reply.value;
  throw new WorkbenchError(reply.error.code, reply.error.message, reply.error.details);
};

/** What is known of a call now. */
export const peek = (key: string): Entry | undefined => entries.get(key);

/** Calls back whenever what is known of a call changes, until the function that comes back is called. */
export const watch = (key: string, changed: () => void) => {
  const set = watchers.get(key) ?? new Set();
  watchers.set(key, set.add(changed));
  return () => {
    set.delete(changed);
    if (set.size === 0) watchers.delete(key);
    forgetOld();
    // A screen that lets go of a question may take it up again within the same breath.
    queueMicrotask(() => watchers.has(key) || giveUp(key));
  };
};

/** Asks unless the answer is at hand or on its way. */
export const ask = <Name extends MethodName>(key: string, method: Name, input: Input<Name>): void => {
  askAgain.set(key, () => ask(key, method, input));
  const known = entries.get(key);
  if (known?.epoch === epoch && known.error === undefined) return;
  const asked = epoch;
  put(key, { ...known, pending: true, epoch: asked });
  const ticket = crypto.randomUUID();
  tickets.set(key, ticket);
  const settle = (answer: () => Pick<Entry, 'value' | 'error'>): void => {
    if (tickets.get(key) !== ticket) return;
    tickets.delete(key);
    put(key, { ...answer(), pending: false, epoch: asked });
  };
  callNow(method, input, ticket).then(
    (value) => settle(() => ({ value })),
    (error: unknown) => settle(() => ({ ...valueOf(key), error: asTrouble(error) })),
  );
};

/** Makes every answer stale; those that someone looks at are asked for again, keeping the old until then. */
export const recount = (): void => {
  epoch += 1;
  for (const key of watchers.keys()) askAgain.get(key)?.();
};

/** What notes have no part in: such answers stay when only notes changed. */
const untouchedByNotes =
  /^(briefings|passages|corrections|doubts|coverage|people|twins|compare|comparisons|imports?|layouts|choices)\./;

/** Makes stale only some answers: of notes what they may have changed, such as what `note:` finds. */
const recountSome = (isTouched: (key: string) => boolean): void => {
  const touched = [...entries.keys()].filter(isTouched);
  for (const key of touched) entries.set(key, { ...valueOf(key), pending: false, epoch: -1 });
  for (const key of touched) if (watchers.has(key)) askAgain.get(key)?.();
};

/** Forgets everything: another project is open. */
const forgetAll = (): void => {
  entries.clear();
  tickets.clear();
  recount();
};

/** Any thrown thing as something that can be told to a person. */
export const asTrouble = (error: unknown): WorkbenchError =>
  error instanceof WorkbenchError
    ? error
    : new WorkbenchError('internal', error instanceof Error ? error.message : String(error));

/** Stops a call that nobody looks at any more: the next one would have to wait for it. */
const giveUp = (key: string) => {
  const ticket = tickets.get(key);
  if (ticket === undefined) return;
  tickets.delete(key);
  entries.delete(key);
  askAgain.delete(key);
  transport.abandon(ticket);
};

const valueOf = (key: string): Pick<Entry, 'value'> => {
  const value = entries.get(key)?.value;
  return value === undefined ? {} : { value };
};

const put = (key: string, entry: Entry) => {
  // Taken out first so that the map's order is the order of use.
  entries.delete(key);
  entries.set(key, entry);
  for (const changed of watchers.get(key) ?? []) changed();
};

const forgetOld = () => {
  for (const key of entries.keys()) {
    if (entries.size <= KEPT) return;
    if (watchers.has(key)) continue;
    entries.delete(key);
    askAgain.delete(key);
  }
};

let settling = false;
transport.on('collection.changed', ({ what }) => {
  if (what === 'notes') return recountSome((key) => !untouchedByNotes.test(key));
  if (what === 'comparisons') return recountSome((key) => key.startsWith('comparisons.'));
  if (settling) return;
  settling = true;
  recount();
  setTimeout(() => {
    settling = false;
    recount();
  }, SETTLE_MS);
});
transport.on('project.opened', forgetAll);
