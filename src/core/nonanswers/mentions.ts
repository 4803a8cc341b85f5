import type { Shipped } from '../names/shipped.ts';
import { outletKey, partsOfPerson, personKey } from '../names/keys.ts';
import { isStopWord } from '../language/stop-words.ts';
import { fold, formsOf } from '../language/tokens.ts';
import { isUnspacedLanguage } from '../language/words.ts';
import { countriesIn, countryPlaces, isCountry } from './countries.ts';
import { beginsSentence, type Frequencies } from './frequencies.ts';
import { hanMentions } from './han-mentions.ts';

/** Something a question names: UTF-16 offsets into the text it was found in, end excluded. */
export type Mention = {
  readonly kind: 'name' | 'person' | 'quoted' | 'term';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Normal forms of the words that tell it from others; any of them takes it up. */
  readonly forms: readonly string[];
  /** Countries in it, by code (ISO 3166), without the institution's own. */
  readonly codes: readonly string[];
  /** Normal forms of common nouns that may stand for it: "the company", its last word. */
  readonly heads: readonly string[];
  /** One of several given as examples ("countries like …"): not what is asked about. */
  readonly example: boolean;
};

/** What mentions are found with: what is known of the collection's words, and whose names are listed. */
export type Knowing = {
  readonly frequencies: Frequencies;
  readonly shipped: Shipped;
  /** Which institution's own names tell nothing. */
  readonly series: string;
  /** Forms of the names of those who ask and answer in the briefing. */
  readonly present: ReadonlySet<string>;
};

/** What two mentions of one thing share; several where a name holds several countries. */
export const keysOf = ({ codes, forms }: Pick<Mention, 'codes' | 'forms'>): string[] => [
  ...codes.map((code) => `r:${code}`),
  ...forms,
];

/**
 * Names and quoted words of a stretch of text. In scripts with capitals: runs of capitalised words, where a word that
 * begins a sentence counts only if the collection writes it with a capital elsewhere (truecasing: Lita et al., ACL
 * 2003); without spaces by what stands around them. What a quarter of all questions name is nobody's subject: left out.
 */
export const mentionsIn = (text: string, language: string, knowing: Knowing): Mention[] => {
  const found = isUnspacedLanguage(language)
    ? hanMentions(text, language, knowing)
    : [...quotedIn(text, language), ...capitalisedIn(text, language, knowing)];
  const {
    frequencies: { isOwn },
    series,
    present,
  } = knowing;
  return found
    .map((each) => ({
      ...each,
      forms: each.forms.filter((form) => !isOwn(form, series) && !present.has(form)),
      codes: each.codes.filter((code) => !isOwn(`r:${code}`, series)),
    }))
    .filter(({ forms, codes }) => forms.length + codes.length > 0)
    .filter((each, at, all) => !all.some((other, to) => to < at && overlaps(each, other)))
    .toSorted((x, y) => x.start - y.start);
};

const overlaps = (x: Mention, y: Mention): boolean => x.start < y.end && y.start < x.end;

