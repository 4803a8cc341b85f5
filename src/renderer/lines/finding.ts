import { useState } from 'react';
import type { LinesProgress } from '../../contract/index.ts';
import { useCall, useEvent } from '../client/client.ts';

/** How far the search for lines is; null where none runs. */
export const useFindingLines = (): LinesProgress | null => {
  const { value: atFirst = null } = useCall('lines.current', {});
  const [heard, setHeard] = useState<LinesProgress | null>(null);
  useEvent('lines.progressed', setHeard);
  const progress = heard ?? atFirst;
  return progress?.running ? progress : null;
};
