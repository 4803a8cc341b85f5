import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { EventName, EventValue, Input, MethodName, Output } from '../../contract/index.ts';
import type { WorkbenchError } from '../../contract/errors.ts';
import { ask, peek, watch } from './cache.ts';
import { transport } from './transport.ts';

export { asTrouble, callNow } from './cache.ts';

/** A call as a screen sees it. */
export type Call<Value> = {
  /** The answer, or the one before while the next is on its way. */
  readonly value: Value | undefined;
  /** True when `value` answers this very question, not the one before. */
  readonly fresh: boolean;
  readonly error: WorkbenchError | undefined;
  /** True once an answer has been awaited for 150 ms: show the bar. */
  readonly loading: boolean;
  /** True when `value` belongs to an earlier question and the wait is felt: dim it. */
  readonly stale: boolean;
  readonly retry: () => void;
};

const FELT_MS = 150;

/** The answer to a call, asked again whenever the input or the collection changes. A null input asks nothing. */
export const useCall = <Name extends MethodName>(
  method: Name,
  input: Input<Name> | null,
): Call<Output<Name>> => {
  const key = input === null ? null : `${method} ${JSON.stringify(input)}`;
  const entry = useSyncExternalStore(
    useCallback((changed: () => void) => (key === null ? () => {} : watch(key, changed)), [key]),
    () => (key === null ? undefined : peek(key)),
  );
  const latest = useRef(input);
  useEffect(() => {
    latest.current = input;
  });
  const askNow = useCallback(() => {
    if (key !== null && latest.current !== null) ask(key, method, latest.current);
  }, [key, method]);
  useEffect(askNow, [askNow]);

  // The cache holds unknown values; this key's value came from this method's call.
  const fresh = entry?.value as Output<Name> | undefined;
  const [kept, setKept] = useState(fresh);
  if (fresh !== undefined && fresh !== kept) setKept(fresh);
  const waiting = key !== null && (entry === undefined || entry.pending);
  const felt = useFelt(waiting ? key : null);
  return {
    value: key === null ? undefined : (fresh ?? kept),
    fresh: fresh !== undefined,
    error: entry?.error,
    loading: felt,
    stale: felt && fresh === undefined && kept !== undefined,
    retry: askNow,
  };
};

/** Listens to an event while the component is mounted. */
export const useEvent = <Name extends EventName>(
  event: Name,
  listen: (value: EventValue<Name>) => void,
): void => {
  const latest = useRef(listen);
  useEffect(() => {
    latest.current = listen;
  });
  useEffect(() => transport.on(event, (value) => latest.current(value)), [event]);
};

/** True once the same wait has lasted long enough to be felt. */
const useFelt = (wait: string | null) => {
  const [felt, setFelt] = useState<string | null>(null);
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(() => setFelt(wait), FELT_MS);
    return () => {
      clearTimeout(timer);
      setFelt(null);
    };
  }, [wait]);
  return wait !== null && felt === wait;
};
