import { methods, type CoreMethodName, type Handlers } from '../../src/contract/index.ts';
import type { Question } from './queries/question.ts';
import type { Found, Scan } from './scan/scan.ts';

/** What search and scan said of one query; `difference` is the first thing they do not say alike. */
export type Verdict = {
  readonly query: string;
  readonly understood: string;
  readonly hits: number;
  readonly occurrences: number;
  readonly difference: string | null;
};

type Asked = Pick<Handlers<CoreMethodName>, 'search.query' | 'search.marks'>;

/** Every passage that search finds, by its reference, with its count of occurrences. */
const searchAll = async (ask: Asked, query: string) => {
  const page = 1000;
  const counts = new Map<string, number>();
  for (let offset = 0; ; offset += page) {
    // Each version of a briefing is a passage of its own here: which of them stands for the others is no part of this.
    const filter = { versions: 'all' };
    const input = methods['search.query'].input.parse({ query, filter, sort: 'oldest', limit: page, offset });
    const answer = await ask['search.query'](input);
    for (const { ref, occurrences } of answer.hits) counts.set(ref, occurrences);
    if (answer.hits.length < page) return { ...answer, counts };
  }
};

const shown = (marks: readonly { start: number; end: number }[]): string =>
  marks.map(({ start, end }) => `${start}-${end}`).join(' ') || 'none';

const firstOf = (refs: readonly string[]): string =>
  `${refs[0]}${refs.length > 1 ? ` and ${refs.length - 1} more` : ''}`;

/** The first difference between the places of a briefing's passages. */
const differenceOfMarks = async (
  ask: Asked,
  query: string,
  found: readonly Found[],
): Promise<string | null> => {
  const byBriefing = Map.groupBy(found, ({ briefingId }) => briefingId);
  for (const [briefingId, passages] of byBriefing) {
    const marks = Map.groupBy(await ask['search.marks']({ query, briefingId }), ({ ref }) => ref);
    for (const { ref, marks: expected } of passages) {
      const got = marks.get(ref) ?? [];
      const [a, b] = [got, expected].map((all) => shown(all.toSorted((x, y) => x.start - y.start)));
      if (a !== b || got.some(({ part }, i) => part !== expected[i]?.part))
        return `${ref}: search marks ${a}, the scan ${b}`;
    }
  }
  return null;
};

/** The first thing that search does not say as the scan found it. */
const differenceOf = async (
  ask: Asked,
  query: string,
  found: readonly Found[],
): Promise<Pick<Verdict, 'understood' | 'difference'>> => {
  const { counts, understood, ...answer } = await searchAll(ask, query);
  const difference = async (): Promise<string | null> => {
    const [ignored] = answer.ignored;
    if (ignored) return `search did not take ${JSON.stringify(ignored.text)}: ${ignored.reason}`;
    const missed = found.filter(({ ref }) => !counts.has(ref)).map(({ ref }) => ref);
    if (missed.length > 0) return `search misses ${firstOf(missed)}`;
    const expected = new Set(found.map(({ ref }) => ref));
    const extra = [...counts.keys()].filter((ref) => !expected.has(ref));
    if (extra.length > 0) return `search finds besides ${firstOf(extra)}`;
    if (answer.total !== found.length) return `search says ${answer.total} in all, and lists ${found.length}`;
    const other = found.find(({ ref, marks }) => counts.get(ref) !== marks.length);
    if (other) return `${other.ref}: search counts ${counts.get(other.ref)}, the scan ${other.marks.length}`;
    const sum = occurrencesOf(found);
    if (answer.occurrences !== sum)
      return `search says ${answer.occurrences} occurrences in all, and lists ${sum}`;
    return differenceOfMarks(ask, query, found);
  };
  return { understood, difference: await difference() };
};

const occurrencesOf = (found: readonly Found[]): number =>
  found.reduce((sum, { marks }) => sum + marks.length, 0);

/** Asks search and scan the same, and holds one against the other: passages, counts, offsets. */
export const judge = async (ask: Asked, scan: Scan, { query, wanted }: Question): Promise<Verdict> => {
  const found = scan.find(wanted);
  const said = await differenceOf(ask, query, found).catch((error: unknown) => ({
    understood: '',
    difference: `search fails: ${String(error)}`,
  }));
  return { query, hits: found.length, occurrences: occurrencesOf(found), ...said };
};
