import { fold, formsOf, isUnspaced, tokenize } from '../language/tokens.ts';
import { stemOf } from '../language/stems.ts';
import { isUnspacedLanguage } from '../language/words.ts';
import { keyOfName, type Shipped } from '../names/shipped.ts';
import { countriesIn } from './countries.ts';
import type { Mention } from './mentions.ts';

/** An answer as it is asked whether it takes something up. */
export type Answer = {
  readonly language: string;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  /** The first letters of its words with a capital: "Chilean" takes up Chile. */
  readonly beginnings: ReadonlySet<string>;
  /** Words in capitals, and the initials of names of several words. */
  readonly initials: ReadonlySet<string>;
  /** Normal forms with one space between, or none where words are not spaced. */
  readonly plain: string;
};

/** Words for a country that was named before, and for a person. Data: what stands for a name in each language. */
const standIns: Readonly<Record<string, { readonly country: RegExp; readonly person: RegExp }>> = {
  en: {
    country:
      /\b(?:(?:the|two|both|other|these|those|that|this|relevant|three|our) (?:countr(?:y|ies)|sides?|nations?|governments?)|countries concerned)\b/iu,
    person: /\b(?:he|she|him|her|his|hers)\b/iu,
  },
  zh: {
    country: /两国|双方|双边|该国|有关国家|有关方|相关国家|各方|各国|上述国家|当事国|三国/u,
    person: /[他她]|上述人士|有关人士|当事人/u,
  },
  ja: { country: /両国|双方|同国|関係国|各国/u, person: /[彼]|同氏/u },
  es: {
    country: /\b(?:ese|este|ambos|dos|el|los) pa[ií]s(?:es)?\b/iu,
    person: /\b(?:él|ella|su|sus|le)\b/iu,
  },
  fr: { country: /\b(?:ce|les deux|le|nos deux|ces) pays\b/iu, person: /\b(?:il|elle|lui)\b/iu },
  de: {
    country: /\b(?:das|dieses|beide|beiden|diese) L(?:and|änder|ändern)\b/iu,
    person: /\b(?:er|sie|ihm|ihn|ihr)\b/iu,
  },
  ru: { country: /(?:обе|двух|этой|эта|наши) стран/iu, person: /(?:^|\s)(?:он|она|ему|ей|его|её)(?=\s)/iu },
};

/** Makes an answer ready. */
export const answerOf = (text: string, language: string): Answer => {
  const tokens = tokenize(text);
  const unspaced = isUnspacedLanguage(language);
  const beginnings = new Set<string>();
  const initials = new Set<string>();
  let run = '';
  for (const { form, start, end } of tokens) {
    if (isUnspaced(form)) continue;
    const written = text.slice(start, end);
    if (/^\p{Lu}{2,6}s?$/u.test(written)) initials.add(form);
    if (/^\p{Lu}/u.test(written)) {
      run += form.slice(0, 1);
      for (let length = 2; length <= run.length; length++) initials.add(run.slice(run.length - length));
      beginnings.add(form.slice(0, 4)).add(form.slice(0, 5));
    } else if (!/^(?:of|and|the|for|on|de|des|y)$/.test(form)) run = '';
  }
  return {
    language,
    text,
    stems: new Set(tokens.flatMap(({ form }) => [form, stemOf(form, language)])),
    codes: new Set(countriesIn(text, language)),
    beginnings,
    initials,
    plain: unspaced
      ? tokens.map(({ form }) => form).join('')
      : ` ${tokens.map(({ form }) => form).join(' ')} `,
  };
};

/**
 * Whether an answer takes a name up: by one of its words in any inflection, a word of the same beginning with a capital,
 * its country in any form, its initials, what the list of names calls it, a noun it was told with, or what stands for a
 * country or a person. Any of these is enough: a doubt counts for the answer.
 */
