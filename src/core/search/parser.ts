import type { Ignored } from '../../contract/index.ts';
import { isField } from './fields.ts';
import { collectIgnored } from './ignored.ts';
import { closingMarks, readLexemes, type Lexeme } from './lexer.ts';
import { checkLength, checkLexemes, countTerms, isTerm } from './limits.ts';
import { readList, readTopic, type Naming } from './named.ts';
import { noNames, type Names } from './names.ts';
import { Reader, type ReadNamed } from './reader.ts';
import type { QueryNode } from './tree.ts';

/** A query as it was understood; the tree is null where nothing of it was. */
export type ParsedQuery = {
  readonly query: string;
  readonly tree: QueryNode | null;
  readonly ignored: readonly Ignored[];
};

/**
 * Reads a query. Whatever is wrong with it is named, nothing throws but `too-large`: 32,000 characters, 500 terms, 200
 * brackets deep, or 20,000 terms together with the topics and lists it names.
 */
export const parseQuery = (query: string, names: Names = noNames): ParsedQuery => {
  const count = countTerms();
  const parse = (text: string, around: readonly string[]): ParsedQuery => {
    checkLength(text);
    const lexemes = readLexemes(text, isField);
    checkLexemes(lexemes);
    count(lexemes.filter(isTerm).length);
    const ignored = collectIgnored(text);
    const naming: Naming = {
      names,
      around,
      count,
      tell: (place, reason) => ignored.add({ ...place, reason, better: null }),
      parse: (topic, itsTopics) => {
        const parsed = parse(topic, itsTopics);
        return { tree: parsed.tree, troubles: parsed.ignored.map(({ reason }) => reason) };
      },
    };
    const quote = openQuote(text, lexemes.at(-1));
    const readNamed: ReadNamed = (kind, name, place) =>
      (kind === 'list' ? readList : readTopic)(name, place, naming);
    const tree = new Reader(lexemes, ignored, readNamed, closingOf(lexemes.at(-1), quote)).query();
    if (quote) {
      const reason = 'This quotation mark is never closed. It was taken to close at the end.';
      ignored.add({ ...quote, reason, better: quote.mark, closing: closingMarks(quote.mark).charAt(0) });
    }
    return { query: text, tree, ignored: ignored.list() };
  };
  return parse(query, []);
};

type Quote = { readonly start: number; readonly end: number; readonly mark: string };

/** Only the last quotation can lack its closing mark: it takes all the rest. */
const openQuote = (query: string, last: Lexeme | undefined): Quote | null => {
  if (!last || !('closed' in last) || last.closed || last.kind === 'regex') return null;
  const inside = last.kind === 'field' ? last.value : last.kind === 'list' ? last.name : last.text;
  const start = last.end - inside.length - 1;
  return { start, end: start + 1, mark: query.charAt(start) };
};

/** What must follow the query before anything else can. */
const closingOf = (last: Lexeme | undefined, quote: Quote | null): string => {
  if (quote) return closingMarks(quote.mark).charAt(0);
  return last?.kind === 'regex' && !last.closed ? ' ' : '';
};
