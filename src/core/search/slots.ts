import { foldKeeping, type Kept, type Token } from '../language/tokens.ts';
import type { Slot } from './tree.ts';
import { fitsWild } from './wildcards.ts';

/** Whether a word of a text takes a slot's place. */
export type SlotTest = (token: Token, text: string) => boolean;

/** Makes the test of a slot; `kept` says what of the writing counts. */
export const slotTest = (slot: Slot, kept: Kept): SlotTest => {
  if (slot.kind === 'any') return () => true;
  if (slot.kind === 'wild') return wildTest(slot.pattern, slot.written, kept);
  const { form } = slot;
  if (kept === 0) return (token) => token.form === form;
  const written = foldKeeping(slot.written, kept);
  return (token, text) => token.form === form && asWritten(token, text, kept) === written;
};

const wildTest = (pattern: string, written: string, kept: Kept): SlotTest => {
  if (kept === 0) {
    const fits = remember(fitsWild(pattern));
    return ({ form }) => fits(form);
  }
  const letters = /[^*?]+/gu;
  const fits = remember(fitsWild(written.replace(letters, (piece) => foldKeeping(piece, kept))));
  return (token, text) => fits(asWritten(token, text, kept));
};

const asWritten = ({ start, end }: Token, text: string, kept: Kept): string =>
  foldKeeping(text.slice(start, end), kept);

/** Most words of a text are words of the last one. */
const remember = (fits: (word: string) => boolean): ((word: string) => boolean) => {
  const known = new Map<string, boolean>();
  return (word) => {
    let does = known.get(word);
    if (does === undefined) known.set(word, (does = fits(word)));
    return does;
  };
};
