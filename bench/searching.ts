import type { bareIndex } from './bare.ts';
import { quantile, round } from './figures.ts';
import type { Workbench } from './workbench.ts';

/** A kind of query: as a person types it, and as FTS5 takes it. */
type Kind = { readonly name: string; readonly ours: string; readonly bare: string };

const times = 25;

/** Twenty-five different queries of each kind, so that nothing is answered from a cache. */
const queriesOf = (words: readonly string[]): readonly (readonly Kind[])[] => {
  const each = (make: (at: number) => Kind): readonly Kind[] =>
    Array.from({ length: times }, (_, at) => make(at));
  const word = (rank: number): string => words[rank] ?? '';
  const same = (name: string, query: string): Kind => ({ name, ours: query, bare: query });
  return [
    each((at) => same('rare word', word(20_000 + at * 97))),
    each((at) => same('common word', word(20 + at))),
    each((at) => same('two words', `${word(60 + at)} ${word(400 + at * 3)}`)),
    each((at) => same('phrase', `"${word(1 + at)} ${word(30 + at)}"`)),
    each((at) => same('prefix', `${word(2000 + at * 31).slice(0, 5)}*`)),
  ];
};

/** Rows of the table: kind, ours and bare as median and p95 in milliseconds, and their ratios. */
export const measureSearch = async (
  workbench: Workbench,
  bare: ReturnType<typeof bareIndex>,
  words: readonly string[],
): Promise<readonly (readonly string[])[]> => {
  const rows: string[][] = [];
  // Each side opens its files and warms its caches with a query that is not measured.
  await workbench.call('search.query', { query: words[5] ?? '' });
  bare.search(words[5] ?? '');
  for (const kind of queriesOf(words)) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (const { ours: query, bare: match } of kind) {
      const from = performance.now();
      await workbench.call('search.query', { query, limit: 20 });
      ours.push(performance.now() - from);
      theirs.push(bare.search(match));
    }
    const [median, p95] = [0.5, 0.95].map((part) => [quantile(ours, part), quantile(theirs, part)] as const);
    if (!median || !p95) continue;
    rows.push([
      kind[0]?.name ?? '',
      ...[median, p95].flatMap(([a, b]) => [round(a), round(b), (a / b).toFixed(2)]),
    ]);
  }
  return rows;
};
