import type { Filter } from '../../contract/index.ts';
import { languageName } from '../parts/figures.ts';
import { strings } from '../strings.ts';

const words = strings.shell.scope;

/** A filter in a few words: "White House, 2024-01-01 to 2024-02-29". */
export const describeScope = (filter: Filter): string => {
  const parts = [
    ...(filter.series ?? []).map(named),
    ...(filter.languages ?? []).map(languageName),
    ...(filter.speakers ?? []).map(named),
    describeDates(filter),
    filter.briefings === undefined ? '' : words.chosen(filter.briefings.length),
  ].filter((part) => part !== '');
  return parts.length === 0 ? words.all : parts.join(', ');
};

/** The dates of a filter in a few words; '' where it has none. */
export const describeDates = ({ from = '', to = '' }: Pick<Filter, 'from' | 'to'>): string => {
  if (from !== '' && to !== '') return from === to ? from : words.between(from, to);
  if (from !== '') return words.since(from);
  return to === '' ? '' : words.until(to);
};

const named = (value: string) => (value === '' ? strings.parts.notNamed : value);
