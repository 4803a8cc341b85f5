import { foreignHanName, hanSurnames } from './outlet-words.ts';
import { officialTitles } from './vocabulary.ts';
import { foldedName, lookOf } from './voices.ts';

/** People a title names as those who speak: "Spokesperson Jane Roe’s …", "发言人毛宁主持 …", "by Press Secretary Jen Psaki". */
export const peopleInTitle = (title: string): readonly string[] => {
  const flat = title.replace(/[\s\u00a0]+/g, ' ');
  const han = [...flat.matchAll(namedInHanTitle)]
    .flatMap((found) => (found[1] ?? '').split(/[、和与及]/))
    .filter((name) => /[·•・‧]/.test(name) || hanSurnames.has(name.charAt(0)) || !noHanName.test(name));
  const together = [...flat.matchAll(severalNamed)].flatMap((found) => (found[1] ?? '').split(between));
  const latin = [...[...flat.matchAll(namedInTitle)].map((found) => found[1] ?? ''), ...together]
    .map((name) => name.replace(/[’']s(?: .*)?$| (?:Meets|Holds|Hosts|Gives|Answers|Speaks)\b.*/, ''))
    .filter((name) => name.includes(' ') && !noName.test(name));
  return [...new Set([...han, ...latin])];
};

/** People whom a short line names with their office behind it: "Jane Roe, Department Spokesperson". */
export const peopleBeforeOffice = (line: string): readonly string[] =>
  [...line.slice(0, 240).matchAll(beforeOffice)]
    .map((found) => found[1] ?? '')
    .filter((name) => name.includes(' ') && !noName.test(name));

const hanName = `(?:${foreignHanName}|\\p{Script=Han}{2,4}?)`;
const namedInHanTitle = new RegExp(
  `(?:发言人|發言人|部长|部長|司长|大使|总理|主任)\\s*(${hanName}(?:[、和与及]${hanName})*)(?=主持|举行|舉行|就|答|在|的|$|[\\s，,、：:])`,
  'gu',
);
/** What stands behind an office and is no name, however short. */
const noHanName =
  /[级級馆館处處府会會议議室部问問答就在对對的是受]|例行|记者|記者|新闻|新聞|表示|表态|谈话|讲话|声明|发表|关于|今天|今日|日前/;

const noName = /\b(?:Press|Briefing|White|House|Air|Force|After|Before|Meeting)\b/;

const nameWord = "(?:al-|el-|d[’'])?\\p{Lu}[\\p{L}\\p{M}’'.-]*\\p{Ll}\\.?|\\p{Lu}\\.";
const roles =
  'Spokesperson|Spokesman|Spokeswoman|Press Secretary|Secretary|Minister|President|presidenta|presidente|Presidenta|Presidente|Chair(?:man|woman)?|Director|Ambassador|Advisor|Adviser|Coordinator|Administrator|General|Chancellor|Commissioner|Representative|Sprecher(?:in)?|Porte-parole|porte-parole|Vocer[oa]|Portavoz';
const rolesOfSeveral =
  'Spokespersons|Spokesmen|Spokeswomen|Secretaries|Ministers|Presidents|Directors|Ambassadors|Porte-paroles|Vocer[oa]s|Portavoces';
const personName = `(?:${nameWord})(?: (?:(?:de|del|la|van|von|bin|al) )*(?:${nameWord})){1,4}`;
const namedInTitle = new RegExp(
  `(?:${roles})(?: electa,?| of [A-Z]\\p{L}+(?: [A-Z]\\p{L}+)?)?,? (${personName})`,
  'gu',
);
const beforeOffice = new RegExp(
  `(${personName}), (?:the )?(?:\\p{Lu}\\p{L}+ ){0,3}(?:Spokes(?:person|man|woman)|Press Secretary)\\b`,
  'gu',
);
const severalNamed = new RegExp(
  `(?:${rolesOfSeveral}) (${personName}(?:(?:,|,? (?:and|y|et|und)) ${personName})+)`,
  'gu',
);
const between = /,? (?:and|y|et|und) |, /;

/** A speaker's label as a reader expects a name: in full where title or other labels name the person, capitals lowered. */
export const speakerName = (label: string, known: readonly string[]): string | null => {
  const plain = label
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain === '') return null;
  const person = personPart(plain);
  const full = fullName(person, known);
  if (full) return full;
  const words = person.split(' ');
  const bare = words.slice(titleLength(foldedName(person).split(' '))).join(' ');
  const chosen = bare.includes(' ') ? bare : person;
  return isAllCapitals(chosen) ? lowered(chosen) : chosen;
};

/** The name that ends in a family name somewhere in a title: "Press Secretary Jen Psaki" gives "Jen Psaki" for "Psaki". */
export const nameInTitle = (title: string, label: string): string | null => {
  const folded = foldedName(label).split(' ');
  const surname = folded.at(-1) ?? '';
  if (surname.length < 3 || folded.length - titleLength(folded) > 1) return null;
  const words = title.replace(/[\s\u00a0]+/g, ' ').split(' ');
  const at = words.findIndex((word) => foldedName(word.replace(/[’']s$/, '')) === surname);
  const first = words[at - 1] ?? '';
  const before = /^\p{Lu}\.$/u.test(first) ? `${words[at - 2] ?? ''} ${first}` : first;
  if (
    at < 1 ||
    !/^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}\.)?$/u.test(before) ||
    titles.has(foldedName(before)) ||
    offices.test(before)
  )
    return null;
  return `${before} ${(words[at] ?? '').replace(/[’']s$|[,.;:]+$/g, '')}`;
};

/** The name in "SECRETARY OF X, JANE ROE" and in "JANE ROE, SECRETARY OF X"; a single office before a longer name is taken off. */
const personPart = (label: string): string => {
  const parts = label.split(/,\s*/);
  const last = parts.at(-1) ?? label;
  const person = parts.length > 1 && holdsOffice(last) ? (parts[0] ?? label) : last;
  const bare = person.replace(
    /^(?:PRESIDENT[AE]|President[ae]|SECRETARI[OA]|DOCTORA?|LICENCIAD[OA]|GENERAL)\s+(?=\S+\s+\S+)/,
    '',
  );
  return bare.trim() === '' ? label : bare.trim();
};

const offices =
  /(?:^|\s)(?:secretari[oa]|subsecretari[oa]|director[a]?|president[ea]|titular|gobernador[a]?|procurador[a]?|jef[ea]|coordinador[a]?|consejer[oa]|representante|comandante|integrante|vocer[oa]|ministr[oa]|canciller|minister|secretary|director|spokesperson|commissioner|chair|beneficiari[oa]|conductor[a]?|comunicador[a]?|reporter[oa]|m[ée]dic[oa]|enfermer[oa]|embajador[a]?)(?:\s|$)/i;
const holdsOffice = (part: string): boolean => offices.test(part);

/** The known person whose family name closes the label, where the label has a title or is one word: never a guess between two. */
const fullName = (label: string, known: readonly string[]): string | null => {
  const words = foldedName(label).split(' ');
  const surname = words.at(-1) ?? '';
  if (surname.length < 2) return null;
  const own = words.length - titleLength(words);
  const fits = known.filter((name) => {
    const whole = foldedName(name);
    if (whole === surname) return true;
    const parts = whole.split(/[ ·]/);
    return own === 1
      ? parts.at(-1) === surname || nearlyEqual(parts.at(-1) ?? '', surname)
      : parts.join(' ') === words.slice(-own).join(' ');
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
};

const titles = new Set(officialTitles);
const titleLength = (words: readonly string[]): number => {
  for (let length = Math.min(4, words.length - 1); length > 0; length--)
    if (titles.has(words.slice(0, length).join(' '))) return length;
  return 0;
};

/** One letter left out, added or changed in a long name: a typing error. */
const nearlyEqual = (one: string, other: string): boolean => {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return Math.max(one.length, other.length) - start - end <= 1;
};

const isAllCapitals = (name: string): boolean => name === name.toUpperCase() && name !== name.toLowerCase();

const small = new Set(['DE', 'DEL', 'LA', 'LAS', 'LOS', 'Y', 'OF', 'THE', 'VON', 'VAN', 'DER', 'BIN', 'AND']);
const kept = new Set([
  'FBI',
  'DOD',
  'DHS',
  'FAA',
  'NSC',
  'OMB',
  'FEMA',
  'CDC',
  'US',
  'UN',
  'II',
  'III',
  'IV',
]);

/** JEAN-PIERRE to Jean-Pierre, McDonald left to chance: capitals do not say. */
const lowered = (name: string): string =>
  name
    .split(' ')
    .map((word, at) =>
      kept.has(word) ? word : at > 0 && small.has(word) ? word.toLowerCase() : capitalised(word),
    )
    .join(' ');

const capitalised = (word: string): string =>
  word
    .toLowerCase()
    .replace(/(?:^|[-.’'(“"])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/([’'])S$/, '$1s');

/** A journalist's label as a name: capitals lowered. */
export const askerName = (label: string): string => {
  const plain = label.replace(/\s+/g, ' ').trim();
  return isAllCapitals(plain) && plain.includes(' ') ? lowered(plain) : plain;
};

/** The outlet in a journalist's label: without quotation marks of titles and the word for journalist. */
export const outletInLabel = (label: string): string => {
  const plain = label
    .replace(/^会后[，,]?/, '')
    .replace(/(?:记者|記者)?(?:追问|问及|提问|问)?$/, '')
    .replace(/(?:记者|記者)$/, '')
    .trim();
  const quoted = /^《([^》]+)》$/.exec(plain)?.[1];
  return (quoted ?? plain).replace(/\s+(?:reporter|journalist|correspondent)$/i, '');
};

/** The two in "Jane Roe, Daily Bugle" and, by the label as it is written, "Jane Roe (Daily Bugle)"; null where a label names one. */
export const personAndOutlet = (
  name: string,
  written: string,
): { readonly asker: string; readonly outlet: string } | null => {
  const [asker = '', behind, ...more] = name.split(/,\s+/);
  const bracketed = /[（(]([^()（）]{2,60})[)）]\s*[:：]?\s*$/.exec(written)?.[1];
  const outlet = more.length > 0 ? undefined : (behind ?? bracketed);
  if (!outlet || lookOf(asker) !== 'name' || onStage.test(outlet)) return null;
  const look = lookOf(outlet);
  return look === 'outlet' || look === 'name' || look === 'stranger'
    ? { asker: askerName(asker), outlet: outletInLabel(outlet) }
    : null;
};

const onStage =
  /\d|inaudible|interpret|translat|microphone|phone|video|remote|crosstalk|spoken|\bvia\b|\bSr\b|\bJr\b/i;

/** The outlet named behind a journalist's name, by themselves or by who calls on them: "Jane Roe from the New York Times", "Jane Roe, CNBC". */
export const outletInWords = (asker: string, words: string): string | null => {
  const surname = foldedName(asker).split(' ').at(-1) ?? '';
  const at = surname.length > 1 ? words.toLowerCase().lastIndexOf(surname) : -1;
  return at < 0 ? null : outletBehind(words.slice(at + surname.length, at + surname.length + 80));
};

/** A full stop inside a word or behind a capital and behind "St" ends no name. */
const outletWord = "[\\p{Lu}\\d](?:[\\p{L}\\d&’'-]|\\.(?=\\p{L})|(?<=(?:^|[\\s.])(?:\\p{Lu}|St))\\.)*";
const outletName = `${outletWord}(?:\\s+(?:of|and|&|the|${outletWord}))*`;
const behindName = new RegExp(
  `^,?\\s*(?:(?:here\\s+)?(?:from|with|at|of|for)\\s+)?(?:the\\s+)?(${outletName})\\s*(?=[.,;:!?—–-]|$)`,
  'u',
);
const noOutlet =
  /^(?:Chair|Mr|Mrs|Ms|Dr|Thanks?|Hi|Hello|I|You|We|So|And|But|President|Madam|Go|Please|Your|Good|Let|Over|Yes|Okay|What|Can|Could|The|This|That|Right)\b/;

const outletBehind = (words: string): string | null => {
  const outlet = behindName.exec(words)?.[1]?.replace(/\.$/, '');
  return outlet && outlet.length > 1 && outlet.length < 50 && !noOutlet.test(outlet) ? outlet : null;
};

const handOver = new RegExp(
  `(?:go(?:ing)?(?:\\s+(?:next|over|back|now))?\\s+to|turn(?:\\s+(?:it|next))?(?:\\s+over)?\\s+to|(?:comes?|is|question,?)\\s+from(?:\\s+the\\s+line\\s+of)?|hear\\s+from|next\\s+(?:up|question)(?:\\s+is)?,?)\\s+((?:\\p{Lu}[\\p{L}’'.-]+)(?:\\s+\\p{Lu}[\\p{L}’'.-]+){1,2}?)(?=\\s*(?:,|\\.|at\\s|from\\s|with\\s|of\\s|$))([^\\n]{0,60})`,
  'gu',
);

/** Whom the words before an unnamed question call on by full name, such as "we'll go to Jane Roe at Reuters"; null where nobody is. */
export const calledOn = (
  before: string,
): { readonly asker: string; readonly outlet: string | null } | null => {
  const near = before.slice(-220);
  const last = [...near.matchAll(handOver)].at(-1);
  const asker = last?.[1]?.replace(/\.$/, '');
  if (!last || !asker || near.length - last.index > 160) return null;
  return { asker, outlet: outletBehind(last[2] ?? '') };
};
