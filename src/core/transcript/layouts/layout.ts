import type { MarkStyle } from '../marks.ts';

/** A regular expression as data, so that a layout can be written down in JSON; `like` makes one of a literal. */
export type Pattern = { readonly source: string; readonly flags: string };

/** A regular expression's words and flags. */
export const like = ({ source, flags }: RegExp): Pattern => ({ source, flags });

/**
 * How a family of transcripts is written: declared as plain data, tried on every document, scored by what it explains.
 * What a layout does not say is judged by the words that all share (`words/`).
 */
export type Layout = {
  /** What it is called in a document's reading; no two have one name. */
  readonly name: string;
  /** A cheap look at the start of the text before the layout is tried. */
  readonly hint?: Pattern;
  /**
   * How labels are written: a known style, or a pattern that is tried at the start of every line and whose group `name` is
   * who speaks; the whole match is the label.
   */
  readonly label: MarkStyle | Pattern;
  /** Labels of one who asks, before the shared words; a group `name` in them is the person, a group `outlet` the outlet. */
  readonly asks?: readonly Pattern[];
  /** Labels of one who answers; a group `name` in them is the person. */
  readonly answers?: readonly Pattern[];
  /** Labels of one who leads through the conference: neither asks nor answers. */
  readonly leads?: readonly Pattern[];
  /** What is written like a label and is none. */
  readonly never?: readonly Pattern[];
  /**
   * What must be among the labels: a word for the one who asks, one for the one who answers, a journalist's outlet, a word or
   * an outlet (`asker`), an office.
   */
  readonly needs: readonly ('asks' | 'answers' | 'outlet' | 'asker' | 'official')[];
  /** What a name is that no word and no title explains: one who answers, one who asks, or to be judged by what is said. */
  readonly others: 'answers' | 'asks' | 'judged';
  /** Where every other name asks: whether those names are people's; else they are outlets'. */
  readonly askers?: 'people';
  /**
   * Which labels are believed. `known`: words, outlets, officials and names seen twice; `likely`: also full names seen once
   * where the layout has names; `strangers`: also a name seen once between two answers; `names`: all that look like a name;
   * `all`: whatever is written like a label.
   */
  readonly admits: 'known' | 'likely' | 'strangers' | 'names' | 'all';
  /** Whole lines that end a turn: what follows without a label stands apart. */
  readonly ends?: readonly Pattern[];
  /** Who speaks without a label of their own: the paragraphs behind a question answer it. */
  readonly unlabelled?: 'answers';
  /** Labels of what nobody says, such as a film that is shown: their words stand apart. */
  readonly apart?: readonly Pattern[];
  /** Where the day stands: a line of the head; its first group, or else the whole match, is the day. */
  readonly date?: Pattern;
  /** Where the title stands: a line of the head; its first group, or else the whole match, is the title. */
  readonly title?: Pattern;
  /** How much more it must explain than a layout declared before it. */
  readonly handicap: number;
};

/** A line of asterisks, hyphens or the like: it parts what belongs together from what stands apart. */
export const ruledLine = like(/^[^\S\n\r]*(?:[*=_~—–-][^\S\n\r]?){5,}[^\S\n\r]*$/);
