import type { MatchWay, NamedNode, NearNode, QueryNode, TermNode } from './tree.ts';

/** What saying a query needs to know of the collection's words. */
export type Words = {
  /** The forms a term stands for, its own first. */
  readonly formsOf: (term: TermNode) => readonly string[];
  /** The forms that fit a word with stars and question marks. */
  readonly formsLike: (pattern: string) => readonly string[];
};

/** This many other forms of a word are said; the rest are counted. */
const mostForms = 4;

/** A few of some texts, and how many more there are. */
export const fewOf = (texts: readonly string[], most = mostForms): string => {
  // One more takes no more room than saying that there is one more.
  const more = texts.length - most === 1 ? 0 : texts.length - most;
  return `${texts.slice(0, more > 0 ? most : texts.length).join(', ')}${more > 0 ? ` and ${more.toLocaleString('en-GB')} more` : ''}`;
};

/** One and two, or one, two and three. */
export const joined = (words: readonly string[], word: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${word} ${words.at(-1)}`;

/** The pattern of a term that is one word with stars or question marks in it. */
export const patternOf = ({ slots }: TermNode): string | null => {
  const [only] = slots;
  return slots.length === 1 && only?.kind === 'wild' ? only.pattern : null;
};

const sayPattern = (text: string, pattern: string): string => {
  const start = /^([^*?]+)\*$/u.test(pattern);
  const end = /^\*([^*?]+)$/u.test(pattern);
  const bare = text.replaceAll('*', '');
  if (start) return `words beginning with ${bare}`;
  return end ? `words ending in ${bare}` : `words like ${text}`;
};

const sayPatternOf = (term: TermNode, pattern: string, words: Words): string => {
  const forms = words.formsLike(pattern);
  const said = sayPattern(term.text, pattern);
  const count = forms.length === 1 ? '1 form' : `${forms.length.toLocaleString('en-GB')} forms`;
  return forms.length === 0 ? `${said} (there are none)` : `${said} (${count}: ${fewOf(forms)})`;
};

/** A term as one would say it. Where its writing matters it means itself and no other form. */
export const sayTerm = (term: TermNode, words: Words, ways: readonly MatchWay[]): string => {
  const { text, slots, stems, slop } = term;
  const pattern = patternOf(term);
  if (slop !== null)
    return `the words “${text}” in any order with at most ${counted(slop, 'other')} among them`;
  if (pattern !== null) return sayPatternOf(term, pattern, words);
  if (!stems || ways.length > 0)
    return `“${text}”${slots.some(({ kind }) => kind === 'any') ? ' (a star is any one word)' : ''}`;
  const [, ...others] = words.formsOf(term);
  return others.length === 0 ? text : `${text} (also ${fewOf(others)})`;
};

const counted = (n: number, word: string): string =>
  `${n.toLocaleString('en-GB')} ${word}${n === 1 ? '' : 's'}`;

/** A list by its name, with the first of what it holds. */
export const sayList = ({ name, of }: NamedNode): string => {
  const entries = of.kind === 'any' ? of.of : [of];
  const texts = entries.map((entry) => ('text' in entry ? entry.text : ''));
  return `any of the list “${name}” (${counted(texts.length, 'entry').replace('entrys', 'entries')}: ${fewOf(texts, 3)})`;
};

const sayLink = ({ op, words }: NearNode['links'][number], right: string): string => {
  const between = words === null ? '' : `, at most ${counted(words, 'word')} between`;
  switch (op) {
    case 'with':
      return `in one sentence with ${right}`;
    case 'before':
      return words === 0 ? `right before ${right}` : `before ${right} in one sentence${between}`;
    case 'near':
      return words === 0 ? `right beside ${right}` : `near ${right}${between}`;
  }
};

/** What stands near, before or with what. */
export const sayNear = ({ of, links }: NearNode, say: (node: QueryNode) => string): string => {
  const [first, ...rest] = of.map(say);
  return rest.reduce((text, right, at) => {
    const link = links[at];
    const itself = at === 0 ? ' ' : ', itself ';
    return link ? `${text}${itself}${sayLink(link, right)}` : text;
  }, first ?? '');
};
