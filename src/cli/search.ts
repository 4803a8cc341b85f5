import type { Head, Hit, Ignored, SearchResult } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall } from './given.ts';
import { counted } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The most hits that one call gives. */
const page = 1000;

export const searchCommand: Command = {
  usage: 'search QUERY',
  does: 'Finds exchanges and opening statements',
  help: [
    ['--sort relevance|date|oldest|outlet', 'best first (usual), newest, oldest, or by the outlet’s name'],
    ['--group none|briefing', 'as one list (usual), or under a head for each briefing'],
    ['--fold', 'of statements that say nearly the same only the first'],
    ['--limit N', 'how many hits to give (20)'],
    ['--offset N', 'how many to leave out before them (0)'],
    ['--versions one|all', 'count an exchange once (usual), or once a version of its briefing'],
  ],
  options: {
    sort: { type: 'string' },
    group: { type: 'string' },
    fold: { type: 'boolean' },
    limit: { type: 'string' },
    offset: { type: 'string' },
    versions: { type: 'string' },
  },
  run: async (given, terminal) => {
    if (given.words.length === 0) throw new WrongCall('Say what to search for.');
    const query = given.words.join(' ');
    const sort = choice(given, 'sort', ['relevance', 'date', 'oldest', 'outlet'], 'relevance');
    const group = choice(given, 'group', ['none', 'briefing'], 'none');
    const fold = given.has('fold');
    const limit = wholeNumber(given, 'limit', 20, 0, 10_000_000);
    const offset = wholeNumber(given, 'offset', 0, 0, 1_000_000_000);
    const filter = { versions: choice(given, 'versions', ['one', 'all'], 'one') };
    const workbench = openWorkbench(given.project, false);
    try {
      const result = await searchAll(workbench, { query, sort, group, fold, limit, offset, filter });
      for (const ignored of result.ignored) terminal.say(notUsed(ignored));
      terminal.answer(given.json, result, () => textOf(result, offset));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

type Wanted = {
  readonly query: string;
  readonly sort: 'relevance' | 'date' | 'oldest' | 'outlet';
  readonly group: 'none' | 'briefing';
  readonly fold: boolean;
  readonly limit: number;
  readonly filter: { readonly versions: 'one' | 'all' };
  readonly offset: number;
};

/** As many rows as were asked for, page by page: exchanges, and heads of briefings where they are grouped. */
const searchAll = async (
  workbench: Workbench,
  { limit, offset, ...asked }: Wanted,
): Promise<SearchResult> => {
  const first = await workbench.ask('search.query', { ...asked, offset, limit: Math.min(limit, page) });
  const [hits, heads] = [[...first.hits], [...first.heads]];
  const wanted = Math.min(limit, first.rows - offset);
  for (let got = hits.length + heads.length; got < wanted; got = hits.length + heads.length) {
    const next = await workbench.ask('search.query', {
      ...asked,
      offset: offset + got,
      limit: Math.min(wanted - got, page),
    });
    // Another program may take briefings away while we page.
    if (next.hits.length + next.heads.length === 0) break;
    hits.push(...next.hits);
    heads.push(...next.heads);
  }
  return { ...first, hits, heads };
};

const notUsed = ({ text, reason, repair }: Ignored): string =>
  `Not used: ${text} (${reason})${repair === null ? '' : `\n  Instead: ${repair}`}`;

const textOf = (result: SearchResult, offset: number): string => {
  const { understood, total, folded, briefings, hits, heads } = result;
  const found = `${counted(total, 'passage')} in ${counted(briefings, 'briefing')}`;
  const shown =
    hits.length < total && hits.length > 0 ? `, ${offset + 1} to ${offset + hits.length} shown` : '';
  const more =
    folded === 0 ? '' : `, ${folded.toLocaleString('en-GB')} more in other versions (--versions all)`;
  const head = [`${understood}: ${found}${more}${shown}`, ...termLines(result), ...otherwise(result)];
  const rows = [
    ...hits.map((hit) => ({ row: hit.row, text: hitText(hit) })),
    ...heads.map((one) => ({ row: one.row, text: headText(one) })),
  ].toSorted((a, b) => a.row - b.row);
  return [head.join('\n'), ...rows.map(({ text }) => text)].join('\n\n');
};

/** Each term with how many passages hold it by itself, where there are several. */
const termLines = ({ terms }: SearchResult): string[] =>
  terms.length < 2 ? [] : terms.map(({ query, count }) => `  ${query}: ${counted(count, 'passage')}`);

/** What emptied a query that finds nothing, and the queries that would find something. */
const otherwise = ({ emptied, waysOut }: SearchResult): string[] => [
  ...(emptied ? [emptied.said] : []),
  ...waysOut.map(({ kind, label, query, total }) => {
    const said = kind === 'spelling' ? `With ${label}` : label;
    return `  ${said}: ${counted(total, 'passage')} (${query})`;
  }),
];

const headText = ({ date, title, hits }: Head): string =>
  `== ${date ?? 'no date'}  ${title}  (${counted(hits, 'passage')})`;

const alikeText = ({ count, from, to }: NonNullable<Hit['alike']>): string => {
  const when = from === null ? '' : from === to ? `, ${from}` : `, ${from} to ${to}`;
  return `\n  and ${counted(count, 'passage')} nearly the same${when}`;
};

const hitText = ({ ref, date, outlet, speaker, title, snippet, matches, alike }: Hit): string => {
  const who = [date ?? 'no date', outlet, speaker].filter(Boolean).join(' · ');
  const same = alike === null ? '' : alikeText(alike);
  return `${ref}  ${who}  ${title}\n  ${mark(snippet, matches).replaceAll('\n', ' ')}${same}`;
};

/** Puts matches between square brackets. */
const mark = (text: string, matches: readonly (readonly [number, number])[]): string => {
  let marked = '';
  let at = 0;
  for (const [start, end] of matches) {
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
};
