import type { Run } from './runs.ts';
import { sidesOf } from './sought.ts';
import {
  everywhere,
  partBits,
  type NearNode,
  type QueryNode,
  type Scope,
  type Slot,
  type TermNode,
} from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';
import { beginningOfWild } from './wildcards.ts';

/** Past this many levels FTS5's own parser gives up; what is deeper is worked out piece by piece. */
const deepest = 12;
/** FTS5 goes through all terms of an OR at every passage: more than this many are asked for in turns. */
export const mostForms = 100;
/** The same in characters, for terms that have many forms each. */
export const longestAsked = 2000;
/** The most pairs of words that are asked for near each other; of more only that both are there. */
const mostPairs = 40;

// Normal forms hold letters, digits and marks alone, so there is never a quotation mark to escape.
const quote = (forms: readonly string[]): string => `"${forms.join(' ')}"`;

/** Finds nothing: what no form of the collection fits. */
const nothing = '("a" NOT "a")';

/** Joins expressions; null where there is none. */
const joined = (expressions: readonly string[], by: ' AND ' | ' OR '): string | null =>
  expressions.length < 2 ? (expressions[0] ?? null) : `(${expressions.join(by)})`;

/** Words in a row as FTS5 takes them; null where it knows no such thing. */
const runExpression = ({ slots }: Run): string | null => {
  const last = slots.at(-1);
  const beginning = last?.kind === 'wild' ? beginningOfWild(last.pattern) : null;
  const forms = slots.map((slot, at) =>
    slot.kind === 'form' ? slot.form : at === slots.length - 1 ? beginning : null,
  );
  const whole = forms.flatMap((form) => form ?? []);
  if (whole.length < slots.length || whole.length === 0) return null;
  return `${quote(whole)}${beginning === null ? '' : ' *'}`;
};

/** A term as FTS5 takes it: exactly what the term finds; null where it can find no such thing. */
export const termExpression = (term: TermNode, vocabulary: Vocabulary): string | null => {
  if (term.slop !== null) return null;
  const [only] = term.slots;
  if (term.slots.length === 1 && only?.kind === 'wild' && beginningOfWild(only.pattern) === null) {
    return anyLike(only.pattern, vocabulary);
  }
  const runs = vocabulary.runsOf(term).map(runExpression);
  return runs.includes(null)
    ? null
    : joined(
        runs.flatMap((run) => run ?? []),
        ' OR ',
      );
};

/** What a term cannot do without; null where the index knows of nothing. */
export const looseExpression = (term: TermNode, vocabulary: Vocabulary): string | null => {
  const exact = termExpression(term, vocabulary);
  if (exact !== null) return exact;
  const { slots, slop } = term;
  if (slop !== null && slots.every(({ kind }) => kind === 'form')) {
    const words = slots.map((slot) => (slot.kind === 'form' ? quote([slot.form]) : ''));
    return `NEAR(${words.join(' ')}, ${slop + slots.length - 2})`;
  }
  const pieces = slop === null ? piecesOf(slots) : slots.map((slot) => ({ slots: [slot], from: 0 }));
  const wanted = pieces.map((piece) => looseRun(piece.slots, vocabulary)).filter((each) => each !== null);
  return joined([...new Set([...wanted, ...(slop === null ? apartExpression(pieces) : [])])], ' AND ');
};

/** A part of a term, and at which of its places it begins. */
type Piece = { readonly slots: readonly Slot[]; readonly from: number };

/** Forms that stand together, and each other place by itself. */
const piecesOf = (slots: readonly Slot[]): Piece[] => {
  const pieces: { readonly slots: Slot[]; readonly from: number }[] = [];
  slots.forEach((slot, from) => {
    const last = pieces.at(-1);
    if (slot.kind === 'form' && last?.slots.at(-1)?.kind === 'form') last.slots.push(slot);
    else pieces.push({ slots: [slot], from });
  });
  return pieces;
};

/** The first forms of a term and its last, with as many words between as there are places. */
const apartExpression = (pieces: readonly Piece[]): string[] => {
  const known = pieces.filter(({ slots }) => slots.every(({ kind }) => kind === 'form'));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return [];
  const between = last.from - first.from - first.slots.length;
  return [`NEAR(${runExpression(first)} ${runExpression(last)}, ${between})`];
};

const looseRun = (slots: readonly Slot[], vocabulary: Vocabulary): string | null => {
  const [only] = slots;
  if (only?.kind !== 'wild') return runExpression({ slots });
  const beginning = beginningOfWild(only.pattern);
  if (beginning !== null) return `${quote([beginning])} *`;
  return anyLike(only.pattern, vocabulary);
};

