import { nominative } from './people.ts';
import { honours } from './words/titles.ts';
import { foldedName, hanPerson, lookOf, partIn, type Look } from './voices.ts';

/** Whom a label names beside the word for a part: "FRAGE JUNG", "Question (Jane Roe, Daily)"; null where nobody. */
export type Bearer = { readonly person: string | null; readonly outlet: string | null };

/** A label that names nobody beside the word for a part. */
export const nobody: Bearer = { person: null, outlet: null };

/** The person and the outlet that stand behind the word for a part, or in the brackets that close the label. */
export const bearerOf = (name: string, aside: string | null): Bearer => {
  const han = hanPerson(name);
  if (han) return { person: han.person, outlet: null };
  const part = partIn(foldedName(name));
  if (!part) return nobody;
  const rest = name.replace(new RegExp(`^(?:\\S+\\s*){${part.words}}`), '');
  const own = named(rest.replace(connective, ''));
  // "Ответ С.В.Иванова": an answer of somebody, in the genitive.
  if (own.person !== null && /^ответ(?=\s)/iu.test(name)) return { ...own, person: nominative(own.person) };
  return own.person === null && own.outlet === null && aside !== null ? named(aside) : own;
};

const connective =
  /^[\s,:–—-]*(?:(?:from|by|of|de la|del|de|du|da|do|von der|von|vom|из|от|газеты|из газеты|من|من قناة)\s+)?(?:the\s+)?/iu;

/** What some words in brackets or behind a part name: a person, an outlet, or both with a comma between. */
const named = (words: string): Bearer => {
  if (words === '' || onStage.test(words)) return nobody;
  const [first = '', second, ...more] = words.split(/,\s*/);
  const plain = first.replace(honours, '').trim();
  if (second !== undefined && more.length === 0 && isSomebody(lookOf(plain)) && isSomebody(lookOf(second)))
    return { person: plain, outlet: second };
  const look = lookOf(plain);
  if (look === 'outlet') return { person: null, outlet: plain };
  return isSomebody(look) && plain.length > 1 && !(look === 'stranger' && /\p{Script=Han}/u.test(plain))
    ? { person: plain, outlet: null }
    : nobody;
};

const isSomebody = (look: Look): boolean =>
  look === 'name' || look === 'outlet' || look === 'stranger' || look === 'official';

/** What brackets tell of how something was said. */
const onStage =
  /\d|inaudible|interpret|translat|microphone|phone|video|remote|crosstalk|spoken|off[- ]mic|contd|cont\.|continu|\bvia\b|как перев|перевод|übersetz|traduc|traduit|inaudible|en français|in french|in english|по-|以下|通訳|翻译|通譯|\bSr\b|\bJr\b/iu;
