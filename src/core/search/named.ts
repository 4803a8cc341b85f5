import { inMarks } from './lexer.ts';
import { nameMeant, nameNear, type Names } from './names.ts';
import { readLoneTerm } from './lone-term.ts';
import { quoted, trouble, type Reading, type Trouble } from './query-terms.ts';
import type { NamedNode, Place, QueryNode } from './tree.ts';

/** Topics that name topics are followed this deep. */
const deepest = 10;

/** What reading a name needs. */
export type Naming = {
  readonly names: Names;
  /** The topics this query is part of, the outermost first. */
  readonly around: readonly string[];
  /** Reads a topic's query. */
  readonly parse: (query: string, around: readonly string[]) => NamedQuery;
  /** Told how many terms a list adds. */
  readonly count: (terms: number) => void;
  /** Told what could not be used of something that was. */
  readonly tell: (place: Place, reason: string) => void;
};

/** A topic's query as it was read, and what is wrong with it. */
export type NamedQuery = { readonly tree: QueryNode | null; readonly troubles: readonly string[] };

const bareName = /^[\p{L}\p{N}\p{M}_.-]+$/u;

/** How a list is called in a query. */
export const listText = (name: string): string => `@${bareName.test(name) ? name : inMarks(name)}`;
/** How a topic is called in a query. */
export const topicText = (name: string): string => `topic:${bareName.test(name) ? name : inMarks(name)}`;

/** Puts a whole tree in one place. */
const placed = (node: QueryNode, { start, end }: Place): QueryNode => {
  const place = { start, end };
  const inside = (part: QueryNode): QueryNode => placed(part, place);
  switch (node.kind) {
    case 'all':
    case 'any':
      return { ...node, ...place, of: node.of.map(inside) };
    case 'near':
      return { ...node, ...place, of: node.of.map(inside) };
    case 'within':
      return { ...node, ...place, of: node.of && inside(node.of) };
    case 'not':
    case 'match':
    case 'list':
    case 'topic':
      return { ...node, ...place, of: inside(node.of) };
    default:
      return { ...node, ...place };
  }
};

const named = (kind: NamedNode['kind'], name: string, of: QueryNode, place: Place): Reading<NamedNode> => ({
  kind: 'node',
  node: { kind, name, of: placed(of, place), ...place },
});

const unknown = (kind: 'word list' | 'topic', name: string, near: string | null): Trouble => {
  const isWord = /[\p{L}\p{N}]/u.test(name);
  return trouble(`There is no ${kind} “${name}” here.`, near ?? (isWord ? quoted(name) : ''));
};

/** Reads the name of a word list: any of its entries. Several words in an entry stand next to each other. */
export const readList = (
  written: string,
  place: Place,
  { names, count, tell }: Naming,
): Reading<NamedNode> => {
  const known = names.lists();
  const name = nameMeant(written, known);
  if (name === null) {
    const near = nameNear(written, known);
    return unknown('word list', written, near === null ? null : listText(near));
  }
  const entries = names.entriesOf(name);
  count(entries.length);
  const readings = entries.map((entry) => readLoneTerm(entry));
  const of = readings.flatMap((reading) => (reading.kind === 'node' ? [reading.node] : []));
  const [first] = of;
  if (!first) return trouble(`The word list “${name}” has no entry that can be looked for.`, null);
  const failed = entries.filter((_, at) => readings[at]?.kind === 'trouble');
  if (failed.length > 0)
    tell(place, `In the word list “${name}” these entries cannot be looked for: ${few(failed)}.`);
  return named('list', name, of.length === 1 ? first : { kind: 'any', of, ...place }, place);
};

const few = (texts: readonly string[]): string =>
  texts.slice(0, 3).join(', ') + (texts.length > 3 ? ` and ${texts.length - 3} more` : '');

/** A topic among those it leads to that cannot be followed: it ends the reading of the outermost. */
class CannotFollow extends Error {}

/** Reads the name of a topic: what its query finds. */
export const readTopic = (written: string, place: Place, naming: Naming): Reading<NamedNode> => {
  const { names, around, tell } = naming;
  const known = names.topics();
  const name = nameMeant(written, known);
  if (name === null) {
    const near = nameNear(written, known);
    return unknown('topic', written, near === null ? null : topicText(near));
  }
  if (around.includes(name)) {
    const round = [...around.slice(around.indexOf(name)), name].map((topic) => `“${topic}”`).join(' names ');
    throw new CannotFollow(`it would contain itself: ${round}`);
  }
  if (around.length >= deepest) throw new CannotFollow(`topics name each other more than ${deepest} deep`);
  try {
    const { tree, troubles } = naming.parse(names.queryOf(name), [...around, name]);
    if (!tree) return trouble(`Nothing of the query of the topic “${name}” was understood.`, null);
    if (troubles.length > 0) tell(place, `In the topic “${name}” not all was used: ${troubles[0]}`);
    return named('topic', name, tree, place);
  } catch (error) {
    if (!(error instanceof CannotFollow) || around.length > 0) throw error;
    return trouble(`The topic “${name}” was not used: ${error.message}.`, null);
  }
};
