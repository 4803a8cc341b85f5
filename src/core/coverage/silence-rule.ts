import { silenceRule, type SilenceRule } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';

/** Thirty days with a briefing among them, or ten briefings, unless the person says otherwise. */
const usualRule: SilenceRule = { days: 30, briefings: 10 };

/** What counts as a silence in a project: for the watch list and for the history of a phrase alike. */
export const openSilenceRule = (store: WritableStore) => {
  const get = store.prepare<[], string>("SELECT value FROM fact WHERE name = 'silence'").pluck();
  const set = store.prepare<[string]>(
    "INSERT INTO fact (name, value) VALUES ('silence', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  return {
    now: (): SilenceRule => {
      const value = get.get();
      return value === undefined ? usualRule : silenceRule.parse(JSON.parse(value));
    },
    set: (told: SilenceRule): void => void set.run(JSON.stringify(told)),
  };
};
