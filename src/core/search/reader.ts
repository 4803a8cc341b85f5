import { readField, type FieldReading } from './fields.ts';
import type { IgnoredParts } from './ignored.ts';
import type { Lexeme, LexemeOf } from './lexer.ts';
import { isNearable, readLink, scoped, type Scoping } from './joining.ts';
import { readChunk, readQuoted, readRegex, type Reading, type Trouble } from './query-terms.ts';
import type { Link, Place, QueryNode } from './tree.ts';

/** Reads what a query calls by name. */
export type ReadNamed = (kind: 'list' | 'topic', name: string, place: Place) => Reading;

/** One `all` or `any` over what was found; a single one stands for itself. */
const joined = (kind: 'all' | 'any', of: readonly QueryNode[]): QueryNode | null => {
  const [first] = of;
  const last = of.at(-1);
  if (!first || !last) return null;
  return of.length === 1 ? first : { kind, of, start: first.start, end: last.end };
};

const placeOf = ({ start, end }: Place): Place => ({ start, end });

/** Reads a list of lexemes by recursive descent. Each function leaves `at` after what it took. */
export class Reader {
  readonly lexemes: readonly Lexeme[];
  readonly ignored: IgnoredParts;
  readonly readNamed: ReadNamed;
  /** What closes a quotation at the end of the query, before which nothing can be put behind it. */
  readonly unclosed: string;
  at = 0;
  /** What was read as the right side of an operator and cannot be one: it comes next. */
  pending: QueryNode | null = null;

