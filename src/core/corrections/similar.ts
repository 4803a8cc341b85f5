import { dirname } from 'node:path';
import { anchorAt, type Change, type Likeness, type Reason, type Similar } from '../../contract/index.ts';
import type { ReadableStore } from '../store/store.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { placeOf } from './anchors.ts';
import { dateRuleOf, type DateRule } from './date-rules.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { factsInWords } from './words.ts';

type Facts = Extract<Change, { kind: 'facts' }>;
type Relabel = Extract<Change, { kind: 'relabel' }>;
type NameField = 'asker' | 'outlet' | 'speaker';

/** A briefing as far as it may be like another. */
type Row = {
  id: number;
  title: string;
  date: string | null;
  time: string | null;
  series: string | null;
  language: string;
  spokespersons: string;
  reasons: string;
  path: string | null;
};

/** What a change would do to others, and how to make it there. */
export type SimilarTo = {
  readonly rule: string | null;
  readonly others: readonly Similar[];
  /** The change as it is made in one of the others; `now` is its reading as it is. */
  readonly changesFor: (briefingId: number, now: Transcript) => readonly Change[];
};

const nothingAlike: SimilarTo = { rule: null, others: [], changesFor: () => [] };
/** A label is known by the first of these that was changed. */
const nameFields: readonly NameField[] = ['outlet', 'asker', 'speaker'];

/**
 * Finds what the same change would put right elsewhere. `asRead` is the reading of the briefing it was made in, before
 * anything was put right. Cutting, joining and retyping are of one place only, and so are titles.
 */
export const createSimilar = (store: ReadableStore) => {
  const rows = store.prepare<[], Row>(
    `SELECT b.id, b.title, b.date, b.time, b.series, b.language, b.spokespersons, b.reasons,
       (SELECT s.path FROM source s WHERE s.briefing_id = b.id ORDER BY s.id LIMIT 1) AS path
     FROM briefing b WHERE b.removed_at IS NULL ORDER BY b.date, b.id`,
  );
  const labelled = new Map(
    nameFields.map((field) => [
      field,
      store.prepare<[string | null], { id: number; places: number }>(
        `SELECT briefing_id AS id, count(DISTINCT ${field === 'speaker' ? 'statement_span' : 'question_span'}) AS places
         FROM passage WHERE ${field} IS ? ${field === 'speaker' ? '' : 'AND question_span IS NOT NULL'}
         GROUP BY briefing_id`,
      ),
    ]),
  );
  const relabelled = (id: number, asRead: Transcript, change: Relabel): SimilarTo => {
    const names = changedNames(asRead, change);
    const [first] = names;
    if (!first) return nothingAlike;
    const { field, was, becomes } = first;
    const all = rows.all();
    const counts = new Map(
      labelled
        .get(field)
        ?.all(was)
        .map(({ id: other, places }) => [other, places]),
    );
    const others = all.flatMap((row): Similar[] => {
      const places = counts.get(row.id) ?? 0;
      const alike = alikeOf(
        row,
        all.find((each) => each.id === id),
        asRead,
        was !== null,
      );
      if (row.id === id || places === 0 || alike.length === 0) return [];
      const { id: briefingId, title, date } = row;
      const told = (name: string | null) => `${field} ${name ?? 'not named'}`;
      return [{ briefingId, title, date, alike, was: told(was), becomes: told(becomes), places }];
    });
    return { rule: null, others, changesFor: (_id, now) => relabelsIn(now, field, was, becomes) };
  };
  const restated = (id: number, asRead: Transcript, change: Facts): SimilarTo => {
    const all = rows.all();
    const own = all.find((row) => row.id === id);
    if (!own) return nothingAlike;
    const rule =
      typeof change.date === 'string'
        ? dateRuleOf({ date: asRead.date, path: own.path ?? '' }, change.date)
        : null;
    const wanted = new Map(all.map((row) => [row.id, factsFor(row, change, rule)]));
    const others = all.flatMap((row): Similar[] => {
      const facts = wanted.get(row.id);
      const alike = alikeOf(row, own, asRead, false);
      if (row.id === id || !facts || alike.length === 0) return [];
      const { id: briefingId, title, date } = row;
      const told = { was: factsInWords(factsNow(row, facts)), becomes: factsInWords(facts) };
      return [{ briefingId, title, date, alike, ...told, places: 1 }];
    });
    const changesFor = (other: number): readonly Change[] => {
      const facts = wanted.get(other);
      return facts ? [facts] : [];
    };
    return { rule: rule?.said ?? null, others, changesFor };
  };
  return (id: number, asRead: Transcript, change: Change): SimilarTo => {
    if (change.kind === 'relabel') return relabelled(id, asRead, change);
    return change.kind === 'facts' ? restated(id, asRead, change) : nothingAlike;
  };
};

