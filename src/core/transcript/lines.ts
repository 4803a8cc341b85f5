/**
 * A place where a speaker may be named: the label's stretch of the text, with the white space that parts it from the words.
 * `aside` is what stands in brackets behind the name: "Jane Roe (Daily)".
 */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly aside?: string | undefined;
};

/** Calls back with the stretch of each line from a place on that is not empty, its ending left out. */
export const eachLine = (text: string, from: number, visit: (start: number, end: number) => void): void => {
  let start = from;
  for (let next = from; next < text.length; next++) {
    if (!endsLine(text.charCodeAt(next))) continue;
    if (next > start) visit(start, next);
    start = next + 1;
  }
  if (text.length > start) visit(start, text.length);
};

const endsLine = (unit: number): boolean =>
  unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
