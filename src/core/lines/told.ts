import type { Line, LineChange, LineRow, LineWording } from '../../contract/index.ts';
import { dateOf, noDay, type Columns } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import { leadOf } from '../collection/versions.ts';
import { tokensOf, wordChanges } from '../compare/words.ts';
import type { LedgerLine, LedgerUse, LedgerWording } from './ledger.ts';
import type { Silences } from '../coverage/silences.ts';

const dateIf = (day: number | undefined): string | null =>
  day === undefined || day === noDay ? null : dateOf(day);

const dated = (uses: readonly LedgerUse[]): number[] =>
  uses.flatMap(({ day }) => (day === noDay ? [] : [day]));

const briefingsOf = (columns: Columns, uses: readonly LedgerUse[]): number =>
  new Set(uses.map(({ place }) => leadOf(columns.versions, columns.briefing[place] ?? 0))).size;

const askerOf = (columns: Columns, place: number): string | null => {
  if (columns.announcement[place] === 1) return null;
  const { outlet, asker } = columns;
  return outlet.values[outlet.of[place] ?? 0] || asker.values[asker.of[place] ?? 0] || null;
};

/** Names by how often each is among them, most often first. */
const countNames = (names: readonly (string | null)[]): { name: string; uses: number }[] => {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, uses]) => ({ name, uses }))
    .toSorted((x, y) => y.uses - x.uses || (x.name < y.name ? -1 : 1));
};

/** Every way a wording is written and how often, in the order of first use. */
const writtenOf = ({ texts, uses }: LedgerWording): { text: string; uses: number }[] => {
  const counts = new Map<number, number>();
  for (const { text } of uses) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text: texts[text] ?? '', uses: count }));
};

/** A wording as it is most often written; of ways as often the one that came first. */
export const textOf = (wording: LedgerWording): string => {
  const [first, ...others] = writtenOf(wording);
  return others.reduce((best, each) => (best && best.uses >= each.uses ? best : each), first)?.text ?? '';
};

const usesOf = ({ wordings }: LedgerLine): LedgerUse[] => wordings.flatMap(({ uses }) => [...uses]);

const seriesOf = (columns: Columns, uses: readonly LedgerUse[]): number[] =>
  [...new Set(uses.map(({ place }) => columns.series.of[place] ?? 0))].toSorted((a, b) => a - b);

/** A line in a list. */
export const rowOf = (columns: Columns, line: LedgerLine, silences: Silences): LineRow => {
  const uses = usesOf(line);
  const days = dated(uses).toSorted((a, b) => a - b);
  const mostUsed = line.wordings.reduce((best, each) => (best.uses.length >= each.uses.length ? best : each));
  return {
    id: line.id,
    kind: line.kind,
    name: line.name,
    text: textOf(mostUsed),
    language: mostUsed.language,
    muted: line.muted,
    uses: uses.length,
    briefings: briefingsOf(columns, uses),
    wordingCount: line.wordings.length,
    first: dateIf(days[0]),
    last: dateIf(days.at(-1)),
    changed: line.wordings.length > 1 ? dateIf(dated(line.wordings.at(-1)?.uses ?? [])[0]) : null,
    longestSilence: silences.longest(seriesOf(columns, uses), days),
  };
};

/** A line with all that is known of it, but for the topics. */
export const lineOf = (columns: Columns, line: LedgerLine, silences: Silences): Omit<Line, 'topics'> => {
  const uses = usesOf(line);
  const series = seriesOf(columns, uses);
  return {
    ...rowOf(columns, line, silences),
    series: series.map((place) => columns.series.values[place] ?? ''),
    askers: countNames(uses.map(({ place }) => askerOf(columns, place))),
    wordings: line.wordings.map((wording, at) => ({
      ...wordingOf(columns, wording),
      change: changeOf(line.wordings, at, series, silences),
      coexists: coexisting(line.wordings, at),
    })),
  };
};

const wordingOf = (columns: Columns, wording: LedgerWording): Omit<LineWording, 'change' | 'coexists'> => {
  const { form, uses } = wording;
  const days = dated(uses);
  const askers = uses.map(({ place }) => askerOf(columns, place));
  return {
    text: textOf(wording),
    written: writtenOf(wording),
    form,
    uses: uses.length,
    briefings: briefingsOf(columns, uses),
    first: dateIf(days[0]),
    last: dateIf(days.at(-1)),
    refs: [...new Set(uses.map(({ place }) => refAt(columns, place)))],
    askers: countNames(askers).map(({ name }) => name),
    places: uses.map(({ place, day, start, end }, at) => ({
      ref: refAt(columns, place),
      date: dateIf(day),
      start,
      end,
      asker: askers[at] ?? null,
    })),
  };
};

const changeOf = (
  wordings: readonly LedgerWording[],
  at: number,
  series: readonly number[],
  silences: Silences,
): LineChange | null => {
  const [before, wording] = [wordings[at - 1], wordings[at]];
  if (!before || !wording) return null;
  const { language } = wording;
  const words = wordChanges(tokensOf(textOf(before), language), tokensOf(textOf(wording), language));
  const [last, first] = [dated(before.uses).at(-1), dated(wording.uses)[0]];
  if (last === undefined || first === undefined)
    return { from: at - 1, words, between: null, when: 'not every day is known' };
  const span = `last of the one before ${dateOf(last)}, first of this ${dateOf(first)}`;
  if (last >= first) {
    const when = `${span}: both were said ${last === first ? 'that day' : 'between these days'}`;
    return { from: at - 1, words, between: null, when };
  }
  const between = silences.between(series, last, first);
  return { from: at - 1, words, between, when: `${span}, ${heldBetween(between.held, between.unknown)}` };
};

const heldBetween = (held: number, unknown: number): string => {
  const briefings = held === 0 ? 'no briefing' : held === 1 ? '1 briefing' : `${held} briefings`;
  const days = unknown === 0 ? '' : `, ${unknown} ${unknown === 1 ? 'day' : 'days'} unknown`;
  return `${briefings} held between${days}`;
};

/** Wordings whose time of use overlaps: each was said after the other had begun and before it had ended. */
const coexisting = (wordings: readonly LedgerWording[], at: number): number[] => {
  const spanOf = (wording: LedgerWording | undefined): readonly [number, number] | null => {
    const days = dated(wording?.uses ?? []);
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? null : [first, last];
  };
  const own = spanOf(wordings[at]);
  return wordings.flatMap((other, place) => {
    const span = spanOf(other);
    return own && span && place !== at && span[0] <= own[1] && span[1] >= own[0] ? [place] : [];
  });
};
