/** What a text can only have said between two days: offices held and things named. Public record. */
type Anchor = { readonly said: RegExp; readonly why: string; readonly from: string; readonly until: string };

const anchors: readonly Anchor[] = [
  {
    said: /\b(?:COVID|coronavirus task ?force)\b/i,
    why: 'the pandemic it speaks of',
    from: '2020-01-27',
    until: '2023-05-11',
  },
  { said: /\bcoronavirus\b/i, why: 'the pandemic it speaks of', from: '2020-01-09', until: '2023-12-31' },
  {
    said: /\bVice President(?: Mike)? Pence\b|\bMike Pence\b/,
    why: 'the Vice President who speaks',
    from: '2017-01-20',
    until: '2021-01-19',
  },
  {
    said: /\b(?:Secretary|Alex) Azar\b/,
    why: 'the Secretary who speaks',
    from: '2018-01-29',
    until: '2021-01-19',
  },
  {
    said: /\bPresident(?: Donald)? Trump\b|\bDonald Trump\b/,
    why: 'the President it names',
    from: '2017-01-20',
    until: '2029-01-19',
  },
  { said: /\bPresident Obama\b/, why: 'the President it names', from: '2009-01-20', until: '2017-01-19' },
];

/** The one year in which a month and day fit everything the text says, with the evidence in words; null where several or none fit. */
export const anchorYear = (
  text: string,
  dayIn: (year: number) => string | null,
): { readonly year: number; readonly why: string } | null => {
  const sample = text.slice(0, 100_000);
  const held = anchors.filter((anchor) => anchor.said.test(sample));
  if (held.length === 0) return null;
  const years: number[] = [];
  for (let year = 2000; year < 2040; year++) {
    const day = dayIn(year);
    if (day && held.every((anchor) => day >= anchor.from && day <= anchor.until)) years.push(year);
  }
  const [year] = years;
  return year !== undefined && years.length === 1
    ? { year, why: [...new Set(held.map((anchor) => anchor.why))].join(' and ') }
    : null;
};
