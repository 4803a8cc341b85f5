import { useState } from 'react';
import type { Choice, Output } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';

/** What is offered for what is being typed, and which of it is chosen by the arrows. */
export type Completion = {
  readonly choices: readonly Choice[];
  /** Where in the query the stretch begins that a choice takes the place of. */
  readonly from: number;
  /** -1 while none is chosen: then Enter asks the query as it stands. */
  readonly active: number;
  readonly isOpen: boolean;
  /** The person typed, or moved while typing: offers what fits there. */
  readonly offer: (query: string, at: number) => void;
  /** The person asked for everything that could stand there. */
  readonly ask: (query: string, at: number) => void;
  readonly close: () => void;
  readonly move: (by: 1 | -1) => void;
  /** The query with a choice taken, and where the caret is then; null while an answer is still that of the query before. */
  readonly taken: (index: number) => { readonly text: string; readonly at: number } | null;
};

type Asked = { readonly query: string; readonly at: number; readonly asked: boolean };

/** Asks what could stand at the caret for as long as the person types there. */
export const useCompletion = (): Completion => {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [active, setActive] = useState(-1);
  const { value, fresh } = useCall('search.complete', asked);
  const offered = asked === null || value === undefined ? nothing : value;
  const { choices, from } = offered;
  const start = (next: Asked | null) => {
    setAsked(next);
    setActive(-1);
  };
  return {
    choices,
    from,
    active: active < choices.length ? active : -1,
    isOpen: choices.length > 0,
    offer: (query, at) => start({ query, at, asked: false }),
    ask: (query, at) => start({ query, at, asked: true }),
    close: () => start(null),
    move: (by) => setActive(stepped(active, by, choices.length)),
    taken: (index) => (asked === null || !fresh ? null : take(asked.query, offered, index)),
  };
};

const nothing: Output<'search.complete'> = { from: 0, to: 0, choices: [] };

/** One on or back; past either end none is chosen, as before the first step. */
const stepped = (active: number, by: 1 | -1, length: number): number => {
  const next = active + by;
  if (next >= length) return -1;
  return next < -1 ? length - 1 : next;
};

const take = (query: string, { from, to, choices }: Output<'search.complete'>, index: number) => {
  const choice = choices[index];
  if (choice === undefined) return null;
  const rest = query.slice(to);
  // Behind a field its value follows at once; behind anything else, the next word.
  const gap = choice.kind === 'field' || /^[\s)）]/u.test(rest) ? '' : ' ';
  const text = `${query.slice(0, from)}${choice.text}${gap}${rest}`;
  return { text, at: from + choice.text.length + (choice.kind === 'field' ? 0 : 1) };
};
