import { fieldMeant, isField, type Field } from './fields.ts';
import { readLexemes, type Lexeme } from './lexer.ts';

/** What is being typed where the caret stands, and the stretch of the query that a choice would take the place of. */
export type Typing = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'value'; readonly field: Field; readonly typed: string }
  | { readonly kind: 'list'; readonly typed: string }
  | { readonly kind: 'word'; readonly typed: string }
);

/** How far the piece that begins here goes in the whole query. */
const endOf = (query: string, start: number, at: number): number => {
  const whole = readLexemes(query.slice(start), isField)[0];
  return Math.max(at, whole ? start + whole.end : at);
};

/** The piece that ends at the caret: what is typed there goes on with it. */
const pieceAt = (query: string, at: number): Lexeme | undefined => {
  const last = readLexemes(query.slice(0, at), isField).at(-1);
  return last && last.end === at ? last : undefined;
};

/** Reads what is being typed; null inside of quotations, regular expressions and whatever else cannot be completed. */
export const readTyping = (query: string, at: number): Typing | null => {
  const piece = pieceAt(query, at);
  if (!piece) return { kind: 'word', typed: '', from: at, to: at };
  const place = { from: piece.start, to: endOf(query, piece.start, at) };
  switch (piece.kind) {
    case 'field': {
      const field = fieldMeant(piece.name);
      const isDone = piece.quoted && piece.closed;
      return field && !isDone ? { kind: 'value', field, typed: piece.value, ...place } : null;
    }
    case 'list':
      return piece.quoted && piece.closed ? null : { kind: 'list', typed: piece.name, ...place };
    case 'chunk':
      return piece.text === '@'
        ? { kind: 'list', typed: '', ...place }
        : { kind: 'word', typed: piece.text, ...place };
    case 'link':
    case 'and':
    case 'or':
    case 'not':
      return { kind: 'word', typed: query.slice(piece.start, at), ...place };
    case 'open':
    case 'minus':
      return { kind: 'word', typed: '', from: at, to: at };
    default:
      return null;
  }
};
