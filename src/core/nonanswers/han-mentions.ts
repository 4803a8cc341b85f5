import { isStopWord } from '../language/stop-words.ts';
import { fold, formsOf, isUnspaced } from '../language/tokens.ts';
import { countryPlaces } from './countries.ts';
import { wordsIn } from './segmented.ts';
import type { Knowing, Mention } from './mentions.ts';

const quotation = /[《〈“「『]([^《》〈〉“”「」『』\n]{2,20})[》〉”」』]/gu;
const latin = /[A-Za-z][A-Za-z\d&.-]+(?: [A-Z][A-Za-z\d&.-]+)*/gu;
const dotted = /[\p{sc=Han}]{1,6}(?:[·•・][\p{sc=Han}]{1,6})+/gu;

/** What a person is called before or after the name. */
const titles =
  '总统|总理|首相|外长|部长|国务卿|防长|议长|议员|秘书长|总干事|国王|女王|王储|州长|市长|专员|特使|财长|上将|将军|先生|女士|大使|大統領|首相|外相';
const afterTitle = new RegExp(`(?:${titles})(?=\\p{sc=Han}{2})`, 'gu');
const organisation =
  /^(?:公司|集团|协会|委员会|组织|法院|大学|研究所|研究院|基金会|联盟|银行|法案|条约|协定|协议|会社)$/u;

/** What often stands after a title and is no name, and characters that a name does not go on with. */
const noName =
  /^(?:候选|选举|办公|大选|竞选|访问|表示|发表|会见|会谈|特使|夫人|阁下|先生|女士|助理|期间|上任|就职|级别|签署|宣布)/u;
const goesNoFurther = /[称说表在将和与于对就等及向也已又曾的是]/u;

/** A name that is told by its place alone is no name if more than this share of exchanges have it. */
const seldom = 0.03;

const plain = (text: string): string => formsOf(text).join('');

const mention = (kind: Mention['kind'], text: string, start: number, end: number): Mention => {
  const written = text.slice(start, end);
  const forms = isUnspaced(fold(written.slice(0, 1))) ? [plain(written)] : formsOf(written);
  return { kind, text: written, start, end, forms, codes: [], heads: headsOf(kind, written), example: false };
};

/** Words that stand for a name of this kind, said of no other. */
const headsOf = (kind: Mention['kind'], written: string): string[] => {
  if (kind === 'person') return ['他', '她', '上述人士'];
  const last =
    /(?:公司|集团|协会|委员会|组织|法院|大学|基金会|法案|条约|协定|协议|报告|声明|峰会|会议|演习|岛)$/u.exec(
      written,
    )?.[0];
  return last ? [`该${last}`, `有关${last}`, `相关${last}`, `这一${last}`] : [];
};

/**
 * Names in a script without spaces or capitals: between quotation marks, in Latin letters, with a dot between first and
 * last name, countries by ICU's names, what follows a title, and what ends as an organisation does.
 */
export const hanMentions = (text: string, language: string, { frequencies }: Knowing): Mention[] => {
  const isSeldom = (form: string): boolean =>
    frequencies.exchangesWith(form, language) <= Math.max(3, seldom * frequencies.exchanges(language));
  const found: Mention[] = [];
  for (const { 1: inner = '', index } of text.matchAll(quotation))
    found.push(mention('quoted', text, index + 1, index + 1 + inner.length));
  for (const { 0: name, index } of text.matchAll(latin))
    found.push(mention('name', text, index, index + name.length));
  for (const { 0: name, index } of text.matchAll(dotted)) {
    const [from, to] = [startOfName(name), endOfName(name)];
    found.push(mention('person', text, index + from, index + to));
  }
  const words = wordsIn(text, language);
  const starts = new Set(words.map(({ start }) => start));
  found.push(...afterTitles(text, words, isSeldom), ...organisations(text, words, language));
  // In 飞越南海 there is no country.
  for (const { code, start, end } of countryPlaces(text, language).filter((each) => starts.has(each.start)))
    found.push({ ...mention('name', text, start, end), forms: [], codes: [code] });
  return found;
};

/** Where a name with a dot begins: after the title before it. */
const startOfName = (name: string): number => {
  const first = /^[^·•・]+/u.exec(name)?.[0] ?? '';
  return Math.max(
    0,
    ...Array.from(first.matchAll(new RegExp(titles, 'gu')), ({ 0: each, index }) => index + each.length),
  );
};

/** Where it ends: before the first character that no name goes on with. */
const endOfName = (name: string): number => {
  const last = name.search(/[^·•・]+$/u);
  const stop = name.slice(last + 1).search(goesNoFurther);
  return stop < 0 ? name.length : last + 1 + stop;
};

type Place = { readonly word: string; readonly start: number; readonly end: number };

/** What stands right after a title: one word, or the single characters that the segmenter leaves of a foreign name. */
const afterTitles = (text: string, words: readonly Place[], isSeldom: (form: string) => boolean): Mention[] =>
  Array.from(text.matchAll(afterTitle)).flatMap(({ 0: title, index }) => {
    const from = words.findIndex(({ start }) => start >= index + title.length);
    const first = words[from];
    if (!first || first.start !== index + title.length) return [];
    let last = from;
    while (
      words[last]?.word.length === 1 &&
      words[last + 1]?.word.length === 1 &&
      words[last + 1]?.start === words[last]?.end &&
      last < from + 4 &&
      !goesNoFurther.test(words[last + 1]?.word ?? '')
    )
      last++;
    const end = words[last]?.end ?? first.end;
    const name = plain(text.slice(first.start, end));
    return name.length >= 2 &&
      name.length <= 5 &&
      isSeldom(name) &&
      !noName.test(name) &&
      !goesNoFurther.test(first.word)
      ? [mention('person', text, first.start, end)]
      : [];
  });

/** Up to three words that end in the name of a kind of organisation. */
const organisations = (text: string, words: readonly Place[], language: string): Mention[] =>
  words.flatMap(({ word, end }, at) => {
    if (!organisation.test(word)) return [];
    let from = at;
    while (
      from > 0 &&
      from > at - 3 &&
      words[from - 1]?.end === words[from]?.start &&
      !isStopWord(words[from - 1]?.word ?? '', language) &&
      (words[from - 1]?.word.length ?? 0) > 1 &&
      countryPlaces(words[from - 1]?.word ?? '', language).length === 0
    )
      from--;
    const start = words[from]?.start ?? end;
    return from === at ? [] : [mention('name', text, start, end)];
  });
