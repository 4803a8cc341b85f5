import { resolve } from 'node:path';
import type { CoverageDay, Gap, Recess, RecessOffer, SeriesCoverage } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { writeOut } from './out.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const coverageCommand: Command = {
  usage: 'coverage [--series NAME]',
  does: 'Shows by day which briefings are held, known not to have been, or unknown',
  help: [
    ['--series NAME', 'of one series; without it, of all together'],
    ['--summary', 'a row a series instead'],
    ['--gaps', 'the stretches of unknown days instead'],
    ['--offers', 'gaps too long to be chance, that may be a recess'],
    ['--recesses', 'the recesses that were set'],
    ['--mark FROM..TO', 'say that the series had no briefing on these days; --name gives the recess a name'],
    ['--unmark ID', 'take a recess back'],
    ['--out FILE', 'write the days, or with --gaps the gaps, as CSV'],
  ],
  options: {
    series: { type: 'string' },
    summary: { type: 'boolean' },
    gaps: { type: 'boolean' },
    offers: { type: 'boolean' },
    recesses: { type: 'boolean' },
    mark: { type: 'string' },
    name: { type: 'string' },
    unmark: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (given, terminal) => {
    const what = asked(given);
    const workbench = openWorkbench(given.project, false);
    try {
      await shows[what](workbench, given, terminal);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const asks = ['summary', 'gaps', 'offers', 'recesses', 'mark', 'unmark'] as const;
type What = (typeof asks)[number] | 'days';

/** What is wanted: the days, or the one thing that an option names. */
const asked = (given: Given): What => {
  if (given.words.length > 0)
    throw new WrongCall('coverage takes no arguments; name a series with --series.');
  const wanted = asks.filter((name) => given.has(name));
  if (wanted.length > 1) throw new WrongCall(`Ask for one thing: --${wanted.join(' or --')}.`);
  const what = wanted[0] ?? 'days';
  if (given.has('out') && what !== 'days' && what !== 'gaps')
    throw new WrongCall('Only the days and the gaps are written with --out.');
  return what;
};

type Show = (workbench: Workbench, given: Given, terminal: Terminal) => Promise<void>;

const within = (given: Given): { series?: string } => {
  const series = given.option('series');
  return series === undefined ? {} : { series };
};

const shows: Readonly<Record<What, Show>> = {
  days: async (workbench, given, terminal) => {
    if (given.has('out')) return write('days', workbench, given, terminal);
    const days = await workbench.ask('coverage.days', within(given));
    terminal.answer(given.json, days, () => daysText(days));
  },
  gaps: async (workbench, given, terminal) => {
    if (given.has('out')) return write('gaps', workbench, given, terminal);
    const gaps = await workbench.ask('coverage.gaps', within(given));
    terminal.answer(given.json, gaps, () => gapsText(gaps));
  },
  summary: async (workbench, given, terminal) => {
    const series = await workbench.ask('coverage.series', {});
    terminal.answer(given.json, series, () => summaryText(series));
  },
  offers: async (workbench, given, terminal) => {
    const offers = await workbench.ask('coverage.offers', {});
    terminal.answer(given.json, offers, () => offersText(offers));
  },
  recesses: async (workbench, given, terminal) => {
    const recesses = await workbench.ask('coverage.recesses', {});
    terminal.answer(given.json, recesses, () => recesses.map(recessText).join('\n') || 'No recess is set.');
  },
  mark: async (workbench, given, terminal) => {
    const stretch = /^(\d{4}-\d\d-\d\d)(?:\.\.(\d{4}-\d\d-\d\d))?$/.exec(given.option('mark') ?? '');
    const [, from = '', to = from] = stretch ?? [];
    if (!stretch) throw new WrongCall('--mark takes days, like 2024-08-01..2024-08-14.');
    const series = given.option('series') ?? (await onlySeries(workbench));
    const name = given.option('name') ?? '';
    const recess = await workbench.ask('coverage.mark', { series, from, to, name });
    terminal.answer(given.json, recess, () => recessText(recess));
  },
  unmark: async (workbench, given, terminal) => {
    const id = given.option('unmark') ?? '';
    if (!/^[1-9]\d{0,14}$/.test(id))
      throw new WrongCall('--unmark takes the number of a recess, from --recesses.');
    const recess = await workbench.ask('coverage.unmark', { id: Number(id) });
    terminal.answer(given.json, recess, () => `Taken back: ${recessText(recess)}`);
  },
};

const onlySeries = async (workbench: Workbench): Promise<string> => {
  const [only, ...others] = await workbench.ask('coverage.series', {});
  if (!only) throw new WrongCall('There is no briefing yet, so there is no series to say it of.');
  if (others.length > 0) throw new WrongCall('Say of which series with --series; --summary lists them.');
  return only.series;
};

const write = async (what: 'days' | 'gaps', workbench: Workbench, given: Given, terminal: Terminal) => {
  const { text, mime } = await workbench.ask('export.coverage', { what, ...within(given) });
  const path = resolve(given.option('out') ?? '');
  writeOut(path, text);
  const told = { path, as: 'csv', mime, bytes: Buffer.byteLength(text) };
  terminal.answer(given.json, told, () => `Written to ${path}`);
};

const nameOf = (series: string): string => series || 'no series';

const recessText = ({ id, series, from, to, name }: Recess): string =>
  `${id}  ${from} to ${to}  ${nameOf(series)}${name === '' ? '' : `  ${name}`}`;

const daysText = (days: readonly CoverageDay[]): string => {
  if (days.length === 0) return 'No briefing with a date.';
  const body = days.map(({ date, state, briefings, why }) => [
    date,
    state,
    briefings.join(' ') || (why ?? '–'),
  ]);
  const count = (state: string) => days.filter((day) => day.state === state).length;
  return `${columns([['date', 'state', 'briefings'], ...body])}
${counted(count('held'), 'day')} held, ${count('none')} with none, ${count('unknown')} unknown`;
};

const gapsText = (gaps: readonly Gap[]): string => {
  if (gaps.length === 0) return 'No gaps.';
  const body = gaps.map(({ from, to, unknown, series }) => [from, to, unknown, nameOf(series)]);
  return `${columns([['from', 'to', 'unknown', 'series'], ...body])}\n${counted(gaps.length, 'gap')}`;
};

const summaryText = (series: readonly SeriesCoverage[]): string => {
  if (series.length === 0) return 'No briefings yet.';
  const body = series.map((each) => [
    each.first ?? '–',
    each.last ?? '–',
    each.held,
    each.none,
    each.unknown,
    each.gaps,
    each.undated,
    nameOf(each.series),
  ]);
  return columns([['first', 'last', 'held', 'none', 'unknown', 'gaps', 'undated', 'series'], ...body]);
};

const offersText = (offers: readonly RecessOffer[]): string =>
  offers.map(({ series, from, to, why }) => `${from} to ${to}  ${nameOf(series)}\n  ${why}`).join('\n') ||
  'No gap is so long that it may be a recess.';
