import { useEffect, useState } from 'react';
import type { Surveyed } from '../../contract/index.ts';
import { asTrouble, callNow } from '../client/client.ts';
import { sayTrouble } from '../parts/toast.ts';
import type { Teaching } from './teaching.ts';

/** So many files are looked at without being asked to. */
export const FIRST_LOOK = 60;
const AT_ONCE = 6;
const REST_MS = 400;

/** What files would come to, by briefing, one handful after the other; what is asked anew lets go of the rest. */
export const useSurvey = (
  ids: readonly number[],
  way: Teaching['way'],
  wanted: boolean,
): ReadonlyMap<number, Surveyed> => {
  const key = wanted ? JSON.stringify([ids, way]) : '';
  const [found, setFound] = useState<{ readonly key: string; readonly rows: ReadonlyMap<number, Surveyed> }>({
    key: '',
    rows: new Map(),
  });
  useEffect(() => {
    if (key === '') return;
    // Written by this very function a moment ago.
    const [asked, how] = JSON.parse(key) as [number[], Teaching['way']];
    const asking = { on: true };
    const look = async () => {
      const rows = new Map<number, Surveyed>();
      for (let at = 0; asking.on && at < asked.length; at += AT_ONCE) {
        const some = await callNow('layouts.survey', { ids: asked.slice(at, at + AT_ONCE), ...how });
        for (const row of some) rows.set(row.id, row);
        if (asking.on) setFound({ key, rows: new Map(rows) });
      }
    };
    const timer = setTimeout(() => {
      look().catch((error: unknown) => asking.on && sayTrouble(asTrouble(error)));
    }, REST_MS);
    return () => {
      asking.on = false;
      clearTimeout(timer);
    };
  }, [key]);
  return found.key === key ? found.rows : none;
};

const none: ReadonlyMap<number, Surveyed> = new Map();
