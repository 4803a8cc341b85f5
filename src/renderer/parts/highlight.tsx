import type { Range } from '../../contract/index.ts';
import type { ReactNode } from 'react';

/**
 * Text with stretches marked. Ranges are UTF-16 offsets into the text, end excluded; they may touch or overlap and need
 * no order. `current` is the index, in order of place, of the mark one stands on.
 */
export const Highlight = ({
  text,
  ranges,
  current,
}: {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly current?: number | undefined;
}) => <>{piecesOf(text, joined(ranges), current)}</>;

const piecesOf = (text: string, ranges: readonly Range[], current: number | undefined): ReactNode[] => {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const [index, [start, end]] of ranges.entries()) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(
      <mark key={start} data-current={index === current ? '' : undefined}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
};

/** Ranges in order, those that overlap made one. */
const joined = (ranges: readonly Range[]): Range[] => {
  const result: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
};
