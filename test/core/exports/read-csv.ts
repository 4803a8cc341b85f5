/** Reads CSV back by RFC 4180, apart from the library that wrote it: records by the names of their columns. */
export const readCsv = (text: string): Record<string, string>[] => {
  const cells = [...text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  const [names = [], ...rest] = rows.slice(0, -1);
  return rest.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
};
