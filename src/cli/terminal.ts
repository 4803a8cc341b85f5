/** Where a command speaks: answers to stdout, everything else to stderr, so that a pipe stays clean. */
export type Terminal = {
  /** Prints the one answer of a command: as JSON where that was asked for, else as text. */
  readonly answer: (json: boolean, value: unknown, text: () => string) => void;
  readonly print: (text: string) => void;
  readonly say: (text: string) => void;
  /** Shows how far a long work is: one line that is written over, or now and then a line where it cannot be. */
  readonly progress: (text: string) => void;
  /** Takes the line away. */
  readonly progressed: () => void;
};

const betweenLines = 5000;

export const openTerminal = (
  out: NodeJS.WritableStream = process.stdout,
  err: NodeJS.WritableStream & { readonly isTTY?: boolean } = process.stderr,
): Terminal => {
  let drawn = false;
  let last = Date.now();
  const clear = (): void => {
    if (drawn) err.write('\r\u001b[K');
    drawn = false;
  };
  const say = (text: string): void => {
    clear();
    err.write(`${text}\n`);
  };
  const print = (text: string): void =>
    void out.write(text === '' || text.endsWith('\n') ? text : `${text}\n`);
  return {
    print,
    say,
    answer: (json, value, text) => print(json ? JSON.stringify(value, null, 2) : text()),
    progress: (text) => {
      if (err.isTTY) {
        clear();
        err.write(text);
        drawn = true;
      } else if (Date.now() - last >= betweenLines) {
        last = Date.now();
        say(text);
      }
    },
    progressed: clear,
  };
};

/** Lays rows out in columns; figures stand at the right of theirs. */
export const columns = (rows: readonly (readonly (string | number)[])[]): string => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => String(row[i] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => {
          const width = widths[i] ?? 0;
          return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** "1 file", "2,000 files". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
