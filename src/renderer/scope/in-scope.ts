import { useMemo } from 'react';
import type { BriefingRow } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { isWithin, useScope } from './scope.ts';
import { oneOfEach } from './versions.ts';

const none: readonly BriefingRow[] = [];

/** Every briefing, and how many of them are within the scope; the count is undefined until it is known. */
export const useInScope = (): {
  readonly all: readonly BriefingRow[];
  readonly count: number | undefined;
} => {
  const { filter } = useScope();
  const { value } = useCall('briefings.list', {});
  return useMemo(
    () => ({
      all: value ?? none,
      count: value && oneOfEach(value.filter((row) => isWithin(row, filter))).length,
    }),
    [value, filter],
  );
};
