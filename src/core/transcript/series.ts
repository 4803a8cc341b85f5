/** Institutions whose series are known by what their transcripts say of themselves. */
const institutions: readonly {
  readonly series: string;
  readonly title?: RegExp;
  readonly text?: RegExp;
  readonly origin?: RegExp;
}[] = [
  { series: 'Foreign ministry, China', origin: /(?:^|[/.])(?:mfa\.gov\.cn|fmprc\.gov\.cn)/ },
  {
    series: 'Foreign ministry, China',
    title: /外交部发言人|外交部發言人|外交部例行记者会/,
    text: /中国|中國|中方|中华/,
  },
  {
    series: 'Foreign ministry, China',
    title: /Foreign Ministry Spokes(?:person|man|woman)/,
    text: /\bChina(?:['’]s)?\b|\bChinese\b/,
  },
  { series: 'White House', origin: /whitehouse/ },
  { series: 'White House', text: /White House|Aboard Air Force One|James S\. Brady|Brady Press/ },
  { series: 'Federal Reserve', text: /\bFOMC\b|Federal Open Market Committee|Federal Reserve/ },
  { series: 'Presidency, Mexico', title: /Versión estenográfica/i, text: /Presidencia de la Rep[úu]blica/i },
  {
    series: 'Department of State, United States',
    title: /Department (?:Press )?Briefing/,
    text: /\bState Department\b|Department of State|\bMR\.? (?:TONER|PRICE|MILLER|KIRBY)\b/,
  },
  { series: 'United Nations', title: /Noon Briefing|Spokesperson for (?:the )?Secretary-General/i },
];

/** The institution's series, or the title without day and person where the institution is not known; null where there is neither. */
export const seriesOf = (title: string | null, head: string, origins: readonly string[]): string | null => {
  const known = institutions.find(
    (one) =>
      (!one.origin || origins.some((origin) => one.origin?.test(origin))) &&
      (!one.title || (title !== null && one.title.test(title))) &&
      (!one.text || one.text.test(head) || (title !== null && one.text.test(title))),
  );
  if (known) return known.series;
  return title === null ? null : withoutDayAndPerson(title);
};

const withoutDayAndPerson = (title: string): string | null => {
  const plain = title
    .replace(/[’']s\b/g, ' ')
    .replace(/\d{4}年\d{1,2}月\d{1,2}日/g, ' ')
    .replace(
      /,?\s*(?:on\s+|of\s+|del?\s+|vom\s+|du\s+|от\s+)?(?:\p{L}+day,?\s+)?(?:\d{1,2}\.?\s+(?:de\s+)?\p{L}+\s+(?:de\s+)?\d{4}(?:\s+года)?|\p{L}+\s+\d{1,2},?\s+\d{4}|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4})/giu,
      ' ',
    )
    .replace(
      /(?<=(?:Spokesperson|Spokesman|Spokeswoman|Minister|Secretary|Director|Chair))s?\s+(?:\p{Lu}[\p{L}.’'-]*\s?){2,4}(?:and\s(?:\p{Lu}[\p{L}.’'-]*\s?){2,4})?(?=\s|$)/gu,
      ' ',
    )
    .replace(/(?<=发言人|發言人)[\p{Script=Han}·、]{2,30}?(?=主持|举行|舉行)/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, '');
  return plain.length >= 4 && plain.length <= 120 ? plain : null;
};
