import { useState } from 'react';
import type { TwinsProgress } from '../../contract/index.ts';
import { useCall, useEvent } from '../client/client.ts';

/** How far the search for versions is; null where none runs. */
export const useFinding = (): TwinsProgress | null => {
  const { value: atFirst = null } = useCall('twins.current', {});
  const [heard, setHeard] = useState<TwinsProgress | null>(null);
  useEvent('twins.progressed', setHeard);
  const progress = heard ?? atFirst;
  return progress?.running ? progress : null;
};
