import { useCallback, useState } from 'react';
import { useWide } from '../parts/media.ts';
import { useStored } from '../parts/stored.ts';
import { usePlace } from '../place/history.ts';
import type { Screen } from '../place/place.ts';

/** The sidebar: with words, as a rail of icons, or with words over the screen. */
export type Side = 'full' | 'rail' | 'over';

/** Screens that need the width start with a rail. */
const RAILS: readonly Screen[] = ['briefing', 'compare', 'layout'];

/** How the sidebar stands, and how to change it: chosen per kind of screen; in a narrow window always a rail. */
export const useSide = (): readonly [Side, () => void, () => void] => {
  const { screen } = usePlace();
  const wide = useWide();
  const [chosen, choose] = useStored(`sidebar ${screen}`);
  const [over, setOver] = useState(false);
  const rail = chosen === null ? RAILS.includes(screen) : chosen === 'rail';
  const close = useCallback(() => setOver(false), []);
  if (!wide) return [over ? 'over' : 'rail', () => setOver(!over), close];
  return [rail ? 'rail' : 'full', () => choose(rail ? 'full' : 'rail'), close];
};
