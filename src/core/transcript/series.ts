import { peopleInTitle } from './people.ts';

/** What a document says of its institution: outside what is said, and in it. */
export type SeriesEvidence = {
  readonly title: string | null;
  /** The file's name and the text before the first label. */
  readonly head: string;
  /** The first thousands of characters of the text. */
  readonly said: string;
  /** Addresses and site names. */
  readonly origins: readonly string[];
};

/** The institution's series, or the title without day and person where the institution is not known; null where there is neither. */
export const seriesOf = (evidence: SeriesEvidence): string | null => {
  const { title, origins } = evidence;
  const outside = `${title ?? ''}\n${evidence.head}`;
  const known = institutions.find(
    (one) =>
      (!one.origin || origins.some((origin) => one.origin?.test(origin))) &&
      (!one.title || (title !== null && one.title.test(title))) &&
      (!one.said || one.said.test(`${outside}\n${evidence.said}`)) &&
      !one.unless?.test(outside),
  );
  if (known) return known.series;
  return title === null ? null : withoutDayAndPerson(title);
};

/** An institution is known by every one of the marks that stand here, `unless` by none. */
type Institution = {
  readonly series: string;
  readonly origin?: RegExp;
  readonly title?: RegExp;
  readonly said?: RegExp;
  readonly unless?: RegExp;
};

const chineseSpokespersons =
  'Zhu Bangzao|朱邦造|Sun Yuxi|孙玉玺|Zhang Qiyue|章启月|Kong Quan|孔泉|Liu Jianchao|刘建超|Qin Gang|秦刚|Jiang Yu|姜瑜|Ma Zhaoxu|马朝旭|Hong Lei|洪磊|Liu Weimin|刘为民|Hua Chunying|华春莹|Lu Kang|陆慷|Geng Shuang|耿爽|Zhao Lijian|赵立坚|Wang Wenbin|汪文斌|Mao Ning|毛宁|Lin Jian|林剑|Guo Jiakun|郭嘉昆';
const anotherMinistry = /Ministry|Minister\b|\bDepartment\b|外交部/;

/** Institutions whose series are known by what their transcripts say of themselves: a country they only speak of is no mark. */
const institutions: readonly Institution[] = [
  { series: 'Foreign ministry, China', origin: /(?:^|[/.])(?:mfa\.gov\.cn|fmprc\.gov\.cn)/ },
  {
    series: 'Foreign ministry, China',
    title: /外交部.{0,8}(?:发言人|發言人)|外交部例行记者会/,
    said: new RegExp(`中方|中华人民共和国|中国(?:外交部|政府|人民|公民|始终|一贯)|${chineseSpokespersons}`),
    unless: /(?<!中华人民)(?:共和国|王国|联邦|公国|联合酋长国)外交部(?!长)/,
  },
  {
    series: 'Foreign ministry, China',
    title: /Foreign Ministry (?:Deputy )?Spokes(?:person|man|woman)/,
    said: new RegExp(
      `\\b(?:the Chinese (?:side|government)|China['’]s (?:position|stance)|China (?:firmly|always|has always|opposes|hopes that|believes)|${chineseSpokespersons})\\b`,
      'i',
    ),
    unless:
      /(?:Ministry of Foreign Affairs|Foreign Ministry) of (?!(?:the )?(?:People['’]s Republic of )?China\b)/,
  },
  {
    series: 'Department of State, United States',
    title: /Department (?:Press )?Briefing/,
    said: /\bState Department\b|Department of State|\bMR\.? (?:TONER|PRICE|MILLER|KIRBY)\b/,
  },
  { series: 'United Nations', title: /Noon Briefing|Spokesperson for (?:the )?Secretary-General/i },
  { series: 'White House', origin: /whitehouse/ },
  {
    series: 'White House',
    said: /White House|Aboard Air Force One|James S\. Brady|Brady Press/,
    unless: anotherMinistry,
  },
  {
    series: 'Federal Reserve',
    said: /\bFOMC|Federal Open Market Committee|Federal Reserve/,
    unless: anotherMinistry,
  },
  { series: 'Presidency, Mexico', title: /Versión estenográfica/i, said: /Presidencia de la Rep[úu]blica/i },
];

const withoutDayAndPerson = (title: string): string | null => {
  const unnamed = peopleInTitle(title).reduce(without, title);
  const plain = unnamed
    .replace(/[’']s\b/g, ' ')
    .replace(/\d{4}年\d{1,2}月\d{1,2}日/g, ' ')
    .replace(
      /,?\s*(?:on\s+|of\s+|del?\s+|vom\s+|du\s+|от\s+)?(?:\p{L}+day,?\s+)?(?:\d{1,2}\.?\s+(?:de\s+)?\p{L}+\s+(?:de\s+)?\d{4}(?:\s+года)?|\p{L}+\s+\d{1,2},?\s+\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4})/giu,
      ' ',
    )
    .replace(spokesperson, ' ')
    .replace(hanSpokesperson, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, '');
  return plain.length >= 4 && plain.length <= 120 ? plain : null;
};

/** A Chinese title has no white space that a name taken out could leave behind. */
const without = (title: string, name: string): string =>
  title.replace(name, /\p{Script=Han}/u.test(name) ? '' : ' ');

/** One who speaks for an institution, or several, and what stands between their names; the institution stays. */
const spokesperson =
  /(?<=\S\s)(?:(?:Deputy|Acting|Principal|Associate|Chief|Official)\s+)*(?:Spokes(?:persons?|man|men|woman|women))(?:(?:\s|,|and)+(?=\s))?/g;
const hanSpokesperson =
  /(?:新闻司)?(?:副?司长)?[、，]?副?(?:发言人|發言人)(?:[\s、和与及]*(?:主持|举行|舉行))?/g;