/** Any form that fits a pattern; null where there are too many. */
const anyLike = (pattern: string, vocabulary: Vocabulary): string | null => {
  const forms = vocabulary.formsLike(pattern);
  return forms.length > mostForms
    ? null
    : (joined(
        forms.map((form) => quote([form])),
        ' OR ',
      ) ?? nothing);
};

/** What stands near each other, as FTS5 takes it: at least what the chain finds; null where that is not known. */
export const nearExpression = (node: NearNode, vocabulary: Vocabulary): string | null => {
  const sides = node.of.map((side) => sideExpressions(side, vocabulary));
  const links = node.links.flatMap(({ words }, i) => {
    const [one, other] = [sides[i], sides[i + 1]];
    if (words === null || !one?.phrases || !other?.phrases) return [];
    if (one.phrases.length * other.phrases.length > mostPairs) return [];
    const pairs = one.phrases.flatMap((a) => other.phrases?.map((b) => `NEAR(${a} ${b}, ${words})`) ?? []);
    return joined(pairs, ' OR ') ?? [];
  });
  return joined([...sides.flatMap(({ any }) => any ?? []), ...links], ' AND ');
};

type Side = {
  /** Any of these is what stands there; null where some is no phrase that FTS5 knows. */
  readonly phrases: readonly string[] | null;
  /** What cannot be missing; null where nothing is known. */
  readonly any: string | null;
};

const sideExpressions = (side: QueryNode, vocabulary: Vocabulary): Side => {
  const all = sidesOf(side, 0).map(({ node, kept }) => {
    if (node.kind !== 'term') return { phrases: null, any: null };
    const runs = node.slop === null ? vocabulary.runsOf(node).map(runExpression) : [null];
    const phrases = runs.includes(null) ? null : runs.flatMap((run) => run ?? []);
    return { phrases: kept === 0 ? phrases : null, any: looseExpression(node, vocabulary) };
  });
  const any = all.some((one) => one.any === null)
    ? null
    : joined(
        all.flatMap((one) => one.any ?? []),
        ' OR ',
      );
  return {
    phrases: all.some((one) => one.phrases === null) ? null : all.flatMap((one) => one.phrases ?? []),
    any,
  };
};

/** One FTS5 expression for a list of conditions that all hold; null where one is no text, or only absence is asked for. */
export const allExpression = (
  nodes: readonly QueryNode[],
  vocabulary: Vocabulary,
  depth = 0,
): string | null => {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const node of nodes) {
    const expression = textExpression(node.kind === 'not' ? node.of : node, vocabulary, depth + 1);
    if (expression === null) return null;
    (node.kind === 'not' ? unwanted : wanted).push(expression);
  }
  if (wanted.length === 0) return null;
  const all = `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
};

/** One FTS5 expression for a subtree that asks for text alone; null for any other, and for one too deep. */
export const textExpression = (node: QueryNode, vocabulary: Vocabulary, depth = 0): string | null => {
  if (depth > deepest) return null;
  switch (node.kind) {
    case 'term':
      return termExpression(node, vocabulary);
    case 'all':
      return allExpression(node.of, vocabulary, depth);
    case 'list':
    case 'topic':
      return textExpression(node.of, vocabulary, depth + 1);
    case 'any': {
      const branches = node.of.map((branch) => textExpression(branch, vocabulary, depth + 1));
      const any = `(${branches.join(' OR ')})`;
      return branches.includes(null) || any.length > longestAsked ? null : any;
    }
    default:
      return null;
  }
};

/** Looks in some columns only. Announcements live in the column of statements. */
export const inColumns = (expression: string, scope: Scope): string => {
  if ((scope & partBits.question) === 0) return `{statement} : (${expression})`;
  return scope === partBits.question ? `{question} : (${expression})` : expression;
};

/**
 * What to rank by: the tree without its fields and negations, so that it matches at least what the tree does, save
 * where a branch of OR asks for nothing that the index knows. Null where there is nothing to rank by.
 */
export const rankExpression = (
  node: QueryNode | null,
  vocabulary: Vocabulary,
  scope: Scope = everywhere,
  depth = 0,
): string | null => {
  if (!node || depth > deepest) return null;
  switch (node.kind) {
    case 'term':
    case 'near': {
      const loose =
        node.kind === 'term' ? looseExpression(node, vocabulary) : nearExpression(node, vocabulary);
      return loose === null ? null : inColumns(loose, scope);
    }
    case 'within':
      return rankExpression(node.of, vocabulary, scope & partBits[node.part], depth + 1);
    case 'match':
    case 'list':
    case 'topic':
      return rankExpression(node.of, vocabulary, scope, depth + 1);
    case 'all':
    case 'any': {
      const parts = node.of
        .map((part) => rankExpression(part, vocabulary, scope, depth + 1))
        .filter((part) => part !== null);
      return joined(parts, node.kind === 'all' ? ' AND ' : ' OR ');
    }
    default:
      return null;
  }
};
