import type { Part } from '../../../src/contract/index.ts';
import { wordsIn } from './words.ts';

// What a query asks for, in the scan's own terms. Each query of the conformance is written twice: as a person writes it,
// and by these, so that the reading of queries is proved as well.

/** What a conformance query says of a passage as a whole. */
export type State =
  | 'unanswered'
  | 'answered'
  | 'opening'
  | 'exchange'
  | 'undated'
  | 'unnamed'
  | 'noted'
  | 'corrected'
  | 'doubtful'
  | 'versioned';

export type NamedIn = 'outlet' | 'asker' | 'speaker' | 'series' | 'title' | 'lang' | 'note';
export type Written = 'case' | 'accents' | 'script' | 'written';
/** How two neighbours of a row of things stand to each other; `words` at most stand between, null any number. */
export type Link = { readonly is: 'near' | 'before' | 'with'; readonly words: number | null };

/** What stands in a text. */
export type Term =
  | { readonly is: 'word'; readonly word: string }
  /** One word each; `*` alone is any word, `*` and `?` in one are letters. */
  | { readonly is: 'row'; readonly words: readonly string[] }
  | { readonly is: 'loose'; readonly words: readonly string[]; readonly slop: number }
  | { readonly is: 'regex'; readonly source: string }
  | { readonly is: 'linked'; readonly sides: readonly Wanted[]; readonly links: readonly Link[] };

export type Wanted =
  | Term
  | { readonly is: 'not'; readonly of: Wanted }
  | { readonly is: 'all' | 'any'; readonly of: readonly Wanted[] }
  | { readonly is: 'in'; readonly part: Part; readonly of: Wanted | null }
  | { readonly is: 'written'; readonly as: Written; readonly of: Wanted }
  | { readonly is: 'named'; readonly field: NamedIn; readonly name: string }
  | { readonly is: 'dated'; readonly from: string; readonly to: string }
  | { readonly is: 'state'; readonly state: State }
  /** These passages, whatever they say: the person's own notes and lines are not the scan's to work out. */
  | { readonly is: 'among'; readonly refs: readonly string[] };

/** A word in all its forms. */
export const word = (written: string): Wanted => ({ is: 'word', word: written });
/** These words as they stand, next to each other. */
export const row = (written: string): Wanted => ({ is: 'row', words: written.split(' ') });
/** This string of a script without spaces: each of its words, which are characters, next to each other. */
export const string = (text: string): Wanted => ({
  is: 'row',
  words: wordsIn(text).map(({ written }) => written),
});
/** These words in any order with at most so many others among them. */
export const loose = (written: string, slop: number): Wanted => ({
  is: 'loose',
  words: written.split(' '),
  slop,
});
export const regex = (source: string): Wanted => ({ is: 'regex', source });
export const not = (of: Wanted): Wanted => ({ is: 'not', of });
export const all = (...of: readonly Wanted[]): Wanted => ({ is: 'all', of });
export const any = (...of: readonly Wanted[]): Wanted => ({ is: 'any', of });
export const within = (part: Part, of: Wanted | null = null): Wanted => ({ is: 'in', part, of });
export const written = (as: Written, of: Wanted): Wanted => ({ is: 'written', as, of });
export const named = (field: NamedIn, name: string): Wanted => ({ is: 'named', field, name });
/** Both days included, YYYY-MM-DD. */
export const dated = (from: string, to = from): Wanted => ({ is: 'dated', from, to });
export const state = (one: State): Wanted => ({ is: 'state', state: one });

/** Things that stand to each other as said, from left to right: `chain(a, [near(5), b], [before(), c])`. */
export const chain = (first: Wanted, ...rest: readonly (readonly [Link, Wanted])[]): Wanted => ({
  is: 'linked',
  sides: [first, ...rest.map(([, side]) => side)],
  links: rest.map(([link]) => link),
});
export const near = (words: number): Link => ({ is: 'near', words });
export const before = (words: number | null = null): Link => ({ is: 'before', words });
export const beside: Link = { is: 'with', words: null };
