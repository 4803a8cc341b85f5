import type { Source } from '../source.ts';

/** What an element of a document is, whatever its format calls it. */
export type Role = 'paragraph' | 'heading' | 'row' | 'cell' | 'note' | 'listed note' | 'skipped';

/** Hears a document's elements and words in order, and gives the running text. */
export type Writer = {
  readonly opens: (role: Role) => void;
  readonly closes: (role: Role) => void;
  readonly says: (words: string) => void;
  readonly breaks: () => void;
  /** Ends the document. Its first heading is its title, if it has one near its head. */
  readonly source: () => Source;
};

type Draft = {
  readonly paragraphs: string[];
  readonly notes: string[];
  readonly headings: { readonly text: string; readonly at: number }[];
  /** The rows of the table in hand, each a list of cells, each a list of paragraphs. */
  readonly table: string[][][];
  words: string;
  /** Words that a note interrupts. */
  waiting: string;
  skipping: number;
  rowsDeep: number;
  noting: number;
};

/** Writes paragraphs parted by empty lines, table rows as lines, and notes, each marked in its place, as the foot. */
export const createWriter = (): Writer => {
  const draft: Draft = {
    paragraphs: [],
    notes: [],
    headings: [],
    table: [],
    words: '',
    waiting: '',
    skipping: 0,
    rowsDeep: 0,
    noting: 0,
  };
  return {
    opens: (role) => opens(draft, role),
    closes: (role) => closes(draft, role),
    says: (words) => {
      if (draft.skipping === 0) draft.words += words;
    },
    breaks: () => {
      if (draft.skipping === 0) draft.words += '\n';
    },
    source: () => {
      flush(draft, false);
      endTable(draft);
      const { headings, paragraphs, notes } = draft;
      const titles = headings
        .filter(({ at }) => at < 6)
        .slice(0, 1)
        .map(({ text }) => ({ value: text.replace(/\s+/g, ' '), from: 'heading of the document' }));
      return { text: paragraphs.join('\n\n'), titles, dates: [], origins: [], foot: notes.join('\n\n') };
    },
  };
};

const opens = (draft: Draft, role: Role): void => {
  if (role === 'skipped') draft.skipping++;
  else if (role === 'note') openNote(draft);
  else if (role === 'listed note') {
    flush(draft, false);
    draft.noting++;
  } else if (role === 'row') {
    flush(draft, false);
    if (draft.rowsDeep++ === 0) draft.table.push([]);
  } else if (role === 'cell') {
    flush(draft, false);
    if (draft.rowsDeep === 1) draft.table.at(-1)?.push([]);
  } else {
    flush(draft, false);
    if (draft.rowsDeep === 0) endTable(draft);
  }
};

const closes = (draft: Draft, role: Role): void => {
  if (role === 'skipped') draft.skipping = Math.max(0, draft.skipping - 1);
  else if (role === 'note' || role === 'listed note') closeNote(draft);
  else {
    flush(draft, role === 'heading');
    if (role === 'row') draft.rowsDeep = Math.max(0, draft.rowsDeep - 1);
  }
};

/** A note interrupts the words it belongs to: they wait before its number. */
const openNote = (draft: Draft): void => {
  draft.words += `[${draft.notes.length + 1}]`;
  draft.waiting = draft.words;
  draft.words = '';
  draft.noting++;
};

const closeNote = (draft: Draft): void => {
  draft.noting = Math.max(0, draft.noting - 1);
  const number = draft.notes.length + 1;
  draft.notes.push(`[${number}] ${tidy(draft.words.replace(/\s*↑\s*$/, ''))}`);
  draft.words = draft.waiting;
  draft.waiting = '';
};

/** White space as a reader sees it: runs of blanks are one, lines keep their ends. */
const tidy = (words: string): string =>
  words
    .replace(/[ \t\r\f\v]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

const flush = (draft: Draft, heading: boolean): void => {
  if (draft.noting > 0) {
    draft.words += ' ';
    return;
  }
  const text = tidy(draft.words);
  draft.words = '';
  if (text === '') return;
  const cell = draft.rowsDeep > 0 ? draft.table.at(-1)?.at(-1) : undefined;
  if (cell) {
    cell.push(text);
    return;
  }
  endTable(draft);
  if (heading) draft.headings.push({ text, at: draft.paragraphs.length });
  draft.paragraphs.push(text);
};

/** Rows become lines; where the first cells name who speaks, as labels with a colon. */
const endTable = (draft: Draft): void => {
  const rows = draft.table.splice(0).filter((row) => row.some((cell) => cell.length > 0));
  const labelled = areLabels(rows);
  for (const row of rows) {
    const cells = row.map((cell) => cell.join('\n\n'));
    const [first = '', ...others] = cells;
    const said = others.filter((cell) => cell !== '').join('\t');
    if (labelled && first !== '' && said !== '')
      draft.paragraphs.push(`${first.replace(/\s*[:：]$/, '')}: ${said}`);
    else if (cells.some((cell) => cell.includes('\n')))
      draft.paragraphs.push(...cells.filter((cell) => cell !== ''));
    else draft.paragraphs.push(cells.join('\t').trim());
  }
};

/** Two columns, names on the left and what they say on the right. */
const areLabels = (rows: readonly (readonly (readonly string[])[])[]): boolean => {
  const two = rows.filter((row) => row.length === 2);
  if (two.length < 2 || two.length < rows.length * 0.8) return false;
  const named = two.filter(([first = []]) => first.length <= 1 && (first[0] ?? '').length <= 50);
  const said = two.reduce((sum, [, second = []]) => sum + second.join(' ').length, 0);
  const labels = two.reduce((sum, [first = []]) => sum + first.join(' ').length, 0);
  return named.length === two.length && said > labels * 3;
};
