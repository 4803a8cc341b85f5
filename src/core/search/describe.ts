import type { Part } from '../../contract/index.ts';
import { dateOf } from '../collection/columns.ts';
import type { ParsedQuery } from './parser.ts';
import type { DateNode, NameNode, QueryNode, TermNode } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** This many other forms of a word are said; the rest are counted. */
const mostForms = 4;

const subjects: Readonly<Record<Part, string>> = {
  question: 'Questions',
  statement: 'Statements',
  announcement: 'Opening statements',
};
const partNames: Readonly<Record<Part, string>> = {
  question: 'the question',
  statement: 'the statement',
  announcement: 'an opening statement',
};

const sayTerm = (term: TermNode, vocabulary: Vocabulary): string => {
  const isPhrase = !term.stems;
  const shown = term.text.replace(/\*\s*$/, '');
  if (term.slots.length === 1 && term.text.endsWith('*')) return `words beginning with ${shown}`;
  if (isPhrase) return `“${shown}”`;
  const [, ...others] = vocabulary.formsOf(term);
  if (others.length === 0) return shown;
  const more = others.length - mostForms;
  return `${shown} (also ${others.slice(0, mostForms).join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
};

const sayName = ({ field, text, forms }: NameNode): string => {
  const none = forms.length === 0;
  switch (field) {
    case 'outlet':
      return none ? 'from an outlet that is not named' : `from ${text}`;
    case 'asker':
      return none ? 'from an asker who is not named' : `asked by ${text}`;
    case 'speaker':
      return none ? 'by a speaker who is not named' : `answered by ${text}`;
    case 'series':
      return none ? 'of no series' : `of the series ${text}`;
    case 'title':
      return none ? 'of briefings without a title' : `of briefings with “${text}” in the title`;
    case 'lang':
      return none ? 'in no known language' : `in the language ${text}`;
  }
};

const sayDate = ({ text, from, to }: DateNode): string => {
  if (!text.includes('..')) return text.length === 10 ? `on ${text}` : `in ${text}`;
  if (from === null) return `until ${dateOf(to ?? 0)}`;
  return to === null ? `since ${dateOf(from)}` : `from ${dateOf(from)} to ${dateOf(to)}`;
};

const joined = (words: readonly string[], word: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;

/** A condition within a sentence; what is nested is put in brackets. */
const say = (node: QueryNode, vocabulary: Vocabulary, nested = true): string => {
  switch (node.kind) {
    case 'term':
      return sayTerm(node, vocabulary);
    case 'name':
      return sayName(node);
    case 'date':
      return sayDate(node);
    case 'regex':
      return node.text;
    case 'near':
      return node.of.map((part) => say(part, vocabulary)).join(' near ');
    case 'match':
      return `${say(node.of, vocabulary)} as written`;
    case 'list':
    case 'topic':
      return `the ${node.kind} ${node.name}`;
    case 'is':
      return node.what;
    case 'note':
      return `a note with ${node.text}`;
    case 'line':
      return `line ${node.id}`;
    case 'not':
      return `not ${say(node.of, vocabulary)}`;
    case 'within':
      return node.of
        ? `${say(node.of, vocabulary)} in ${partNames[node.part]}`
        : `with ${partNames[node.part]}`;
    default: {
      const parts = node.of.map((part) => say(part, vocabulary));
      const text = joined(parts, node.kind === 'all' ? 'and' : 'or');
      return nested ? `(${text})` : text;
    }
  }
};

const isText = (node: QueryNode): boolean =>
  node.kind !== 'name' && node.kind !== 'date' && node.kind !== 'not';

/** A subject, what it holds, what it lacks, and who and when: “Statements with X without Y, from Z, in 2024”. */
const sentence = (tree: QueryNode, vocabulary: Vocabulary): string => {
  const inner = tree.kind === 'within' ? tree.of : tree;
  const subject = tree.kind === 'within' ? subjects[tree.part] : 'Exchanges';
  if (!inner) return subject;
  const conditions = inner.kind === 'all' ? inner.of : [inner];
  const texts = conditions.filter(isText).map((node) => say(node, vocabulary, conditions.length > 1));
  const facts = conditions
    .filter((node) => node.kind === 'name' || node.kind === 'date')
    .map((node) => say(node, vocabulary));
  const unwanted = conditions.flatMap((node) => (node.kind === 'not' ? [say(node.of, vocabulary)] : []));
  const about = texts.length > 0 ? ` with ${joined(texts, 'and')}` : '';
  const lacking = unwanted.length > 0 ? ` without ${joined(unwanted, 'or')}` : '';
  const first = about === '' && lacking === '' ? ' ' : ', ';
  return `${subject}${about}${lacking}${facts.length > 0 ? first + facts.join(', ') : ''}`;
};

/** Says in one sentence what a query looks for. */
export const describeQuery = ({ query, tree }: ParsedQuery, vocabulary: Vocabulary): string => {
  if (tree) return sentence(tree, vocabulary);
  return query.trim() === ''
    ? 'All exchanges and opening statements'
    : 'Nothing: no part of the query was understood';
};
