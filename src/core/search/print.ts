import { isUnspaced } from '../language/tokens.ts';
import { listText, topicText } from './named.ts';
import { asWord } from './query-terms.ts';
import type { Link, NameNode, NoteNode, QueryNode, TermNode } from './tree.ts';

const printTerm = ({ text, slots, stems, slop }: TermNode): string => {
  const [first] = slots;
  if (stems) return asWord(text);
  if (slop !== null) return `"${text}"~${slop}`;
  const isBare = slots.length === 1 ? first?.kind === 'wild' : [...text].every(isUnspaced);
  return isBare || (first?.kind === 'form' && isUnspaced(first.form) && slots.length === 1)
    ? text
    : `"${text}"`;
};

const bareValue = /^[\p{L}\p{N}]+\*?$/u;
const printWords = (field: string, { text }: NameNode | NoteNode): string =>
  `${field}:${bareValue.test(text) ? text : `"${text}"`}`;

const printLink = ({ op, words }: Link): string => {
  const word = op.toUpperCase();
  return words === null || (op === 'near' && words === 10) ? word : `${word}/${words}`;
};

const printNear = (of: readonly QueryNode[], links: readonly Link[]): string =>
  of
    .map((node) => bracketed(node, isOneWord))
    .reduce((text, operand, at) => {
      const link = links[at - 1];
      return link ? `${text} ${printLink(link)} ${operand}` : operand;
    }, '');

const isOneWord = ({ kind }: QueryNode): boolean => kind === 'term' || kind === 'regex' || kind === 'list';
/** What can stand beside others with AND between, and behind NOT, without brackets. */
const isConjunct = ({ kind }: QueryNode): boolean =>
  kind !== 'all' && kind !== 'any' && kind !== 'within' && kind !== 'match';

const bracketed = (node: QueryNode, isBare: (node: QueryNode) => boolean): string =>
  isBare(node) ? printQuery(node) : `(${printQuery(node)})`;

/** What stands beside a scope: the scope goes as far as the next OR. */
const scopedOver = (node: QueryNode): string => bracketed(node, ({ kind }) => kind !== 'any');

/** Writes a tree as a query that is read as the same tree again. */
export const printQuery = (node: QueryNode): string => {
  switch (node.kind) {
    case 'term':
      return printTerm(node);
    case 'regex':
      return `/${node.source}/`;
    case 'near':
      return printNear(node.of, node.links);
    case 'list':
      return listText(node.name);
    case 'topic':
      return topicText(node.name);
    case 'is':
      return `is:${node.what}`;
    case 'line':
      return `line:${node.id}`;
    case 'date':
      return `date:${node.text}`;
    case 'name':
      return printWords(node.field, node);
    case 'note':
      return printWords('note', node);
    case 'not':
      return `NOT ${bracketed(node.of, (of) => isConjunct(of) && of.kind !== 'not')}`;
    case 'match':
      return `match:${node.as} ${scopedOver(node.of)}`;
    case 'within':
      return node.of ? `in:${node.part} ${scopedOver(node.of)}` : `in:${node.part}`;
    case 'all':
      return node.of.map((part) => bracketed(part, isConjunct)).join(' ');
    case 'any':
      return node.of.map((part) => bracketed(part, ({ kind }) => kind !== 'any')).join(' OR ');
  }
};