export const takesUp = (answer: Answer, mention: Mention, shipped: Shipped): boolean =>
  mention.codes.some((code) => answer.codes.has(code)) ||
  (mention.codes.length > 0 &&
    (abbreviated(answer, mention) ||
      formsOf(mention.text).some((form) => sharesBeginning(answer, form, mention)))) ||
  (mention.codes.length > 0 && (standIns[answer.language.slice(0, 2)]?.country.test(answer.text) ?? false)) ||
  (mayBePerson(mention) && (standIns[answer.language.slice(0, 2)]?.person.test(answer.text) ?? false)) ||
  mention.heads.some((head) => has(answer, head)) ||
  mention.forms.some((form) => has(answer, form) || sharesBeginning(answer, form, mention)) ||
  sharesInitials(answer, mention) ||
  otherNames(mention, shipped).some((name) => saysName(answer, name));

/** A person, or a name of a few words of which nothing says that it is none. */
const mayBePerson = ({ kind, codes, text, forms }: Mention): boolean =>
  kind === 'person' ||
  (kind === 'name' &&
    codes.length === 0 &&
    forms.length > 0 &&
    forms.length <= 3 &&
    !/\p{Lu}{2}/u.test(text));

const has = (answer: Answer, form: string): boolean =>
  isUnspaced(form)
    ? hasCharacters(answer.plain, form)
    : answer.stems.has(form) || answer.stems.has(stemOf(form, answer.language));

/** A string of characters, or of one of three and more a part: two characters in a row, or its characters in order. */
const hasCharacters = (plain: string, form: string): boolean => {
  if (plain.includes(form)) return true;
  const characters = [...form];
  if (characters.length < 3) return false;
  for (let at = 1; at < characters.length; at++)
    if (plain.includes(`${characters[at - 1]}${characters[at]}`)) return true;
  if (characters.length < 4) return false;
  for (let at = 0; at < characters.length; at++)
    for (let to = at + 2; to < characters.length; to++)
      if (plain.includes(`${characters[at]}${characters[to]}`)) return true;
  return false;
};

const sharesBeginning = ({ beginnings }: Answer, form: string, { kind }: Mention): boolean =>
  kind !== 'term' &&
  kind !== 'quoted' &&
  form.length >= 4 &&
  beginnings.has(form.slice(0, form.length > 6 ? 5 : 4));

const sharesInitials = ({ initials, stems }: Answer, { text, forms }: Mention): boolean => {
  if (/^\p{Lu}{2,6}$/u.test(text)) return initials.has(fold(text));
  const own = (text.match(/\p{Lu}/gu) ?? []).join('').toLowerCase();
  if (own.length < 2 || forms.length < 2) return false;
  for (let length = own.length; length >= Math.min(3, own.length); length--)
    if (stems.has(own.slice(0, length)) && initials.has(own.slice(0, length))) return true;
  return false;
};

/** In Chinese a country is often told by one character: 美方, 中美, 俄乌. */
const abbreviated = ({ plain, language }: Answer, { text }: Mention): boolean => {
  if (!/^(?:zh|ja)\b/.test(language)) return false;
  const sign = fold(text).slice(0, 1);
  return new RegExp(
    `${sign}(?:方|国|國|军|总统|两国|中)|中${sign}|[美俄乌日韩朝英法德印澳加欧巴伊以]${sign}|${sign}[美俄乌日韩朝英法德印澳加欧巴伊以]`,
    'u',
  ).test(plain);
};

const otherNames = ({ text }: Mention, { byKey }: Shipped): string[] =>
  (['person', 'outlet'] as const).flatMap((kind) =>
    (byKey[kind].get(keyOfName(kind, text)) ?? []).flatMap(({ name, names }) => [name, ...names]),
  );

const saysName = ({ plain, language }: Answer, name: string): boolean => {
  const forms = formsOf(name);
  return isUnspacedLanguage(language)
    ? plain.includes(forms.join(''))
    : plain.includes(` ${forms.join(' ')} `);
};

/** Whether an answer says any of some words, in any inflection. */
export const saysAny = (answer: Answer, forms: Iterable<string>): boolean => {
  for (const form of forms)
    if (isUnspaced(form) ? answer.plain.includes(form) : has(answer, form)) return true;
  return false;
};
