import { foreignHanName, hanSurnames } from './words/outlets.ts';

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
  return [...new Set([...han, ...latin, ...peopleInCases(flat)])];
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
  'Spokesperson|Spokesman|Governor|Governador|Governadora|Ministr[oa]|Porta-voz|Portavoce|Bundeskanzler(?:in)?|Außenminister(?:in)?|Spokeswoman|Press Secretary|Secretary|Minister|President|presidenta|presidente|Presidenta|Presidente|Chair(?:man|woman)?|Director|Ambassador|Advisor|Adviser|Coordinator|Administrator|General|Chancellor|Commissioner|Representative|Sprecher(?:in)?|Porte-parole|porte-parole|Vocer[oa]|Portavoz';
const rolesOfSeveral =
  'Spokespersons|Spokesmen|Spokeswomen|Secretaries|Ministers|Presidents|Directors|Ambassadors|Porte-paroles|Vocer[oa]s|Portavoces';
const personName = `(?:${nameWord})(?: (?:(?:de|del|la|van|von|bin|al) )*(?:${nameWord})){1,4}`;
const namedInTitle = new RegExp(
  `(?:${roles})(?: electa,?| (?:of|for|de|d[aeo]s?|dei|della?|del|des|du)(?: (?:the|los|las|la|le|les))?(?: (?:\\p{Lu}[\\p{L}-]+|of|and|for|y|e|et|de|della?|the)){1,6}(?=,))?,? (${personName})`,
  'gu',
);
const beforeOffice = new RegExp(
  `(${personName}), (?:the )?(?:\\p{Lu}\\p{L}+ ){0,3}(?:Spokes(?:person|man|woman)|Press Secretary|(?:Vice-)?President of the|Governor of the|Chair of the|Minister (?:of|for))\\b`,
  'gu',
);
const severalNamed = new RegExp(
  `(?:${rolesOfSeveral}) (${personName}(?:(?:,|,? (?:and|y|et|und)) ${personName})+)`,
  'gu',
);
const between = /,? (?:and|y|et|und) |, /;

/** People named in languages that decline names or write them in other letters: by the office before the name. */
const peopleInCases = (title: string): readonly string[] => [
  ...[...title.matchAll(ofRussianOffice)].map((found) => nominative(found[1] ?? '')),
  ...[...title.matchAll(ofArabicOffice)].map((found) => found[1] ?? ''),
];

const ofRussianOffice =
  /(?:министра|представителя|президента|директора|секретаря|посла|председателя|губернатора)(?=\s)[^.!?]{0,80}?\s((?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{Ll}-]+)/giu;
const ofArabicOffice =
  /(?:السيدة?|الدكتورة?|السفيرة?)\s+(\p{Script=Arabic}{2,}(?:\s(?!في|حول|بشأن|مع|يوم|إلى|خلال|عن)\p{Script=Arabic}{2,}){1,2})/gu;

/** A Russian family name out of the genitive: М.В.Захаровой to М.В.Захарова, С.В.Лаврова to С.В.Лавров. */
export const nominative = (name: string): string => {
  if (/(?:ов|ев|ёв|ин|ын)ой$/u.test(name)) return name.replace(/ой$/u, 'а');
  if (/[сц]кой$/u.test(name)) return name.replace(/ой$/u, 'ая');
  if (/[сц]кого$/u.test(name)) return name.replace(/ого$/u, 'ий');
  return name.replace(/(?<=[бвгджзклмнпрстфхцчшщ])а$/u, '');
};
