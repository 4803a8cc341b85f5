import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Input, Note } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.notes;

/** A note that is being written: a new one on words or on a passage, or one that is changed. */
export type Draft = {
  readonly ref: string;
  readonly id?: number;
  readonly on?: NonNullable<Input<'notes.save'>['on']>;
  /** The words it stands on; '' for a whole passage. */
  readonly words: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly first: 'text' | 'tags';
};

/** What one does with notes; the same object as long as the briefing is open. */
export type Noting = {
  readonly write: (draft: Draft) => void;
  readonly edit: (note: Note) => void;
  readonly leave: () => void;
  readonly keep: (draft: Draft, text: string, tags: readonly string[]) => void;
  readonly remove: (note: Note) => void;
};

/** The notes of the open briefing. */
export type BriefingNotes = {
  /** By passage, in the order of the text. The list of a passage without notes is absent. */
  readonly byRef: ReadonlyMap<string, readonly Note[]>;
  /** Those that have no passage any more. */
  readonly loose: readonly Note[];
  readonly draft: Draft | null;
  readonly noting: Noting;
};

/** Takes notes away, and says so with the way back. */
export const removeNotes = async (ids: readonly number[]): Promise<void> => {
  const { removed } = await callNow('notes.remove', { ids: [...ids] });
  say(words.removed(removed.length), async () => {
    await callNow('notes.restore', { ids: removed });
  });
};

const none: readonly Note[] = [];

/** The notes of a briefing and the one being written. `onLeave` gets the passage it was written at. */
export const useBriefingNotes = (briefingId: number, onLeave: (ref: string) => void): BriefingNotes => {
  const { value = none } = useCall('notes.list', { briefingId });
  const [draft, setDraft] = useState<Draft | null>(null);
  const left = useRef(onLeave);
  useEffect(() => {
    left.current = onLeave;
  });
  const noting = useMemo((): Noting => {
    const leave = () =>
      setDraft((open) => {
        if (open !== null) requestAnimationFrame(() => left.current(open.ref));
        return null;
      });
    return {
      write: setDraft,
      edit: ({ id, ref, words: on, text, tags }) =>
        setDraft({ id, ref: ref ?? '', words: on, text, tags, first: 'text' }),
      leave,
      keep: ({ id, on }, text, tags) =>
        attempt(async () => {
          const where = id === undefined ? (on === undefined ? {} : { on }) : { id };
          await callNow('notes.save', { ...where, text, tags: [...tags] });
          leave();
        }),
      remove: ({ id }) => attempt(() => removeNotes([id])),
    };
  }, []);
  const placed = useMemo(() => {
    const withPassage = value.flatMap((note) => (note.ref === null ? [] : [{ ...note, ref: note.ref }]));
    return {
      byRef: Map.groupBy<string, Note>(withPassage, ({ ref }) => ref ?? ''),
      loose: value.filter(({ ref }) => ref === null),
    };
  }, [value]);
  return { ...placed, draft, noting };
};

const unbound: Noting = {
  write: () => {},
  edit: () => {},
  leave: () => {},
  keep: () => {},
  remove: () => {},
};
/** What one does with notes, for whatever shows one. */
export const NotingContext = createContext(unbound);
export const useNoting = (): Noting => useContext(NotingContext);