  constructor(lexemes: readonly Lexeme[], ignored: IgnoredParts, readNamed: ReadNamed, unclosed: string) {
    this.lexemes = lexemes;
    this.unclosed = unclosed;
    this.ignored = ignored;
    this.readNamed = readNamed;
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

  /** Everything up to the next OR or bracket; AND between may be left out. `in:` and `match:` scope the whole of it. */
  all(): QueryNode | null {
    const found: QueryNode[] = [];
    const scopes: Scoping[] = [];
    let and: Lexeme | null = null;
    while (this.pending || !this.ends('or', 'close')) {
      const next = this.pending ? null : this.take('and');
      if (next) {
        if (and || found.length + scopes.length === 0) this.lonely(next, 'AND');
        else and = next;
        continue;
      }
      const scope = this.pending ? null : this.scope();
      if (scope === null) {
        const node = this.unary();
        if (node) found.push(node);
      } else if (scope !== 'unread') scopes.push(scope);
      and = null;
    }
    if (and) this.lonely(and, 'AND');
    return scoped(scopes, joined('all', found), (place, reason) => this.name(place, reason, ''));
  }

  /** A leading `in:` or `match:`; null where there is none, `unread` for one that was named as not understood. */
  scope(): Scoping | 'unread' | null {
    const next = this.peek();
    if (next?.kind !== 'field' || !/^(?:in|match)$/i.test(next.name)) return null;
    this.at++;
    const reading = readField(next);
    if (reading.kind === 'in' || reading.kind === 'match') return { ...reading, ...placeOf(next) };
    this.reading(next, reading);
    return 'unread';
  }

  /** What is near each other, with NOT before it or without. */
  unary(): QueryNode | null {
    let first: Lexeme | null = null;
    let negative = false;
    while (!this.pending && !this.ends()) {
      const not = this.take('not', 'minus');
      const link = first && !not ? this.take('link') : null;
      if (link) this.lonely(link, nameOf(link));
      else if (!not) break;
      else [first, negative] = [first ?? not, !negative];
    }
    if (!first) return this.chain(null);
    if (this.ends('or', 'and', 'close')) {
      this.lonely(first, 'NOT');
      return null;
    }
    const node = this.negated(first);
    if (!node) return null;
    const place = { start: first.start, end: node.end };
    return negative ? { kind: 'not', of: node, ...place } : { ...node, ...place };
  }

  /** What stands behind NOT: `in:` there asks for passages with that part. */
  negated(not: Lexeme): QueryNode | null {
    const scope = this.scope();
    if (scope === null) return this.chain(not);
    if (scope === 'unread') return null;
    if (scope.kind === 'in') return { kind: 'within', part: scope.part, of: null, ...placeOf(scope) };
    const reason = 'match: holds for the words beside it. Behind NOT it stands in brackets with them.';
    this.ignored.add({ ...placeOf(scope), reason, better: '' });
    return this.ends('or', 'close') ? null : this.negated(not);
  }

  /** Terms with NEAR, BEFORE or WITH between them; or one by itself. */
  chain(not: Lexeme | null): QueryNode | null {
    const first = this.pending ?? this.primary(not);
    this.pending = null;
    if (!first) return null;
    const of = [first];
    const links: Link[] = [];
    for (let next = this.take('link'); next?.kind === 'link'; next = this.take('link')) {
      const link = readLink(next);
      if (link.kind === 'trouble') {
        if (this.ends('or', 'and', 'close')) this.lonely(next, nameOf(next));
        else this.reading(next, link);
        break;
      }
      if (!isNearable(of.at(-1) ?? first)) {
        this.apart(next);
        break;
      }
      const right = this.right(next);
      if (right && !isNearable(right)) {
        this.apart(next);
        this.pending = right;
        break;
      }
      if (!right) continue;
      of.push(right);
      links.push(link.link);
    }
    if (links.length === 0) return first;
    return { kind: 'near', of, links, start: first.start, end: of.at(-1)?.end ?? first.end };
  }

  /** What stands right of NEAR, BEFORE or WITH. */
  right(link: LexemeOf<'link'>): QueryNode | null {
    if (this.ends('or', 'and', 'close', 'link')) {
      this.lonely(link, nameOf(link));
      return null;
    }
    const next = this.peek();
    if (next?.kind === 'not' || next?.kind === 'minus' || this.isScope(next)) {
      this.apart(link);
      return null;
    }
    const node = this.primary(null);
    if (!node) this.lonely(link, nameOf(link));
    return node;
  }

  isScope(next: Lexeme | null): boolean {
    return next?.kind === 'field' && /^(?:in|match)$/i.test(next.name);
  }

  primary(not: Lexeme | null): QueryNode | null {
    const next = this.peek();
    if (!next) return null;
    this.at++;
    switch (next.kind) {
      case 'open':
        return this.group(next, not);
      case 'field':
        return this.field(next, not);
      case 'chunk':
        return this.reading(next, readChunk(next.text, placeOf(next)), not);
      case 'quoted':
        return this.reading(next, readQuoted(next), not);
      case 'regex':
        return this.reading(next, readRegex(next), not);
      case 'list':
        return this.reading(next, this.readNamed('list', next.name, placeOf(next)), not);
      case 'link':
        this.lonely(next, nameOf(next));
        return null;
      default:
        return null;
    }
  }

  field(lexeme: LexemeOf<'field'>, not: Lexeme | null): QueryNode | null {
    const reading = readField(lexeme);
    const isTopic = reading.kind === 'topic';
    return this.reading(
      lexeme,
      isTopic ? this.readNamed('topic', reading.name, placeOf(lexeme)) : reading,
      not,
    );
  }

  /** What stands in brackets, taken to the end where none closes them. */
  group(open: Lexeme, not: Lexeme | null): QueryNode | null {
    const node = this.any();
    const close = this.take('close');
    const end = close?.end ?? this.lexemes.at(-1)?.end ?? open.end;
    if (!close) {
      const reason = 'This bracket is never closed. It was taken to close at the end.';
      this.ignored.add({ ...placeOf(open), reason, better: '(', closing: `${this.unclosed})` });
    } else if (!node) {
      const reason = 'There is nothing in these brackets.';
      this.ignored.add({ start: open.start, end, reason, better: '', from: not?.start ?? open.start });
    }
    return node && { ...node, start: open.start, end };
  }

  /** The node that was read; or null, with what is wrong named. */
  reading(lexeme: Lexeme, reading: FieldReading, not: Lexeme | null = null): QueryNode | null {
    if (reading.kind === 'node') return reading.node;
    if (reading.kind === 'trouble') this.trouble(lexeme, reading, not);
    return null;
  }

  trouble(lexeme: Lexeme, { reason, better, parted = false }: Trouble, not: Lexeme | null): void {
    const next = this.peek();
    const value = parted && (next?.kind === 'chunk' || next?.kind === 'quoted') ? next : null;
    this.ignored.add({
      ...placeOf(lexeme),
      reason,
      // A value that is still being typed is no mistake to mend.
      better: parted && !value ? null : better,
      // Without what it stands before, a NOT would take the next.
      from: better === '' && not ? not.start : lexeme.start,
      until: value?.start ?? lexeme.end,
    });
  }

  lonely(lexeme: Lexeme, word: string): void {
    const needs = word === 'NOT' ? 'nothing after it' : 'no term on one side';
    this.name(lexeme, `This ${word} has ${needs}.`, '');
  }

  /** Names an operator whose neighbours cannot stand beside it; they are joined by AND. */
  apart(link: LexemeOf<'link'>): void {
    const what =
      'words, quotations, regular expressions and lists, or these in brackets with OR between them';
    this.name(link, `Beside ${nameOf(link)} stand ${what}.`, 'AND');
  }

  name(place: Place, reason: string, better: string): void {
    this.ignored.add({ ...placeOf(place), reason, better });
  }

  peek(): Lexeme | null {
    return this.lexemes[this.at] ?? null;
  }

  /** Whether the query ends here, or one of these comes next. */
  ends(...kinds: readonly Lexeme['kind'][]): boolean {
    const next = this.peek();
    return next === null || kinds.includes(next.kind);
  }

  take<Kind extends Lexeme['kind']>(...kinds: readonly Kind[]): LexemeOf<Kind> | null {
    const next = this.peek();
    if (!next || !isOf(next, kinds)) return null;
    this.at++;
    return next;
  }
}

const isOf = <Kind extends Lexeme['kind']>(
  lexeme: Lexeme,
  kinds: readonly Kind[],
): lexeme is LexemeOf<Kind> => kinds.some((kind) => kind === lexeme.kind);

const nameOf = ({ op }: { readonly op: Link['op'] }): string => op.toUpperCase();