const quotation = /[“„«"‘]([^“”„«»"‘’\n]{2,60})[”»"’]/gu;

/** Short words between quotation marks: a term that somebody coined. Longer ones are what somebody said. */
const quotedIn = (text: string, language: string): Mention[] =>
  Array.from(text.matchAll(quotation)).flatMap(({ 0: whole, 1: inner = '', index }) => {
    const forms = formsOf(inner).filter((form) => !isStopWord(form, language));
    if (forms.length === 0 || forms.length > 4) return [];
    return [
      {
        kind: 'quoted' as const,
        text: inner,
        start: index + 1,
        end: index + whole.length - 1,
        forms,
        codes: [],
        heads: [],
        example: false,
      },
    ];
  });

const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}&]|[-’'](?=\p{L})|\.(?=\p{L}(?:\.|\b)))*/gu;
const joins = new Set(
  'of for de del la las los le les du des al el bin ibn von van der den da do dos и'.split(' '),
);
const upper = /^\p{Lu}|^\d+\p{Lu}/u;
const german = /^de\b/;

type Word = { readonly text: string; readonly start: number; readonly end: number; readonly isName: boolean };

const wordsOf = (text: string, language: string, { frequencies }: Knowing): Word[] => {
  const capitals = (text.match(/\p{Lu}/gu) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  // All in capitals: they tell nothing.
  const tells = capitals * 3 < letters * 2 || letters < 12;
  const countries = countryPlaces(text, language);
  return Array.from(text.matchAll(word), ({ 0: written, index }) => {
    const bare = written.replace(/[’']s$/u, '');
    const end = index + bare.length;
    const isPlace = countries.some((each) => each.start <= index && end <= each.end + 1);
    const isName =
      isPlace || (tells && upper.test(bare) && isNameWord(text, bare, index, language, frequencies));
    return { text: bare, start: index, end, isName };
  });
};

/** Inside a sentence a capital makes a name; at its beginning the collection has to know it as one. */
const isNameWord = (
  text: string,
  written: string,
  start: number,
  language: string,
  { isKnownName, isCalendar }: Frequencies,
): boolean => {
  const form = fold(written);
  if (form.length < 2 || isCalendar(form, language)) return false;
  if (isStopWord(form, language) && !/^\p{Lu}{2,}$/u.test(written)) return false;
  if (/^\p{Lu}{2,}s?$/u.test(written)) return true;
  if (german.test(language)) return false;
  return !beginsSentence(text, start) || isKnownName(form, language);
};

const capitalisedIn = (text: string, language: string, knowing: Knowing): Mention[] => {
  const words = wordsOf(text, language, knowing);
  const found: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.isName) continue;
    const from = at;
    at = lastOf(words, at, text);
    const mention = mentionOf(text, words, from, at, language, knowing, found.at(-1));
    if (mention) found.push(mention);
  }
  return found;
};

/** The last word of the name that begins at a word: capitalised words with nothing but spaces, "of" or "de" between. */
const lastOf = (words: readonly Word[], from: number, text: string): number => {
  const touches = (at: number): boolean =>
    /^(?:[’']s)?[ \u00a0-]*$/u.test(text.slice(words[at]?.end ?? 0, words[at + 1]?.start ?? 0));
  let last = from;
  for (;;) {
    if (
      words[last + 1]?.isName &&
      touches(last) &&
      !/[’']s/u.test(text.slice(words[last]?.end, words[last + 1]?.start))
    ) {
      last++;
      continue;
    }
    let next = last + 1;
    while (next < words.length && next < last + 3 && joins.has(words[next]?.text ?? '') && touches(next - 1))
      next++;
    if (next === last + 1 || !words[next]?.isName || !touches(next - 1)) return last;
    last = next;
  }
};

const exampleBefore =
  /\b(?:such as|like|including|e\.g\.|for example|for instance|such \p{Ll}+ as|como|comme|wie)[,:]?\s*(?:the\s+|in\s+)?$/iu;
const goesOn = /^(?:[’']s)?\s*(?:,|and|or|y|et|und|и|&|,\s*and|,\s*or)\s*(?:the\s+)?$/iu;

const mentionOf = (
  text: string,
  words: readonly Word[],
  from: number,
  last: number,
  language: string,
  { frequencies, shipped }: Knowing,
  before: Mention | undefined,
): Mention | null => {
  const [start, end] = [words[from]?.start ?? 0, words[last]?.end ?? 0];
  const written = text.slice(start, end);
  const inside = words.slice(from, last + 1).filter(({ isName }) => isName);
  const { titled, words: named } = partsOfPerson(inside.map(({ text: each }) => each).join(' '));
  if (!titled && isTitle(named)) return null;
  if (isCalledOut(text, start, end)) return null;
  const codes = countriesIn(written, language);
  const forms = named.flatMap((each) => (isCountry(each, language) ? [] : formsOf(each)));
  const telling = forms.filter((form) => frequencies.isName(form, language));
  const isExample =
    exampleBefore.test(text.slice(Math.max(0, start - 40), start)) ||
    (before?.example === true && goesOn.test(text.slice(before.end, start)));
  const isPerson = titled || shipped.byKey.person.has(personKey(named.join(' ')));
  if (isListedOutlet(shipped, written)) return null;
  // "Government" by itself, with a capital: which one, nobody knows.
  if (telling.length + codes.length === 0 && forms.length < 2) return null;
  return {
    kind: isPerson ? 'person' : 'name',
    text: written,
    start,
    end,
    forms: telling.length > 0 || codes.length > 0 ? telling : forms,
    codes,
    heads: headsOf(text, words, from, last, language),
    example: isExample,
  };
};

/** Whether words are nothing but a title: "President" by itself. */
const isTitle = (words: readonly string[]): boolean =>
  words.length === 1 && partsOfPerson(`${words[0]} X`).titled;

const greeting =
  /(?:^|[.?!…—–-]\s*)(?:(?:hi|hey|hello|thanks?|thank you|good (?:morning|afternoon|evening)|yes|yeah|yep|okay|ok|and|so|but|well|sorry|please|go ahead|hola|merci|bonjour|gracias)[,.]?\s+)*$/iu;

/** Whether a name is called out, not spoken of: "Jen, will we …", "… on that, Karine?". */
const isCalledOut = (text: string, start: number, end: number): boolean => {
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 3)];
  if (/^\s*[,.—–-]/u.test(after) && greeting.test(before)) return true;
  if (/^[’']s (?:\p{Ll}+ )?(?:question|point)/u.test(text.slice(end, end + 30))) return true;
  return /,\s*$/u.test(before) && /^\s*[?.!]/u.test(after);
};

/** An outlet named in a question is who reported it, not what it is about. */
const isListedOutlet = ({ byKey }: Shipped, written: string): boolean => byKey.outlet.has(outletKey(written));

/** The noun that a name is told with ("the company Fortinet"), and the last word of a name of several. */
const headsOf = (
  text: string,
  words: readonly Word[],
  from: number,
  last: number,
  language: string,
): string[] => {
  const heads: string[] = [];
  const [before, ahead] = [words[from - 1], words[from - 2]];
  const determiners = /^(?:the|a|an|this|that|its|their|our|his|her|el|la|le|der|die|das)$/iu;
  if (
    before &&
    ahead &&
    !before.isName &&
    determiners.test(ahead.text) &&
    /^ $/.test(text.slice(before.end, words[from]?.start))
  )
    heads.push(fold(before.text));
  if (last > from) heads.push(fold(words[last]?.text ?? ''));
  return heads.filter((head) => head.length > 2 && !isStopWord(head, language));
};
