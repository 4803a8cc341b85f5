import type { Recess } from '../../contract/index.ts';
import { dayOf } from '../collection/columns.ts';
import type { WritableStore } from '../store/store.ts';

/** What the person says about the days of a series beside the briefings held. */
export type Knowledge = {
  /** The name of the recess that a day lies in, `''` for one without a name, or null for none. */
  readonly recessOn: (series: string, day: number) => string | null;
  /** The weekdays of a series (0 is Monday) of which the person said whether it briefs on them. */
  readonly weekdays: (series: string) => ReadonlyMap<number, boolean>;
};

/** Nobody said anything. */
export const nothingSaid: Knowledge = { recessOn: () => null, weekdays: () => new Map() };

type Stretch = Omit<Recess, 'id'>;
type SavedStretch = Stretch & { readonly state: 'set' | 'refused' };

/** Where what the person says about days is kept. */
export type KnowledgeStore = {
  readonly now: () => Knowledge;
  readonly recesses: () => readonly Recess[];
  /** Offers that were turned down. */
  readonly refused: () => readonly Recess[];
  /** Saves a stretch, in the place of the same one saved before. */
  readonly save: (stretch: SavedStretch) => Recess;
  /** Forgets a recess; undefined where there is none of that id. */
  readonly forget: (id: number) => Recess | undefined;
  readonly forgetRefused: (stretch: Pick<Stretch, 'series' | 'from' | 'to'>) => void;
  /** Null forgets what was said of the weekday. */
  readonly sayWeekday: (series: string, weekday: number, briefs: boolean | null) => void;
};

export const openKnowledge = (store: WritableStore): KnowledgeStore => {
  const ask = prepareKnowledge(store);
  const recesses = (): readonly Recess[] => ask.stretches.all('set');
  return {
    recesses,
    refused: () => ask.stretches.all('refused'),
    now: () => knowledgeOf(recesses(), ask.weekdays.all()),
    save: (stretch) => {
      const saved = ask.save.get({ ...stretch, at: new Date().toISOString() });
      if (!saved) throw new Error('a recess was saved and nothing came back');
      return saved;
    },
    forget: (id) => ask.forget.get(id),
    forgetRefused: ({ series, from, to }) => void ask.forgetRefused.run(series, from, to),
    sayWeekday: (series, weekday, briefs) => {
      if (briefs === null) ask.forgetWeekday.run(series, weekday);
      else ask.sayWeekday.run(series, weekday, briefs ? 1 : 0);
    },
  };
};

type WeekdayRow = { readonly series: string; readonly weekday: number; readonly briefs: number };

const columns = 'id, series, from_date AS "from", to_date AS "to", name';

const prepareKnowledge = (store: WritableStore) => ({
  stretches: store.prepare<['set' | 'refused'], Recess>(
    `SELECT ${columns} FROM recess WHERE state = ? ORDER BY series, from_date, to_date`,
  ),
  weekdays: store.prepare<[], WeekdayRow>('SELECT series, weekday, briefs FROM weekday'),
  save: store.prepare<[SavedStretch & { at: string }], Recess>(
    `INSERT INTO recess (series, from_date, to_date, name, state, decided_at) VALUES (@series, @from, @to, @name, @state, @at)
     ON CONFLICT (series, from_date, to_date) DO UPDATE
       SET name = excluded.name, state = excluded.state, decided_at = excluded.decided_at
     RETURNING ${columns}`,
  ),
  forget: store.prepare<[number], Recess>(
    `DELETE FROM recess WHERE id = ? AND state = 'set' RETURNING ${columns}`,
  ),
  forgetRefused: store.prepare<[string, string, string]>(
    "DELETE FROM recess WHERE series = ? AND from_date = ? AND to_date = ? AND state = 'refused'",
  ),
  sayWeekday: store.prepare<[string, number, number]>(
    `INSERT INTO weekday (series, weekday, briefs) VALUES (?, ?, ?)
     ON CONFLICT (series, weekday) DO UPDATE SET briefs = excluded.briefs`,
  ),
  forgetWeekday: store.prepare<[string, number]>('DELETE FROM weekday WHERE series = ? AND weekday = ?'),
});

const knowledgeOf = (recesses: readonly Recess[], weekdays: readonly WeekdayRow[]): Knowledge => {
  const names = new Map<string, Map<number, string>>();
  for (const { series, from, to, name } of recesses) {
    const days = names.get(series) ?? new Map<number, string>();
    names.set(series, days);
    for (let day = dayOf(from); day <= dayOf(to); day++) days.set(day, name);
  }
  const said = new Map<string, Map<number, boolean>>();
  for (const { series, weekday, briefs } of weekdays) {
    said.set(series, (said.get(series) ?? new Map<number, boolean>()).set(weekday, briefs === 1));
  }
  const nothing = new Map<number, boolean>();
  return {
    recessOn: (series, day) => names.get(series)?.get(day) ?? null,
    weekdays: (series) => said.get(series) ?? nothing,
  };
};
