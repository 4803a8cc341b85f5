import type { MarkStyle } from '../marks.ts';

/** How a family of transcripts is written: declared, tried on every document, scored by what it explains. */
export type Layout = {
  /** What it is called in a document's reading. */
  readonly name: string;
  /** How labels are written. */
  readonly style: MarkStyle;
  /** A cheap look at the text before the layout is tried. */
  readonly hint?: RegExp;
  /** What must be among the labels: a word for the one who asks, one for the one who answers, or a journalist's outlet. */
  readonly needs: readonly ('asks' | 'answers' | 'outlet' | 'official')[];
  /** What a name is that no word and no title explains: one who answers, one who asks, or to be judged by what is said. */
  readonly others: 'answers' | 'asks' | 'judged';
  /** Whether a name seen once and unlike any other is taken for a label where it stands between two answers. */
  readonly admitsStrangers: boolean;
  /** How much more it must explain than a layout declared before it. */
  readonly handicap: number;
};
