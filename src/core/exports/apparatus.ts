import type { AlignedRow, Comparison, Version } from '../../contract/index.ts';
import { factsOf, spaceIn, textOf } from './comparison.ts';
import { byteOrderMark, csvRows, type Cell } from './csv.ts';

/**
 * A comparison as the apparatus of an edition: a row a place of the base at which some version reads otherwise, with the
 * base's reading and that of every version. Variants that touch the same words of the base are one place (a positive
 * apparatus, as CollateX and the TEI's parallel segmentation have it). An empty reading is an omission.
 */
export const apparatusCsv = (comparison: Comparison): string => {
  const witnesses = comparison.versions.map((version) => readingsOf(version, comparison));
  const base = baseTextOf(comparison);
  const rows = placesOf(witnesses.flatMap(({ variants }) => variants)).map(({ start, end }): Cell[] => {
    const lemma = base.text.slice(start, end);
    const readings = witnesses.map((witness) => readingAt(witness, start, end));
    const kinds = readings.map(({ kind, text }) => kind ?? (text === lemma ? null : plainKind(lemma, text)));
    const at = base.placeOf(start);
    return [
      at.sentence,
      at.offset,
      at.offset + end - start,
      lemma,
      ...readings.map(({ text }) => text),
      [...new Set(kinds.filter((kind) => kind !== null))].join('; '),
    ];
  });
  return byteOrderMark + csvRows([headOf(comparison), ...rows]);
};

const headOf = (comparison: Comparison): string[] => {
  const names = comparison.versions.map(({ ref }) => factsOf(textOf(comparison, ref)));
  const base = `base: ${factsOf(textOf(comparison, comparison.base))}`;
  return ['sentence', 'from', 'to', base, ...names, 'kind'];
};

/** What one version reads in the place of a stretch of the base; an empty stretch is a point. */
type Variant = {
  readonly start: number;
  readonly end: number;
  readonly reading: string;
  /** Set where the words alone do not tell. */
  readonly kind: 'moved' | null;
};

/** What a version has otherwise, in the order of the base, and what it writes where it has the same. */
type Readings = { readonly variants: readonly Variant[]; readonly same: readonly Variant[] };

/** The base's sentences as one text, and which sentence an offset is in. */
const baseTextOf = ({ base, sentences, ...comparison }: Comparison) => {
  const space = spaceIn(textOf({ base, sentences, ...comparison }, base).language);
  const starts: number[] = [];
  let text = '';
  for (const sentence of sentences) {
    if (starts.length > 0) text += space;
    starts.push(text.length);
    text += sentence;
  }
  return {
    text,
    startOf: (at: number): number => starts[at - 1] ?? text.length,
    placeOf: (offset: number): { sentence: number; offset: number } => {
      const last = starts.findLastIndex((start) => start <= offset);
      return { sentence: last + 1, offset: offset - (starts[last] ?? 0) };
    },
  };
};

const readingsOf = ({ rows }: Version, comparison: Comparison): Readings => {
  const { startOf } = baseTextOf(comparison);
  const variants: Variant[] = [];
  const same: Variant[] = [];
  let point = 0;
  for (const row of rows) {
    const start = row.baseAt === null ? point : startOf(row.baseAt);
    const end = start + (row.base?.length ?? 0);
    if (row.kind === 'moved') variants.push({ start, end, reading: row.other ?? '', kind: 'moved' });
    else for (const piece of piecesOf(row, start)) (piece.isSame ? same : variants).push(piece.variant);
    point = row.baseAt === null ? point : end;
  }
  return { variants: joinedPoints(variants), same };
};

type Piece = { readonly isSame: boolean; readonly variant: Variant };

/** The pieces of a redline with their places; words taken out and those put in for them are one variant. */
const piecesOf = ({ words }: AlignedRow, start: number): Piece[] => {
  const pieces: Piece[] = [];
  let at = start;
  for (const [op, text, written] of words) {
    const last = pieces.at(-1);
    const end = op === 'added' ? at : at + text.length;
    const reading = op === 'removed' ? '' : (written ?? text);
    if (op !== 'same' && last?.isSame === false) {
      const { variant } = last;
      pieces[pieces.length - 1] = {
        isSame: false,
        variant: { ...variant, end, reading: variant.reading + reading },
      };
    } else pieces.push({ isSame: op === 'same', variant: { start: at, end, reading, kind: null } });
    at = end;
  }
  return pieces;
};

/** Sentences new at one point are one variant. */
const joinedPoints = (variants: readonly Variant[]): Variant[] => {
  const joined: Variant[] = [];
  for (const variant of variants) {
    const last = joined.at(-1);
    const isPoint = variant.start === variant.end && last?.start === last?.end;
    if (isPoint && last?.start === variant.start)
      joined[joined.length - 1] = { ...last, reading: `${last.reading} ${variant.reading}` };
    else joined.push(variant);
  }
  return joined;
};

type Place = { readonly start: number; readonly end: number };

/** Stretches of the base that variants of any version touch, those that overlap made one, in order. */
const placesOf = (variants: readonly Variant[]): Place[] => {
  const places: Place[] = [];
  for (const { start, end } of variants.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = places.at(-1);
    const touches = last && (start < last.end || (start === last.start && end === last.end));
    if (touches) places[places.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else places.push({ start, end });
  }
  return places;
};

/** What a version reads in a place of the base. */
const readingAt = (
  { variants, same }: Readings,
  start: number,
  end: number,
): { readonly text: string; readonly kind: 'moved' | null } => {
  const inside = variants.filter((variant) =>
    start === end
      ? variant.start === start && variant.end === end
      : variant.start >= start && variant.end <= end && !isAtEdge(variant, start, end),
  );
  const kept = same.flatMap((piece) => cut(piece, start, end));
  const text = [...kept, ...inside]
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ reading }) => reading)
    .join('');
  return { text, kind: inside.some(({ kind }) => kind === 'moved') ? 'moved' : null };
};

/** What is added just before or after a place is a place of its own. */
const isAtEdge = (variant: Variant, start: number, end: number): boolean =>
  variant.start === variant.end && (variant.start === start || variant.start === end);

/** The part of a piece within a place; one written otherwise cannot be cut and counts where it begins. */
const cut = (piece: Variant, start: number, end: number): Variant[] => {
  const from = Math.max(piece.start, start);
  const to = Math.min(piece.end, end);
  if (from >= to) return [];
  const isAsLong = piece.reading.length === piece.end - piece.start;
  if (!isAsLong) return piece.start >= start ? [piece] : [];
  return [
    { ...piece, start: from, end: to, reading: piece.reading.slice(from - piece.start, to - piece.start) },
  ];
};

const plainKind = (base: string, reading: string): string =>
  base === '' ? 'addition' : reading === '' ? 'omission' : 'substitution';
