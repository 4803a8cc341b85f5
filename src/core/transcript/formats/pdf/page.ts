/** Words at a place on a page: `x` from the left, `y` of the baseline from the bottom, in points. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** False for words that are turned. */
  readonly level: boolean;
};

/** A page with its words. */
export type Page = { readonly width: number; readonly height: number; readonly pieces: readonly Piece[] };

/** Words on one baseline without a gap that parts columns. */
export type Line = Piece & { readonly page: number };

/** Right edge of a line. */
export const rightOf = ({ x, width }: Piece): number => x + width;

/** The middle one of some numbers, 0 where there are none. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Wider than any gap between words, narrower than what parts columns: in times of the size of the letters. */
const gutter = 1.3;

/** Joins the pieces of a page into lines, from the top; one baseline with a wide gap gives several. */
export const linesOf = ({ pieces }: Page, page: number): readonly Line[] => {
  const rows: Piece[][] = [];
  for (const piece of pieces
    .filter(({ text, level }) => level && text !== '')
    .toSorted((a, b) => b.y - a.y)) {
    const row = rows.findLast((each) => Math.abs((each[0]?.y ?? 0) - piece.y) < piece.size * 0.35);
    if (row && rows.indexOf(row) >= rows.length - 3) row.push(piece);
    else rows.push([piece]);
  }
  return rows
    .flatMap((row) => alongRow(row, page))
    .map((line) => ({ ...line, text: withoutAutospace(line.text) }))
    .filter(({ text }) => text.trim() !== '');
};

/** Typesetters put a little space between Chinese characters and figures: it is no space of the text. */
const withoutAutospace = (text: string): string =>
  text.replace(/(?<=\p{Script=Han}) (?=\p{N})|(?<=\p{N}) (?=\p{Script=Han})/gu, '');

const alongRow = (row: readonly Piece[], page: number): readonly Line[] => {
  const lines: Line[] = [];
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const last = lines.at(-1);
    const gap = last ? piece.x - rightOf(last) : 0;
    if (!last || gap > Math.max(piece.size, last.size) * gutter) {
      if (piece.text.trim() !== '') lines.push({ ...piece, page });
      continue;
    }
    const spaced = gap > piece.size * 0.18 && !last.text.endsWith(' ') && !piece.text.startsWith(' ');
    const text = `${last.text}${spaced ? ' ' : ''}${piece.text}`;
    const width = Math.max(rightOf(last), piece.x + piece.width) - last.x;
    lines[lines.length - 1] = { ...last, text, width, size: Math.max(last.size, piece.size) };
  }
  return lines;
};
