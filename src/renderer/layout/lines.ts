/** A piece of the text as a row shows it: a line, or a part of a long one. Offsets are into the whole text. */
export type TextRow = { readonly start: number; readonly end: number; readonly opensLine: boolean };
/** A stretch of the text. */
export type Stretch = { readonly start: number; readonly end: number };

const LONGEST = 1200;

/** The lines of a text that are not blank; long ones in pieces that end at white space where there is any. */
export const rowsOf = (text: string): readonly TextRow[] => {
  const rows: TextRow[] = [];
  const line = /[^\n\r\u0085\u2028\u2029]+/g;
  for (let found = line.exec(text); found; found = line.exec(text)) {
    if (found[0].trim() === '') continue;
    const end = found.index + found[0].length;
    for (let start = found.index; start < end;) {
      const next = pieceEnd(text, start, end);
      rows.push({ start, end: next, opensLine: start === found.index });
      start = next;
    }
  }
  return rows;
};

const pieceEnd = (text: string, start: number, end: number): number => {
  if (end - start <= LONGEST) return end;
  const space = text.lastIndexOf(' ', start + LONGEST);
  return space > start + LONGEST / 2 ? space + 1 : start + LONGEST;
};

/** What is most likely a name where a row begins: up to a colon or closing sign, a short line, or the first word. */
export const likelyLabel = (text: string, { start, end }: TextRow): Stretch => {
  const row = text.slice(start, Math.min(end, start + 100));
  const from = Math.max(0, row.search(/[\p{L}\p{N}]/u));
  const rest = row.slice(from);
  const signed = /^[^:：|\]】)）>~*_]{1,70}?(?=\s*[:：|\]】)）>~*_]|\s[–—-]+(?:\s|$))/u.exec(rest)?.[0];
  const isShort = end - start <= 60 && !/[.?!。？！]\s*$/.test(row);
  const chosen = signed ?? (isShort ? rest : rest.slice(0, stops(rest)[0]));
  return { start: start + from, end: start + from + Math.max(1, chosen.trimEnd().length) };
};

/** A selection with its end, or its start, one word further or back; within its row. */
export const moved = (
  text: string,
  row: TextRow,
  { start, end }: Stretch,
  edge: 'start' | 'end',
  by: 1 | -1,
): Stretch => {
  const line = text.slice(row.start, Math.min(row.end, row.start + 400));
  const ends = stops(line).map((stop) => row.start + stop);
  const starts = [row.start, ...ends].map(
    (at) => at + (/^\s*/.exec(text.slice(at, row.end))?.[0].length ?? 0),
  );
  const places = edge === 'end' ? ends : starts;
  const now = edge === 'end' ? end : start;
  const next = by > 0 ? places.find((at) => at > now) : places.findLast((at) => at < now);
  if (next === undefined) return { start, end };
  const changed = edge === 'end' ? { start, end: next } : { start: next, end };
  return changed.start < changed.end ? changed : { start, end };
};

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where words and signs end in a line. */
const stops = (line: string): readonly number[] =>
  [...segmenter.segment(line)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => index + segment.length);
