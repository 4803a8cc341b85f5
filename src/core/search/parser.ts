import { WorkbenchError, type Ignored, type Part } from '../../contract/index.ts';
import { isField, readField } from './fields.ts';
import { collectIgnored, type IgnoredParts } from './ignored.ts';
import { closingMarks, readLexemes, type Lexeme } from './lexer.ts';
import { readChunk, readQuoted } from './query-terms.ts';
import type { QueryNode } from './tree.ts';

/** A query as it was understood; the tree is null where nothing of it was. */
export type ParsedQuery = {
  readonly query: string;
  readonly tree: QueryNode | null;
  readonly ignored: readonly Ignored[];
};

const mostCharacters = 32_000;
const mostTerms = 500;
const deepest = 200;

const tooLarge = (what: string): WorkbenchError =>
  new WorkbenchError(
    'too-large',
    `The query ${what}. It was not run. Split it into several searches, or into topics.`,
  );

const checkSize = (query: string, lexemes: readonly Lexeme[]): void => {
  if (query.length > mostCharacters)
    throw tooLarge(`is longer than ${mostCharacters.toLocaleString('en-GB')} characters`);
  const isTerm = ({ kind }: Lexeme): boolean => kind === 'chunk' || kind === 'quoted' || kind === 'field';
  if (lexemes.filter(isTerm).length > mostTerms) throw tooLarge(`has more than ${mostTerms} terms`);
  let depth = 0;
  for (const { kind } of lexemes) {
    depth += kind === 'open' ? 1 : kind === 'close' && depth > 0 ? -1 : 0;
    if (depth > deepest) throw tooLarge(`has brackets more than ${deepest} deep`);
  }
};

/** One `all` or `any` over what was found; a single one stands for itself. */
const joined = (kind: 'all' | 'any', of: readonly QueryNode[]): QueryNode | null => {
  const [first] = of;
  const last = of.at(-1);
  if (!first || !last) return null;
  return of.length === 1 ? first : { kind, of, start: first.start, end: last.end };
};

/** Reads a list of lexemes by recursive descent. Each function leaves `at` after what it took. */
class Reader {
  readonly lexemes: readonly Lexeme[];
  readonly ignored: IgnoredParts;
  at = 0;

  constructor(lexemes: readonly Lexeme[], ignored: IgnoredParts) {
    this.lexemes = lexemes;
    this.ignored = ignored;
  }

  /** The whole query: brackets that were never opened are passed over. */
  query(): QueryNode | null {
    const parts: QueryNode[] = [];
    while (this.at < this.lexemes.length) {
      const part = this.any();
      if (part) parts.push(part);
      const next = this.take('close');
      if (next) this.name(next, 'This bracket was never opened.', '');
    }
    return joined('all', parts);
  }

  /** Alternatives: what OR stands between. */
  any(): QueryNode | null {
    const branches: QueryNode[] = [];
    let or: Lexeme | null = null;
    do {
      const branch = this.all();
      if (branch) branches.push(branch);
      if (or && !branch) this.lonely(or, 'OR');
      or = this.take('or');
      if (or && !branch) this.lonely(or, 'OR');
    } while (or);
    return joined('any', branches);
  }

  /** Everything up to the next OR or bracket; AND between may be left out. `in:` scopes the whole of it. */
  all(): QueryNode | null {
    const found: QueryNode[] = [];
    const scopes: { readonly part: Part; readonly lexeme: Lexeme }[] = [];
    let and: Lexeme | null = null;
    for (let next = this.peek(); next && next.kind !== 'or' && next.kind !== 'close'; next = this.peek()) {
      if (next.kind === 'and') {
        this.at++;
        if (and || found.length + scopes.length === 0) this.lonely(next, 'AND');
        else and = next;
        continue;
      }
      const before = this.at;
      const part = this.scope();
      if (part) scopes.push({ part, lexeme: next });
      else {
        const node = this.at > before ? null : this.unary();
        if (node) found.push(node);
      }
      and = null;
    }
    if (and) this.lonely(and, 'AND');
    return scopes.reduce<QueryNode | null>(
      (of, { part, lexeme }) => {
        const [start, end] = [
          Math.min(lexeme.start, of?.start ?? lexeme.start),
          Math.max(lexeme.end, of?.end ?? lexeme.end),
        ];
        return { kind: 'within', part, of, start, end };
      },
      joined('all', found),
    );
  }

  /** A leading `in:`; null where there is none, or it cannot be read. */
  scope(): Part | null {
    const next = this.peek();
    if (next?.kind !== 'field' || next.name.toLowerCase() !== 'in') return null;
    this.at++;
    const reading = readField(next);
    if (reading.kind === 'in') return reading.part;
    this.reading(next, reading);
    return null;
  }

