import type { BriefingRow } from '../../contract/index.ts';
import type { FacetValue } from '../parts/facet-list.tsx';
import { languageName } from '../parts/figures.ts';
import type { PlaceOn } from '../place/place.ts';
import { tally } from '../scope/tally.ts';
import { strings } from '../strings.ts';

type LibraryPlace = PlaceOn<'library'>;
/** A field the library can be filtered by; also its name in the address. */
export type FacetName = 'series' | 'speaker' | 'language' | 'confidence';

const words = strings.library;

/** The library's facets in order: what a briefing has in each, and how a value is called. */
export const facets: readonly {
  readonly name: FacetName;
  readonly read: (row: BriefingRow) => readonly string[];
  readonly label?: (value: string) => string;
}[] = [
  { name: 'series', read: ({ series }) => [series ?? ''] },
  {
    name: 'speaker',
    read: ({ spokespersonNames }) => (spokespersonNames.length === 0 ? [''] : spokespersonNames),
  },
  { name: 'language', read: ({ language }) => [language], label: languageName },
  {
    name: 'confidence',
    read: ({ confidence }) => [levelOf(confidence)],
    label: (level) => words.confidence[asLevel(level)],
  },
];

const HIGH = 95;
const LOW = 80;
type Level = 'high' | 'medium' | 'low';

/** How far a reading is to be trusted; by the per cent that is shown, so that sign and figure agree. */
export const levelOf = (confidence: number): Level => {
  const shown = Math.round(confidence * 100);
  return shown >= HIGH ? 'high' : shown < LOW ? 'low' : 'medium';
};

/** Whether a briefing passes the library's own filters, perhaps all but one. */
export const passes = (row: BriefingRow, place: LibraryPlace, except?: FacetName): boolean =>
  isBetween(row.date, place.from, place.to) &&
  says(row, place.find) &&
  facets.every(
    ({ name, read }) =>
      name === except || place[name].length === 0 || read(row).some((value) => place[name].includes(value)),
  );

/** Whether any of the library's own filters is in force. */
export const isFiltered = (place: LibraryPlace): boolean =>
  place.from !== '' ||
  place.to !== '' ||
  place.find !== '' ||
  facets.some(({ name }) => place[name].length > 0);

/** The values of a facet with their counts within the other filters. */
export const valuesOf = (
  rows: readonly BriefingRow[],
  place: LibraryPlace,
  name: FacetName,
): FacetValue[] => {
  const facet = facets.find((candidate) => candidate.name === name);
  if (facet === undefined) return [];
  const values = tally(rows, (row) => passes(row, place, name), facet.read, facet.label);
  return name === 'confidence'
    ? values.toSorted((a, b) => LEVELS.indexOf(a.value) - LEVELS.indexOf(b.value))
    : values;
};

const LEVELS: readonly string[] = ['high', 'medium', 'low'] satisfies Level[];

const asLevel = (value: string): Level => (value === 'high' || value === 'low' ? value : 'medium');

const isBetween = (date: string | null, from: string, to: string) =>
  (from === '' || (date !== null && date >= from)) && (to === '' || (date !== null && date <= to));

const says = ({ title, date, series, spokespersonNames }: BriefingRow, find: string) => {
  if (find.trim() === '') return true;
  const text = [title, date, series, ...spokespersonNames].join(' ').toLowerCase();
  return find
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((word) => text.includes(word));
};
