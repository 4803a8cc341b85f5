import { formsOf } from '../language/tokens.ts';
import type { NoteRow } from './rows.ts';
import type { Standing } from './standing.ts';

/** What search knows of notes: passages by the ids of their rows. */
export type Noted = {
  /** Goes up whenever this connection changed notes; for what others change see `collection.version`. */
  readonly version: () => number;
  /** Passages with a note. */
  readonly any: () => readonly number[];
  /**
   * Passages with a note that says these normal forms in a row, in its text or in one of its tags; with `prefix` the last
   * of them may be the beginning of a word.
   */
  readonly saying: (forms: readonly string[], prefix: boolean) => readonly number[];
};

/** Whether words in a row stand in others; `prefix` lets the last be the beginning of one. */
export const saysInARow = (said: readonly string[], forms: readonly string[], prefix: boolean): boolean =>
  said.some((_, from) =>
    forms.every((form, at) => {
      const other = said[from + at];
      return (
        other !== undefined && (prefix && at === forms.length - 1 ? other.startsWith(form) : other === form)
      );
    }),
  );

/** The words of a note in normal forms: those of its text, then those of each tag. */
export const saidIn = ({ text, tags }: Pick<NoteRow, 'text' | 'tags'>): readonly (readonly string[])[] =>
  // Written by `notes.save` as a list of names.
  [text, ...(JSON.parse(tags) as string[])].map(formsOf);

type Said = { readonly passages: readonly number[]; readonly said: readonly (readonly string[])[] };

/** Keeps what notes say and where until `version` or the state of the collection moves. */
export const createNoted = (
  rows: () => readonly NoteRow[],
  standingOf: (note: NoteRow) => Standing,
  version: () => number,
  state: () => number,
): Noted => {
  let kept: { readonly key: string; readonly notes: readonly Said[] } | null = null;
  const notes = (): readonly Said[] => {
    const key = `${version()} ${state()}`;
    if (kept?.key === key) return kept.notes;
    const read = rows().map((row) => ({
      passages: standingOf(row).passages.map(({ id }) => id),
      said: saidIn(row),
    }));
    kept = { key, notes: read };
    return read;
  };
  const idsOf = (some: readonly Said[]): number[] => [...new Set(some.flatMap(({ passages }) => passages))];
  return {
    version,
    any: () => idsOf(notes()),
    saying: (forms, prefix) =>
      idsOf(notes().filter(({ said }) => said.some((words) => saysInARow(words, forms, prefix)))),
  };
};