  /** A term or a bracket, with NOT before it or without. */
  unary(): QueryNode | null {
    let first: Lexeme | null = null;
    let negative = false;
    for (let not = this.take('not', 'minus'); not; not = this.take('not', 'minus')) {
      first ??= not;
      negative = !negative;
    }
    const next = this.peek();
    const ended = !next || next.kind === 'or' || next.kind === 'and' || next.kind === 'close';
    if (first && ended) {
      this.lonely(first, 'NOT');
      return null;
    }
    const part = this.scope();
    const node: QueryNode | null =
      part && next ? { kind: 'within', part, of: null, start: next.start, end: next.end } : this.primary();
    if (!node || !first) return node;
    const place = { start: first.start, end: node.end };
    return negative ? { kind: 'not', of: node, ...place } : { ...node, ...place };
  }

  primary(): QueryNode | null {
    const next = this.peek();
    if (!next) return null;
    this.at++;
    if (next.kind === 'open') return this.group(next);
    if (next.kind === 'field') return this.reading(next, readField(next));
    if (next.kind === 'chunk') return this.reading(next, readChunk(next.text, placeOf(next)));
    if (next.kind === 'quoted') return this.reading(next, readQuoted(next.text, next.prefix, placeOf(next)));
    return null;
  }

  /** What stands in brackets, taken to the end where none closes them. */
  group(open: Lexeme): QueryNode | null {
    const node = this.any();
    const close = this.take('close');
    const end = close?.end ?? this.lexemes.at(-1)?.end ?? open.end;
    if (!close) {
      const reason = 'This bracket is never closed. It was taken to close at the end.';
      this.ignored.add({ ...placeOf(open), reason, better: '(', closing: ')' });
    } else if (!node) {
      this.ignored.add({ start: open.start, end, reason: 'There is nothing in these brackets.', better: '' });
    }
    return node && { ...node, start: open.start, end };
  }

  reading(
    lexeme: Lexeme,
    reading: ReturnType<typeof readField> | ReturnType<typeof readChunk>,
  ): QueryNode | null {
    if (reading.kind === 'node') return reading.node;
    if (reading.kind === 'trouble') {
      const next = this.peek();
      const parted = 'parted' in reading && next?.kind === 'chunk' ? next : null;
      // A value that is still being typed is no mistake to mend.
      const better = 'parted' in reading && !parted ? null : reading.better;
      this.ignored.add({
        ...placeOf(lexeme),
        reason: reading.reason,
        better,
        until: parted?.start ?? lexeme.end,
      });
    }
    return null;
  }

  lonely(lexeme: Lexeme, word: 'AND' | 'OR' | 'NOT'): void {
    const needs = word === 'NOT' ? 'nothing after it' : 'no term on one side';
    this.name(lexeme, `This ${word} has ${needs}.`, '');
  }

  name(lexeme: Lexeme, reason: string, better: string): void {
    this.ignored.add({ ...placeOf(lexeme), reason, better });
  }

  peek(): Lexeme | null {
    return this.lexemes[this.at] ?? null;
  }

  take(...kinds: readonly Lexeme['kind'][]): Lexeme | null {
    const next = this.peek();
    if (!next || !kinds.includes(next.kind)) return null;
    this.at++;
    return next;
  }
}

const placeOf = ({ start, end }: Lexeme): { start: number; end: number } => ({ start, end });

/** Reads a query. Whatever is wrong with it is named, nothing throws but `too-large`: 32,000 characters, 500 terms, 200 brackets deep. */
export const parseQuery = (query: string): ParsedQuery => {
  if (query.length > mostCharacters) checkSize(query, []);
  const lexemes = readLexemes(query, isField);
  checkSize(query, lexemes);
  const ignored = collectIgnored(query);
  const reader = new Reader(lexemes, ignored);
  const tree = reader.query();
  nameUnclosed(query, lexemes.at(-1), ignored);
  return { query, tree, ignored: ignored.list() };
};

/** Only the last quotation can lack its closing mark: it takes all the rest. */
const nameUnclosed = (query: string, last: Lexeme | undefined, ignored: IgnoredParts): void => {
  if (!last || !('closed' in last) || last.closed) return;
  const quoted = last.kind === 'field' ? last.value : last.text;
  const start = last.end - quoted.length - 1;
  const mark = query.charAt(start);
  const reason = 'This quotation mark is never closed. It was taken to close at the end.';
  ignored.add({ start, end: start + 1, reason, better: mark, closing: closingMarks(mark).charAt(0) });
};