/** What a briefing has in common with the one that is put right, as that was read. */
const alikeOf = (row: Row, own: Row | undefined, asRead: Transcript, sharesLabel: boolean): Likeness[] => {
  const doubt = heaviest(asRead.reasons);
  // Written by the import as a list of reasons.
  const sharesDoubt = doubt !== null && heaviest(JSON.parse(row.reasons) as Reason[]) === doubt;
  const sharesFolder = row.path !== null && own?.path != null && dirname(row.path) === dirname(own.path);
  const sharesSeries = row.series !== null && (row.series === asRead.series || row.series === own?.series);
  const common: readonly (readonly [Likeness, boolean])[] = [
    ['label', sharesLabel],
    ['doubt', sharesDoubt],
    ['folder', sharesFolder],
    ['series', sharesSeries],
  ];
  return common.flatMap(([likeness, holds]) => (holds ? [likeness] : []));
};

/** Code of the reason that takes most from the confidence. */
const heaviest = (reasons: readonly Reason[]): string | null =>
  reasons.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)[0]?.code ?? null;

type ChangedName = {
  readonly field: NameField;
  readonly was: string | null;
  readonly becomes: string | null;
};

/** The names that a change gives a part, where they are other ones than were read. */
const changedNames = (asRead: Transcript, change: Relabel): readonly ChangedName[] => {
  const held = placeOf(asRead.text, change.at);
  const at = 'at' in held ? held.at : -1;
  const part = segmentsOf(asRead).find(({ start, end }) => at >= start && at < end);
  if (!part) return [];
  return nameFields.flatMap((field) => {
    const becomes = change[field];
    return becomes === undefined || becomes === part[field] ? [] : [{ field, was: part[field], becomes }];
  });
};

const speaks: ReadonlySet<Segment['kind']> = new Set(['statement', 'announcement']);

const relabelsIn = (
  now: Transcript,
  field: NameField,
  was: string | null,
  becomes: string | null,
): Change[] =>
  segmentsOf(now)
    .filter((part) => (field === 'speaker' ? speaks.has(part.kind) : part.kind === 'question'))
    .filter((part) => part[field] === was)
    .map(({ start }) => ({ kind: 'relabel', at: anchorAt(now.text, start), [field]: becomes }));

/** The facts that a change would give another briefing; null where it has them, or there are none to give. */
const factsFor = (row: Row, change: Facts, rule: DateRule | null): Facts | null => {
  const { kind, title: _title, date, ...rest } = change;
  const day = date === null ? null : rule?.dateFor({ date: row.date, path: row.path ?? '' });
  const facts: Facts = {
    kind,
    ...rest,
    ...(date === undefined || (day === null && date !== null) || day === undefined ? {} : { date: day }),
  };
  return JSON.stringify(factsNow(row, facts)) === JSON.stringify(facts) ? null : facts;
};

/** What a briefing has now of these facts, in the same order. */
const factsNow = (row: Row, { kind, ...facts }: Facts): Facts => {
  // Written by the import as a list of names.
  const held = { ...row, spokespersons: JSON.parse(row.spokespersons) as string[] };
  const names = ['date', 'time', 'series', 'language', 'spokespersons'] as const;
  const now = Object.keys(facts).flatMap((key) =>
    names.flatMap((name) => (name === key ? [[name, held[name]]] : [])),
  );
  return { kind, ...Object.fromEntries(now) };
};
