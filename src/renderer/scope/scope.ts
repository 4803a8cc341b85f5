import { useMemo } from 'react';
import { filter as filterSchema, type BriefingRow, type Filter } from '../../contract/index.ts';
import { useStored } from '../parts/stored.ts';
import { useProject } from '../project/project.tsx';

/** The scope: everything on screen is counted within it. */
export type Scope = {
  /** Pass it on with every call that counts. The same object as long as it says the same. */
  readonly filter: Filter;
  readonly isSet: boolean;
  readonly set: (filter: Filter) => void;
  readonly clear: () => void;
};

/** The scope of the project that is open; kept on this machine. */
export const useScope = (): Scope => {
  const { path } = useProject();
  const [stored, setStored] = useStored(`scope ${path}`);
  return useMemo(() => {
    const filter = filterIn(stored);
    return {
      filter,
      isSet: Object.keys(filter).length > 0,
      set: (next) => {
        const kept = withoutEmpty(next);
        setStored(Object.keys(kept).length === 0 ? null : JSON.stringify(kept));
      },
      clear: () => setStored(null),
    };
  }, [stored, setStored]);
};

/** Whether a briefing is within a filter, as far as a filter speaks of briefings. */
export const isWithin = (row: BriefingRow, filter: Filter): boolean =>
  isAmong(row.series ?? '', filter.series) &&
  isAmong(row.language, filter.languages) &&
  isAmong(row.date?.slice(0, 4) ?? '', filter.years) &&
  (filter.speakers === undefined || namesOf(row).some((name) => isAmong(name, filter.speakers))) &&
  (filter.briefings === undefined || filter.briefings.includes(row.id)) &&
  row.id > (filter.since ?? 0) &&
  (filter.from === undefined || (row.date !== null && row.date >= filter.from)) &&
  (filter.to === undefined || (row.date !== null && row.date <= filter.to));

/** The scope narrowed by a screen's own filters: where both name values, those in both. */
export const narrowed = (scope: Filter, own: Filter): Filter => {
  const from = later(scope.from, own.from);
  const to = earlier(scope.to, own.to);
  const result: Record<string, unknown> = { ...scope, ...own, ...(from && { from }), ...(to && { to }) };
  for (const [name, values] of Object.entries(scope)) {
    const mine: unknown = Object.entries(own).find(([other]) => other === name)?.[1];
    if (Array.isArray(values) && Array.isArray(mine))
      result[name] = values.filter((value) => mine.includes(value));
  }
  return withoutUndefined(result);
};

const namesOf = (row: BriefingRow) => (row.spokespersonNames.length === 0 ? [''] : row.spokespersonNames);

const isAmong = (value: string, values: readonly string[] | undefined) =>
  values === undefined || values.includes(value);

const later = (a: string | undefined, b: string | undefined) =>
  a !== undefined && (b === undefined || a > b) ? a : b;
const earlier = (a: string | undefined, b: string | undefined) =>
  a !== undefined && (b === undefined || a < b) ? a : b;

const filterIn = (stored: string | null): Filter => {
  try {
    return stored === null ? {} : filterSchema.parse(JSON.parse(stored));
  } catch {
    return {};
  }
};

const withoutEmpty = (filter: Filter): Filter =>
  withoutUndefined(
    Object.fromEntries(
      Object.entries(filter).filter(
        ([, value]) => value !== undefined && (typeof value === 'number' || value.length > 0),
      ),
    ),
  );

const withoutUndefined = (filter: Record<string, unknown>): Filter =>
  filterSchema.parse(Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)));
