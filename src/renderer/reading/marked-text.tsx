import { Fragment, type ReactNode } from 'react';

/** A stretch of the briefing's text to be marked: a match of the collection query, a hit of find, or words with a note. */
export type Mark =
  | { readonly start: number; readonly end: number; readonly kind: 'query' | 'find' }
  | { readonly start: number; readonly end: number; readonly kind: 'note'; readonly note: number };

/** A stretch of the briefing's text, which begins at `start`, and what is marked in it or elsewhere. */
export type Marked = {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
  /** Start of the mark one stands on; -1 for none. */
  readonly current: number;
};

/** A stretch of the text with all kinds of marks, where they overlap all of them. Offsets are into the briefing's text. */
export const MarkedText = ({ text, start, marks, current }: Marked) => {
  const within = marks.filter((mark) => mark.end > start && mark.start < start + text.length);
  if (within.length === 0) return text;
  const cuts = new Set([start, start + text.length]);
  for (const mark of within) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(start + text.length, mark.end));
  }
  const ordered = [...cuts].toSorted((a, b) => a - b);
  return ordered.slice(0, -1).map((from, index) => {
    const to = ordered[index + 1] ?? from;
    const over = within.filter((mark) => mark.start < to && mark.end > from);
    return <Fragment key={from}>{pieceOf(text.slice(from - start, to - start), over, current)}</Fragment>;
  });
};

const pieceOf = (piece: string, over: readonly Mark[], current: number): ReactNode => {
  const notes = over.flatMap((mark) => (mark.kind === 'note' ? [mark.note] : []));
  const found = over.filter(({ kind }) => kind !== 'note');
  const marked = found.length === 0 ? piece : markOf(piece, found, current);
  if (notes.length === 0) return marked;
  return (
    <span className="noted" data-note={notes.join(' ')}>
      {marked}
    </span>
  );
};

const markOf = (piece: string, over: readonly Mark[], current: number): ReactNode => {
  const isCurrent = over.some((mark) => mark.start === current);
  return (
    <mark
      data-find={over.some(({ kind }) => kind === 'find') ? '' : undefined}
      data-query={over.some(({ kind }) => kind === 'query') ? '' : undefined}
      data-current={isCurrent ? '' : undefined}
      tabIndex={isCurrent ? -1 : undefined}
    >
      {piece}
    </mark>
  );
};
