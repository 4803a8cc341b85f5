import { parseQuery } from './parser.ts';

/** A query for what one query finds and another does not; null where nothing of the first is understood. */
export const differenceOf = (found: string, left: string): string | null => {
  const [wanted, unwanted] = [inBrackets(found), inBrackets(left)];
  if (wanted === null) return null;
  return unwanted === null ? wanted : `${wanted} NOT ${unwanted}`;
};

/** A query for what two queries both find; null where nothing of one is understood. */
export const bothOf = (a: string, b: string): string | null => {
  const [one, other] = [inBrackets(a), inBrackets(b)];
  return one === null || other === null ? null : `${one} ${other}`;
};

const inBrackets = (query: string): string | null => (parseQuery(query).tree ? `(${query})` : null);
