import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareIndex } from './bare.ts';
import { rivals, type Rival, type RivalQuery } from './beside.ts';
import { machine, quantile, round, table } from './figures.ts';
import { writeBriefings } from './synthetic.ts';
import { measureTools, measureTrends, measureTyping, readWords } from './tools.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** A question as a person types it, as FTS5 takes it (null where it cannot), and as the others take it. */
type Question = RivalQuery & { readonly ours: string; readonly bare: string | null };
type Kind = { readonly name: string; readonly questions: readonly Question[] };

const times = 25;

/** Twenty-five different questions of each kind, so that nothing is answered from a cache. */
const kindsOf = (words: readonly string[]): readonly Kind[] => {
  const word = (rank: number): string => words[rank] ?? '';
  const kind = (name: string, make: (at: number) => Question): Kind => ({
    name,
    questions: Array.from({ length: times }, (_, at) => make(at)),
  });
  const single = (text: string): Question => ({
    ours: text,
    bare: text,
    pattern: String.raw`\b${text}\b`,
    recoll: text,
  });
  const pair = (at: number): readonly [string, string] => [word(60 + at), word(400 + at * 3)];
  const joined = (at: number, operator: string, bare: string | null): Question => {
    const [a, b] = pair(at);
    return { ours: `${a} ${operator} ${b}`, bare, pattern: String.raw`\b${a}\b.*\b${b}\b`, recoll: null };
  };
  const everywhere = (
    at: number,
    operator: string,
    bare: ((a: string, b: string) => string) | null,
  ): Question => {
    const [a, b] = [word(at % 5), word(5 + Math.floor(at / 5))];
    const pattern = String.raw`\b${a}\b.*\b${b}\b`;
    return { ours: `${a} ${operator} ${b}`, bare: bare && bare(a, b), pattern, recoll: null };
  };
  return [
    kind('rare word', (at) => single(word(20_000 + at * 97))),
    kind('common word', (at) => single(word(20 + at))),
    kind('two words', (at) => {
      const [a, b] = pair(at);
      return { ...joined(at, 'AND', `${a} AND ${b}`), recoll: `${a} ${b}` };
    }),
    kind('phrase', (at) => {
      const [a, b] = [word(1 + at), word(30 + at)];
      const ours = `"${a} ${b}"`;
      return { ours, bare: ours, pattern: String.raw`\b${a}\s+${b}\b`, recoll: ours };
    }),
    kind('beginning', (at) => {
      const start = word(2000 + at * 31).slice(0, 5);
      const ours = `${start}*`;
      return { ours, bare: ours, pattern: String.raw`\b${start}`, recoll: ours };
    }),
    kind('star inside', (at) => {
      const text = word(2000 + at * 31);
      const [a, b] = [text.slice(0, 3), text.slice(-2)];
      return { ours: `${a}*${b}`, bare: null, pattern: String.raw`\b${a}\w*${b}\b`, recoll: `${a}*${b}` };
    }),
    // Words that stand in nearly every passage, and the text from its first word to its last with them.
    kind('NEAR of common', (at) => everywhere(at, 'NEAR/5', (a, b) => `NEAR(${a} ${b}, 5)`)),
    kind('WITH of common', (at) => everywhere(at, 'WITH', null)),
    kind('common as written', (at) => ({ ...single(word(at)), ours: `match:case ${word(at)}`, bare: null })),
    kind('NEAR/5', (at) => joined(at, 'NEAR/5', `NEAR(${pair(at).join(' ')}, 5)`)),
    kind('BEFORE', (at) => joined(at, 'BEFORE', null)),
    kind('as written', (at) => ({
      ...single(word(60 + at)),
      ours: `match:case ${word(60 + at)}`,
      bare: null,
    })),
    kind('expression', (at) => {
      const start = word(2000 + at * 31).slice(0, 5);
      return { ours: String.raw`/${start}\w+/`, bare: null, pattern: String.raw`${start}\w+`, recoll: null };
    }),
  ];
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const shown = (values: readonly (number | null)[], part: number): string => {
  const told = values.filter((value) => value !== null);
  return told.length === 0 ? '-' : round(quantile(told, part));
};

/** One row: rows alone beside bare FTS5, then the whole first page, then what else a person would use. */
const measureKind = async (
  { name, questions }: Kind,
  workbench: Workbench,
  bare: ReturnType<typeof bareIndex>,
  others: readonly Rival[],
): Promise<readonly string[]> => {
  const [rows, pages, theirs, ratios]: [number[], number[], (number | null)[], number[]] = [[], [], [], []];
  const besides = others.map((): (number | null)[] => []);
  for (const [at, { ours: query, bare: match, ...rival }] of questions.entries()) {
    // The page comes after its rows have been measured: for the rest of it another question of the kind is used.
    rows.push(await timed(() => workbench.call('search.query', { query, limit: 20 })));
    const bareTook = match === null ? null : bare.search(match);
    theirs.push(bareTook);
    if (bareTook !== null) ratios.push((rows.at(-1) ?? 0) / bareTook);
    // With a filter that changes nothing: nothing of what was just asked can be used again.
    const input = { query, filter: { from: `1900-01-${String(at + 1).padStart(2, '0')}` } };
    pages.push(
      await timed(() =>
        Promise.all([
          workbench.call('search.query', { ...input, limit: 20 }),
          workbench.call('search.facets', input),
        ]),
      ),
    );
    // A whole process each: a few are enough.
    if (at < 5) for (const [which, { search }] of others.entries()) besides[which]?.push(search(rival));
  }
  return [
    name,
    shown(rows, 0.5),
    shown(theirs, 0.5),
    ratios.length === 0 ? '-' : quantile(ratios, 0.5).toFixed(2),
    shown(pages, 0.5),
    shown(pages, 0.95),
    ...besides.map((values) => shown(values, 0.5)),
  ];
};

/** A table of kinds of questions: our rows alone beside bare FTS5, our whole first page, and what else there is. */
export const measureSearch = async (
  workbench: Workbench,
  bare: ReturnType<typeof bareIndex>,
  words: readonly string[],
  others: readonly Rival[] = [],
): Promise<string> => {
  // Each side opens its files and warms its caches with a question that is not measured.
  await workbench.call('search.query', { query: words[5] ?? '' });
  bare.search(words[5] ?? '');
  const rows: (readonly string[])[] = [];
  for (const kind of kindsOf(words)) rows.push(await measureKind(kind, workbench, bare, others));
  const head = ['question', 'rows', 'bare FTS5', 'ratio', 'first page', 'its p95'];
  return table([...head, ...others.map(({ name }) => name)], rows);
};

const measureLines = async (workbench: Workbench, words: readonly string[]): Promise<void> => {
  const rows: string[][] = [];
  for (const rank of [40, 150, 600]) {
    const query = words[rank] ?? '';
    const first = await timed(() =>
      workbench.call('concordance.lines', { query, sort: ['r1', 'r2', 'l1'], limit: 100 }),
    );
    const { total } = await workbench.call('concordance.lines', { query, limit: 0 });
    const middle = await timed(() =>
      workbench.call('concordance.lines', {
        query,
        sort: ['r1', 'r2', 'l1'],
        limit: 100,
        offset: Math.floor(total / 2),
      }),
    );
    rows.push([String(total), round(first), round(middle)]);
  }
  console.log('\nConcordance sorted by three words; milliseconds (limit 300 ms at 10,000 lines)');
  console.log(table(['lines', 'first page', 'a page from the middle'], rows));
};

const importAll = async (workbench: Workbench, folder: string): Promise<number> => {
  const ended = workbench.next('import.finished');
  const from = performance.now();
  await workbench.call('import.start', { paths: [folder] });
  const { state, problem } = await ended;
  if (state !== 'finished') throw new Error(`the import ended ${state}: ${problem ?? ''}`);
  return (performance.now() - from) / 1000;
};

/**
 * Searching beside bare FTS5, ripgrep and Recoll on the same documents. BENCH_BRIEFINGS says how many briefings of eleven
 * exchanges, 5,500 unless told; BENCH_FOLDER keeps what was written and imported for the next run.
 */
export const measureSearching = async (): Promise<boolean> => {
  const briefings = Number(process.env['BENCH_BRIEFINGS'] ?? 5500);
  const kept = process.env['BENCH_FOLDER'];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'briefing-bench-'));
  mkdirSync(folder, { recursive: true });
  const transcripts = join(folder, 'transcripts');
  console.log(machine());
  try {
    const isThere = existsSync(join(folder, 'bench.briefing'));
    const plan = { briefings, exchanges: 11, words: 170, seed: 20_240_207 };
    const { exchanges, words, bytes } = writeBriefings(transcripts, plan);
    const workbench = openWorkbench(folder);
    await workbench.call('project.get', {});
    const seconds = isThere ? null : await importAll(workbench, transcripts);
    const bare = bareIndex(join(mkdtempSync(join(tmpdir(), 'bare-')), 'bare.sqlite'), exchanges);
    const others = rivals(transcripts, folder);
    const size = statSync(join(folder, 'bench.briefing')).size / bytes;
    console.log(
      `${briefings} briefings, ${exchanges.length} exchanges, ${round(bytes / 1e6)} MB; store ${round(size)} times the text (limit 3)`,
      seconds === null ? '' : `; imported in ${round(seconds)} s`,
      ...others.flatMap(({ name, ready }) =>
        ready === null ? [] : [`; ${name} indexed in ${round(ready)} s`],
      ),
    );
    await readWords(workbench, words);
    console.log('\nThrough the whole core; milliseconds, medians. The first page has facets and snippets.');
    console.log(await measureSearch(workbench, bare, words, others));
    await measureLines(workbench, words);
    await measureTools(workbench, words);
    await measureTyping(workbench, words);
    await measureTrends(workbench, words);
    await workbench.close();
    bare.close();
    return true;
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
};
