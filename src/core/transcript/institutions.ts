/** An institution is known by every one of the marks that stand here, `unless` by none. */
export type Institution = {
  readonly series: string;
  /** In an address or the name of a site. */
  readonly origin?: RegExp;
  readonly title?: RegExp;
  /** In the title, the head or the first words. */
  readonly said?: RegExp;
  /** In the title or the head. */
  readonly unless?: RegExp;
};

const chineseSpokespersons =
  'Zhu Bangzao|朱邦造|Sun Yuxi|孙玉玺|Zhang Qiyue|章启月|Kong Quan|孔泉|Liu Jianchao|刘建超|Qin Gang|秦刚|Jiang Yu|姜瑜|Ma Zhaoxu|马朝旭|Hong Lei|洪磊|Liu Weimin|刘为民|Hua Chunying|华春莹|Lu Kang|陆慷|Geng Shuang|耿爽|Zhao Lijian|赵立坚|Wang Wenbin|汪文斌|Mao Ning|毛宁|Lin Jian|林剑|Guo Jiakun|郭嘉昆';
const anotherMinistry = /Ministry|Minister\b|\bDepartment\b|外交部/;

/** Institutions whose series are known by what their transcripts say of themselves: a country they only speak of is no mark. */
export const institutions: readonly Institution[] = [
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
  {
    series: 'United Nations',
    title: /Noon Briefing|(?:Spokes\p{L}+ for|Press Briefing).{0,60}Secretary-General/iu,
    said: /\bUnited Nations\b|\bUN\b|Security Council/,
  },
  { series: 'United Nations', origin: /(?:^|[/.])(?:press\.)?un\.org/ },
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
  { series: 'European Commission', origin: /(?:^|[/.])(?:ec|commission)\.europa\.eu/ },
  {
    series: 'European Commission',
    title: /European Commission|Midday (?:press )?briefing/i,
    said: /European Commission/,
  },
  { series: 'NATO', said: /\bNATO (?:Secretary General|Spokesperson|Headquarters)\b|nato\.int/ },
  { series: 'Kremlin', origin: /kremlin\.ru/ },
  {
    series: 'Kremlin',
    said: /Президент России|President of Russia|Пресс-служба Кремля/,
    unless: /Белый дом|White House/,
  },
  { series: 'Foreign ministry, Russia', origin: /(?:^|[/.])mid\.ru/ },
  { series: 'Foreign ministry, Russia', title: /МИД (?:России|РФ)|иностранных дел (?:Российской|России)/iu },
  { series: 'Foreign ministry, France', origin: /diplomatie\.gouv\.fr/ },
  {
    series: 'Foreign ministry, France',
    title: /point de presse/i,
    said: /Quai d[’']Orsay|affaires étrangères/i,
  },
  { series: 'Federal government, Germany', title: /Regierungspressekonferenz/ },
  { series: 'Foreign ministry, Japan', origin: /mofa\.go\.jp/ },
  { series: 'Foreign ministry, Japan', title: /外務大臣|外務報道官|外務副大臣/ },
  { series: 'Ministry of External Affairs, India', said: /Ministry of External Affairs|mea\.gov\.in/ },
  {
    series: 'European Central Bank',
    said: /European Central Bank|Europäische Zentralbank/,
    unless: anotherMinistry,
  },
  {
    series: 'Bank of England',
    said: /\bBank of England\b/,
    title: /Monetary Policy|Inflation Report|Press Conference/i,
  },
  { series: 'Prime Minister, Canada', origin: /(?:^|[/.])pm\.gc\.ca/ },
  { series: 'Prime Minister, Australia', origin: /pm\.gov\.au|pmtranscripts/ },
  {
    series: 'Presidency, Brazil',
    said: /Palácio do Planalto|Presidência da República/,
    unless: /Portuguesa/,
  },
];
