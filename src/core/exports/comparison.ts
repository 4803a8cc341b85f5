import type { AlignedRow, ComparedText, Comparison, Ignorable, RowKind } from '../../contract/index.ts';

/** What a comparison that leaves is called, and what is said of it. */
export type ComparisonAbout = {
  readonly title: string;
  readonly note: string;
  readonly ignore: readonly Ignorable[];
};

/** A text that is compared; every witness of a comparison has one. */
export const textOf = ({ texts }: Comparison, witness: string): ComparedText => {
  const text = texts.find((each) => each.witness === witness);
  if (!text) throw new Error(`the comparison holds no text of ${witness}`);
  return text;
};

/** What names a compared text for a reader: its date, who asked, who spoke, its reference. */
export const factsOf = ({ date, outlet, asker, speaker, witness }: ComparedText): string =>
  [date ?? 'undated', outlet ?? asker, speaker, witness].filter((fact) => fact !== null).join(' · ');

/** What stands between two sentences: nothing in Chinese and Japanese. */
export const spaceIn = (language: string): string => (/^(zh|ja)\b/.test(language) ? '' : ' ');

/** What happened to a sentence, in words. */
export const happened = ({ kind, reworded, baseSpan, otherSpan }: AlignedRow): string => {
  const what = reworded ? 'Moved and changed' : kindNames[kind];
  if (baseSpan === 0 || otherSpan === 0 || baseSpan === otherSpan) return what;
  return otherSpan > baseSpan
    ? `${what}, ${baseSpan} split into ${otherSpan}`
    : `${what}, ${baseSpan} merged into ${otherSpan}`;
};

const kindNames = {
  same: 'Same',
  changed: 'Changed',
  moved: 'Moved',
  added: 'New',
  removed: 'Not said',
} as const satisfies Record<RowKind, string>;

const ignorableNames = {
  case: 'capitals',
  punctuation: 'punctuation',
  quotes: 'quotation marks',
  numbers: 'numbers',
} as const satisfies Record<Ignorable, string>;

/** Says what was taken for no difference; '' where nothing was. */
export const ignoredIn = ({ ignore }: ComparisonAbout): string =>
  ignore.length === 0
    ? ''
    : `Taken for no difference: ${ignore.map((what) => ignorableNames[what]).join(', ')}.`;

/** A likeness as it is read: 0.87. */
export const likenessText = (likeness: number): string => likeness.toFixed(2);
