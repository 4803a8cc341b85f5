import { useState } from 'react';
import type { AlignedRow } from '../../contract/index.ts';

type Marks = {
  readonly 'data-moved': string;
  readonly 'data-linked': '' | undefined;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
};

/** Links the two places of a moved sentence: pointing at one, or focusing it, marks both. */
export type MovedLink = {
  readonly of: (ref: string, row: AlignedRow) => { readonly marks: Marks; readonly jump: () => void };
  /** Whether this sentence of the base is one end of what is pointed at. */
  readonly isBase: (at: number) => boolean;
};

/** The link of one table; `root` is where its ends are looked for. */
export const useMovedLink = (root: React.RefObject<HTMLElement | null>): MovedLink => {
  const [pointed, setPointed] = useState<string | null>(null);
  return {
    of: (ref, { baseAt, otherAt }) => {
      const key = `${ref} ${baseAt} ${otherAt}`;
      const point = () => setPointed(key);
      const leave = () => setPointed(null);
      return {
        marks: {
          'data-moved': key,
          'data-linked': pointed === key ? '' : undefined,
          onPointerEnter: point,
          onPointerLeave: leave,
          onFocus: point,
          onBlur: leave,
        },
        jump: () => jumpToOther(root.current, key),
      };
    },
    isBase: (at) => pointed?.split(' ')[1] === String(at),
  };
};

/** From one end to the other: whichever of the two does not have the focus. */
const jumpToOther = (root: HTMLElement | null, key: string) => {
  const ends = [...(root?.querySelectorAll(`[data-moved="${CSS.escape(key)}"] button`) ?? [])];
  const other = ends.find((end) => end !== document.activeElement);
  if (other instanceof HTMLElement) other.focus();
};
