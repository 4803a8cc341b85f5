import type { Briefing, SpanKind } from '../../contract/index.ts';

/** A part of a briefing's text as it is put right: a span that holds more than white space, with its names. */
export type MendPart = {
  readonly kind: SpanKind;
  /** Offsets without the white space around. */
  readonly start: number;
  readonly end: number;
  readonly n: number | null;
  readonly asker: string | null;
  readonly outlet: string | null;
  readonly speaker: string | null;
};

/** The parts of a briefing in the order of its text. */
export const partsOf = ({ text, spans, exchanges, statements }: Briefing): readonly MendPart[] => {
  const asks = new Map(exchanges.map(({ question }) => [question.start, question]));
  const says = new Map(
    [...exchanges.map(({ statement }) => statement), ...statements].map((each) => [each.start, each]),
  );
  return spans.flatMap(({ kind, start, end, n }) => {
    const said = text.slice(start, end);
    if (said.trim() === '') return [];
    const from = start + said.length - said.trimStart().length;
    const { asker = null, outlet = null } = asks.get(start) ?? {};
    const { speaker = null } = says.get(start) ?? {};
    return [{ kind, start: from, end: start + said.trimEnd().length, n, asker, outlet, speaker }];
  });
};

/** The kinds that a part can be made by one key, in the order of the keys from 1. */
export const mendKinds = ['question', 'statement', 'announcement', 'aside', 'head', 'foot'] as const;

/** The place before which a part would be cut next: the next or previous word's, or sentence's, from where one is. */
export const stepIn = (text: string, at: number, by: 1 | -1, far: boolean): number => {
  const starts = far ? sentenceStarts(text) : wordStarts(text);
  return (by === 1 ? starts.find((start) => start > at) : starts.findLast((start) => start < at)) ?? at;
};

const wordStarts = (text: string): number[] => {
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return Array.from(segments)
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index }) => index);
};

const sentenceStarts = (text: string): number[] => [
  0,
  ...Array.from(
    text.matchAll(/(?:[.!?…]["”’»)\]]*\s+|[。！？][”」』]?\s*|\n\s*)(?=\S)/gu),
    ({ 0: gap, index }) => index + gap.length,
  ),
];
