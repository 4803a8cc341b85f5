import { withoutDay } from './days.ts';
import { institutions } from './institutions.ts';
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

const withoutDayAndPerson = (title: string): string | null => {
  const unnamed = peopleInTitle(title).reduce(without, title);
  const plain = withoutDay(unnamed)
    .replace(/[’']s\b/g, ' ')
    .replace(/(?<!\p{L})(?:\p{L}+day|Montag|Dienstag|Mittwoch|Donnerstag|Freitag)(?!\p{L}),?/giu, ' ')
    .replace(/^\s*(?:full |edited |official )?transcripts?(?: of(?: the)?)?\s*[:–—-]?\s*/i, '')
    .replace(spokesperson, ' ')
    .replace(hanSpokesperson, '')
    .replace(/[(（[][^\p{L}\p{N}]*[)）\]]/gu, ' ')
    .replace(/\s+(?=[,.;:])/g, '')
    .replace(/\s+/g, ' ')
    .replace(openEnd, '')
    .replace(/^[\s,:–—-]+|[\s,:–—|-]+$/g, '');
  return plain.length >= 4 && plain.length <= 120 ? plain : null;
};

/** Words that led to the day or the person that was taken out. */
const openEnd =
  /(?:[\s,:–—|-]+(?:on|of|by|by the|at|from|for|with|the|held|given|del?|vom|am|du|le|par|por|el|от|за|года|р\.|г\.|do|da|di|del|il|dated|morning of|afternoon of))+[\s,:–—|-]*$/iu;

/** A Chinese title has no white space that a name taken out could leave behind. */
const without = (title: string, name: string): string =>
  title.replace(name, /\p{Script=Han}/u.test(name) ? '' : ' ');

/** One who speaks for an institution, or several, and what stands between their names; the institution stays. */
const spokesperson =
  /(?<=\S\s)(?:(?:Deputy|Acting|Principal|Associate|Chief|Official)\s+)*(?:Spokes(?:persons?|man|men|woman|women))(?:(?:\s|,|and)+(?=\s))?/g;
const hanSpokesperson =
  /(?:新闻司)?(?:副?司长)?[、，]?副?(?:发言人|發言人)(?:[\s、和与及]*(?:主持|举行|舉行))?/g;
