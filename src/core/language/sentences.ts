/** A sentence as it stands in a text, without the white space around it: UTF-16 offsets, end excluded. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

type Rules = {
  /** Stand before a name: never an end. */
  readonly titles: ReadonlySet<string>;
  /** Stand before a number ("No. 5"): no end where a digit follows. */
  readonly numbered: ReadonlySet<string>;
  /** May end a sentence or not: an end only before a word that usually begins one. */
  readonly shortened: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  /** Whether "5." may be an ordinal, as in German. */
  readonly ordinals: boolean;
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const english: Rules = {
  titles: words(
    'mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cmdr adm maj st mt hon rev amb messrs vs cf viz',
  ),
  numbered: words('no nos p pp vol art arts sec fig para ch eq ver'),
  shortened: words(
    'inc corp co ltd jr sr etc dept est jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e al approx',
  ),
  starters: words(
    'the a an this that these those there here it its he she they we i you our my your his her their who what when where why how which and but or so if as in on at for from with by to after before since while although however moreover furthermore also then thus now yes no not all some many most both each every any today yesterday tomorrow let please thank thanks well',
  ),
  ordinals: false,
};

const spanish: Rules = {
  titles: words(
    'sr sra srta sres dr dra lic ing mtro mtra prof gral gob pdte d dña don st sta sto arq cnel tte ud uds vd',
  ),
  numbered: words('no nº núm nro art arts p pp pág págs vol cap fig inc'),
  shortened: words('etc ee.uu ee uu a.m p.m aprox admón av avda cía ej p.ej s.a c.v a.c d.c'),
  starters: words(
    'el la los las un una lo y e o pero si no sí en de con por para a al del que quien cuando donde como este esta estos estas ese esa eso esto hay es son se nosotros ellos ella él yo usted ustedes también además ahora hoy ayer muchas gracias bueno entonces',
  ),
  ordinals: false,
};

const french: Rules = {
  titles: words('m mm mme mmes mlle mlles dr pr me mgr st ste gén col cf'),
  numbered: words('no nos n° art p pp vol chap fig al'),
  shortened: words('etc av bd j.-c env ex p.ex c.-à-d janv févr juil sept oct nov déc'),
  starters: words(
    'le la les un une des il elle ils elles on nous vous je tu ce cet cette ces c’est et mais ou donc or ni car si en dans à au aux de du pour par avec sans sur sous qui que quand où comment pourquoi oui non aussi enfin ainsi aujourd’hui hier demain merci notre nos votre vos',
  ),
  ordinals: false,
};

const german: Rules = {
  titles: words('dr prof hr fr frl st dipl ing gen hl'),
  numbered: words('nr nrn art abs bd s ziff kap abb tz rn'),
  shortened: words(
    'bzw usw etc ca vgl ggf u.a z.b d.h i.d.r o.ä u.ä z b d h u a mio mrd str evtl inkl sog jan feb aug sept okt nov dez v.chr n.chr',
  ),
  starters: words(
    'der die das ein eine einen einem einer dies diese dieser dieses es er sie wir ihr ich man und aber oder denn wenn weil dass da so in im auf an am für mit von vom zu zur zum bei nach vor seit über unter wer was wann wo wie warum ja nein nicht auch dann heute gestern morgen danke',
  ),
  ordinals: true,
};

const russian: Rules = {
  titles: words('г-н г-жа гг им проф акад ген св ул пл см ср тов пос дер обл'),
  numbered: words('no п пп ст стр с гл рис табл ч т'),
  shortened: words('г гг т.д т.п т.е др пр руб коп млн млрд тыс в вв н.э и.о д п е д.п'),
  starters: words(
    'в во на и а но или если что это этот эта эти тот мы вы они он она оно я кто когда где как почему по при с со из за для от до у к о об не да нет так также сегодня вчера завтра однако кроме спасибо наш наша все',
  ),
  ordinals: false,
};

const rulesFor = (language: string): Rules => {
  const rules = new Map([
    ['es', spanish],
    ['fr', french],
    ['de', german],
    ['ru', russian],
  ]);
  return rules.get(language.slice(0, 2)) ?? english;
};

