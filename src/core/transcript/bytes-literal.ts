/**
 * Mark-up whose body was saved as a Python bytes literal (`b'<p>\xe2\x80\x99…'`), with the literal written out;
 * null where there is none.
 */
export const fromBytesLiteral = (text: string): string | null => {
  const opening = /(?:^|[\s>])b(['"])(?=\s*<|\\n)/.exec(text.slice(0, 4096));
  const quote = opening?.[1];
  if (!opening || !quote) return null;
  const from = opening.index + opening[0].length;
  const to = text.lastIndexOf(quote);
  if (to <= from) return null;
  const before = text.slice(0, from - 2);
  return before + writtenOut(text.slice(from, to)) + text.slice(to + 1);
};

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

const writtenOut = (literal: string): string => {
  const latin1 = literal.replace(
    /\\(?:x([0-9a-fA-F]{2})|([ntr\\'"]))/g,
    (_whole, hex?: string, letter?: string) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (escapes[letter ?? ''] ?? ''),
  );
  return new TextDecoder('utf-8').decode(Buffer.from(latin1, 'latin1'));
};
