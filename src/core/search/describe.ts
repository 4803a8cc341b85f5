import type { Part } from '../../contract/index.ts';
import { dateOf } from '../collection/columns.ts';
import type { ParsedQuery } from './parser.ts';
import { joined, sayList, sayNear, sayTerm, type Words } from './say-terms.ts';
import type { DateNode, IsValue, MatchWay, NameNode, QueryNode } from './tree.ts';

const subjects: Readonly<Record<Part, string>> = {
  question: 'Questions',
  statement: 'Statements',
  announcement: 'Opening statements',
};
const partNames: Readonly<Record<Part, string>> = {
  question: 'question',
  statement: 'statement',
  announcement: 'opening statement',
};
const article = (part: Part): string => (part === 'announcement' ? 'an' : 'a');
const written: Readonly<Record<MatchWay, string>> = {
  case: 'capitals',
  accents: 'accents',
  script: 'characters',
  written: 'every letter',
};
const facts: Readonly<Record<IsValue, string>> = {
  unanswered: 'without a statement',
  answered: 'with a statement',
  opening: 'that are opening statements',
  exchange: 'that are questions with their answers',
  undated: 'of briefings without a date',
  unnamed: 'from nobody who is named',
  noted: 'with a note of yours',
  corrected: 'of briefings in which you put something right',
  doubtful: 'of briefings in the queue of doubts',
  versioned: 'held in more than one version',
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
  if (!text.includes('..')) return text.length > 7 ? `on ${text}` : `in ${text}`;
  if (from === null) return `until ${dateOf(to ?? 0)}`;
  return to === null ? `since ${dateOf(from)}` : `from ${dateOf(from)} to ${dateOf(to)}`;
};

/** What holds around a part of the tree: the collection's words, and how words must be written. */
type Context = { readonly words: Words; readonly ways: readonly MatchWay[] };

const sayWays = (ways: readonly MatchWay[]): string =>
  ways.length === 0
    ? ''
    : ` with ${joined(
        ways.map((way) => written[way]),
        'and',
      )} as written`;

/** What is true of an exchange beside its words; null for what is about words, or is nested. */
const sayFact = (node: QueryNode): string | null => {
  switch (node.kind) {
    case 'name':
      return sayName(node);
    case 'date':
      return sayDate(node);
    case 'is':
      return facts[node.what];
    case 'note':
      return node.forms.length === 0 ? 'without a note of yours' : `with “${node.text}” in a note of yours`;
    case 'line':
      return `that say standing line ${node.id}`;
    case 'topic':
      return `that the topic “${node.name}” finds`;
    case 'within':
      return node.of ? null : `with ${article(node.part)} ${partNames[node.part]}`;
    default:
      return null;
  }
};

/** The same, or that it is not true. */
const sayFactOf = (node: QueryNode): string => {
  const fact = sayFact(node.kind === 'not' ? node.of : node) ?? '';
  if (node.kind !== 'not') return fact;
  return fact.startsWith('that ') ? `none ${fact}` : `not ${fact}`;
};
const isFact = (node: QueryNode): boolean => sayFact(node.kind === 'not' ? node.of : node) !== null;

/** A condition within a sentence; what is nested is put in brackets. */
const say = (node: QueryNode, context: Context, nested = true): string => {
  const inner = (part: QueryNode): string => say(part, context);
  const bracketed = (text: string): string => (nested ? `(${text})` : text);
  switch (node.kind) {
    case 'term':
      return sayTerm(node, context.words, context.ways);
    case 'regex':
      return `text like ${node.text}`;
    case 'near':
      return bracketed(sayNear(node, inner));
    case 'list':
      return sayList(node);
    case 'match':
      return bracketed(say(node.of, { ...context, ways: [...context.ways, node.as] }) + sayWays([node.as]));
    case 'not':
      return `not ${inner(node.of)}`;
    case 'within':
      return node.of ? `${inner(node.of)} in the ${partNames[node.part]}` : (sayFact(node) ?? '');
    case 'all':
    case 'any': {
      const beside = node.of.some(isFact) ? 'with ' : '';
      const parts = node.of.map((part) => (isFact(part) ? sayFactOf(part) : `${beside}${inner(part)}`));
      return bracketed(joined(parts, node.kind === 'all' ? 'and' : 'or'));
    }
    default:
      return sayFact(node) ?? '';
  }
};

/** The tree without the scopes around it, and what they say. */
const unwrapped = (tree: QueryNode) => {
  const ways: MatchWay[] = [];
  let part: Part | null = null;
  let inner: QueryNode | null = tree;
  while (inner?.kind === 'match' || (inner?.kind === 'within' && part === null)) {
    if (inner.kind === 'match') ways.push(inner.as);
    else part = inner.part;
    inner = inner.of;
  }
  return { inner, part, ways };
};

/** What is asked for, where one of the conditions says it. */
const subjectOf = (part: Part | null, conditions: readonly QueryNode[]): string => {
  if (part !== null) return subjects[part];
  const is = (what: IsValue): boolean => conditions.some((node) => node.kind === 'is' && node.what === what);
  if (is('opening')) return subjects.announcement;
  return is('unanswered') ? 'Questions without a statement' : 'Exchanges';
};
const isSubject = (node: QueryNode, part: Part | null): boolean =>
  part === null && node.kind === 'is' && (node.what === 'opening' || node.what === 'unanswered');

/** A subject, what it holds, what it lacks, and who and when: “Statements with X without Y, from Z, in 2024”. */
const sentence = (tree: QueryNode, words: Words): string => {
  const { inner, part, ways } = unwrapped(tree);
  const conditions = inner?.kind === 'all' ? inner.of : inner ? [inner] : [];
  const context = { words, ways };
  const about: string[] = [];
  const lacking: string[] = [];
  const said: string[] = [];
  for (const node of conditions) {
    const isMixed = (node.kind === 'any' || node.kind === 'all') && node.of.some(isFact);
    const nested = conditions.length > 1;
    if (isSubject(node, part)) continue;
    if (isFact(node)) said.push(sayFactOf(node));
    else if (isMixed) said.push(say(node, context, nested));
    else if (node.kind === 'not') lacking.push(say(node.of, context));
    else about.push(say(node, context, nested));
  }
  const having = about.length > 0 ? ` with ${joined(about, 'and')}` : '';
  const without = lacking.length > 0 ? ` without ${joined(lacking, 'or')}` : '';
  const isFirst = having === '' && without === '' && !said[0]?.startsWith('n');
  const first = isFirst ? ' ' : ', ';
  const how = ways.length > 0 ? `,${sayWays(ways)}` : '';
  return `${subjectOf(part, conditions)}${having}${without}${how}${said.length > 0 ? first + said.join(', ') : ''}`;
};

/** Says in one sentence what a query looks for. */
export const describeQuery = ({ query, tree }: ParsedQuery, words: Words): string => {
  if (tree) return sentence(tree, words);
  return query.trim() === ''
    ? 'All exchanges and opening statements'
    : 'Nothing: no part of the query was understood';
};