// A run of stops with the quotes and brackets that close after it. Full-width stops end a sentence by themselves, but
// not where the sentence plainly goes on after the quotation: 「…。」と, “……。”，.
const closing = String.raw`"'”’»›)\]\}」』）】》〉〕］｝＂`;
const wide = '。｡！？；';
const wideStop = `(?<wide>[${wide}][${wide}!?…⋯]*)(?:[${closing}]+(?![${closing}，、,：的]|と|って)|(?![${closing}${wide}!?…⋯，、,：]))`;
const stop = new RegExp(`${wideStop}|[.!?…⋯؟۔।‼⁇⁈⁉]+[${closing}]*`, 'gu');
const opening = /^[\s"'“‘„«‹¿¡([{—–-]*/u;
const unspacedText = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const lineBreak = /[^\S\n]*\n(\s*\n)?\s*/gu;

/**
 * The sentences of a text, in order: by full-width stops, or by a stop, white space and what follows it, with the
 * abbreviations of English, Spanish, French, German and Russian (English rules elsewhere). A paragraph's end ends a
 * sentence. The rule of common sentence starters after an abbreviation is Kiss and Strunk's (2006, Punkt).
 */
export const sentencesOf = (text: string, language: string): Sentence[] => {
  const rules = rulesFor(language);
  const sentences: Sentence[] = [];
  for (const [from, to] of paragraphsOf(text)) {
    let start = from;
    const paragraph = text.slice(from, to);
    for (const match of paragraph.matchAll(stop)) {
      const end = from + match.index + match[0].length;
      const isEnd =
        match.groups?.['wide'] !== undefined ||
        isNarrowEnd(text.slice(start, from + match.index), match[0], text.slice(end, to), rules);
      if (!isEnd) continue;
      put(sentences, text, start, end);
      start = end;
    }
    put(sentences, text, start, to);
  }
  return sentences;
};

const put = (sentences: Sentence[], text: string, from: number, to: number): void => {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const trimmed = piece.trim();
  if (trimmed !== '') sentences.push({ text: trimmed, start, end: start + trimmed.length });
};

/** An empty line ends a paragraph; so does a line's end, unless the line looks as if it was only wrapped there. */
const paragraphsOf = (text: string): [number, number][] => {
  if (!text.includes('\n')) return [[0, text.length]];
  const paragraphs: [number, number][] = [];
  let start = 0;
  let lineStart = 0;
  for (const match of text.matchAll(lineBreak)) {
    const next = match.index + match[0].length;
    const line = text.slice(lineStart, match.index);
    lineStart = next;
    if (match[1] === undefined && isWrapped(line, text.slice(next, next + 1))) continue;
    paragraphs.push([start, match.index]);
    start = next;
  }
  paragraphs.push([start, text.length]);
  return paragraphs;
};

const isWrapped = (line: string, next: string): boolean => {
  if (/\p{Ll}/u.test(next)) return true;
  // A line that stops short is a heading or a line of its own; one this long went on for want of room.
  return line.length >= (unspacedText.test(line) ? 20 : 50);
};

const isNarrowEnd = (before: string, mark: string, after: string, rules: Rules): boolean => {
  if (after.trim() === '') return true;
  // "3.5", "www.example.org", "U.S.A": no white space, no end; but "好!我们" has none to show, and "……" ends nothing.
  if (!/^\s/.test(after)) return /^[!?]/.test(mark) && unspacedText.test(after.slice(0, 1));
  const following = after.slice(opening.exec(after)?.[0].length ?? 0);
  if (/^\p{Ll}/u.test(following)) return false;
  return mark.startsWith('.') && !mark.startsWith('..') ? isFullStop(before, following, rules) : true;
};

const beforeWord = /[\s"'“‘„«‹([{—–]/u;

/** What stands after the last space, quotation mark, bracket or dash; from the end, for it is always near. */
const lastWordOf = (text: string): string => {
  let start = text.length;
  while (start > 0 && !beforeWord.test(text.charAt(start - 1))) start--;
  return text.slice(start);
};

/** Whether a single full stop before white space ends the sentence, judged by the words on both sides. */
const isFullStop = (before: string, following: string, rules: Rules): boolean => {
  const word = lastWordOf(before);
  const name = word.toLowerCase();
  if (rules.titles.has(name)) return false;
  if (rules.numbered.has(name) && /^\d/.test(following)) return false;
  // "В. В. Петров": a letter with a stop of its own is an initial, even where it could be a word.
  const starts =
    !/^\p{L}\./u.test(following) &&
    rules.starters.has(/^[\p{L}’]+/u.exec(following)?.[0].toLowerCase() ?? '');
  // A list's own number, "1. The first point", is part of what it counts.
  if (/^\d{1,3}$|^\p{L}$/u.test(before.trim())) return false;
  if (rules.shortened.has(name) || /^(\p{L}\.-?)+\p{L}$/u.test(word)) return starts;
  if (/^\p{Lu}$/u.test(word)) return starts && word !== 'I';
  if (rules.ordinals && /^\d{1,2}$/.test(word)) return starts;
  return true;
};
