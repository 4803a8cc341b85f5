import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { readGold, score } from '../test/core/compare/gold.ts';
import { machine, quantile, round, table } from './figures.ts';
import { seeded, vocabulary, writeBriefings } from './synthetic.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const limits = { pair: 50, twenty: 300, whole: 500, like: 300 } as const;
const rounds = 9;

/**
 * Comparing through the whole core: a pair, twenty statements, two whole briefings, and what is like one of 60,500
 * exchanges; beside jsdiff and Python's difflib over the same texts. False where one takes too long. BENCH_FOLDER keeps
 * what was imported for the next run.
 */
export const measureComparing = async (): Promise<boolean> => {
  const folder = process.env['BENCH_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'briefing-bench-'));
  mkdirSync(folder, { recursive: true });
  const isThere = existsSync(join(folder, 'bench.briefing'));
  const workbench = openWorkbench(folder);
  try {
    console.log(`${machine()}\n${accuracy()}\n`);
    await workbench.call('project.get', {});
    if (!isThere) {
      writeBriefings(join(folder, 'transcripts'), {
        briefings: 5500,
        exchanges: 11,
        words: 170,
        seed: 20_240_207,
      });
      await importAll(workbench, join(folder, 'transcripts'));
    }
    const versions = await importVersions(workbench, folder);
    const rows = [...(await measureAligning(workbench, versions)), ...(await measureLike(workbench))];
    console.log(
      table(
        ['comparing', 'median ms', 'slowest ms', 'limit ms', 'jsdiff ms', 'difflib ms'],
        rows.map(({ what, taken, limit, jsdiff, difflib }) => [
          what,
          round(quantile(taken, 0.5)),
          round(quantile(taken, 1)),
          String(limit),
          jsdiff === undefined ? '' : round(jsdiff),
          difflib === undefined ? '' : difflib,
        ]),
      ),
    );
    return rows.every(({ taken, limit }) => quantile(taken, 0.5) <= limit);
  } finally {
    await workbench.close();
    if (process.env['BENCH_FOLDER'] === undefined) rmSync(folder, { recursive: true, force: true });
  }
};

type Row = {
  readonly what: string;
  readonly taken: readonly number[];
  readonly limit: number;
  readonly jsdiff?: number;
  readonly difflib?: string;
};

const accuracy = (): string =>
  ['pairs.txt', 'held-out.txt']
    .map((file) => {
      const golds = readGold(file);
      const { f1, hits, found, wanted, misses } = score(golds, 'pairs');
      const told = misses.length === 0 ? '' : `\n  ${misses.join('\n  ')}`;
      return `${file}: ${golds.length} pairs of statements, ${wanted} pairs of sentences, ${found} found, ${hits} right: F1 ${f1.toFixed(4)}${told}`;
    })
    .join('\n');

const importAll = async (workbench: Workbench, path: string): Promise<void> => {
  const ended = workbench.next('import.finished');
  await workbench.call('import.start', { paths: [path] });
  const { state, problem } = await ended;
  if (state !== 'finished') throw new Error(`the import ended ${state}: ${problem ?? ''}`);
  // What is looked for after an import would be measured with what is compared.
  await workbench.call('twins.find', { all: false });
  await workbench.call('lines.find', { all: false });
};

const exchanges = 100;
const sentencesInOne = 8;

/** Twenty briefings of 10,000 words, each edited from the one before, a year apart; their numbers in that order. */
const importVersions = async (workbench: Workbench, folder: string): Promise<number[]> => {
  const random = seeded(6);
  const words = vocabulary(8000, random);
  const draw = (): string => words[Math.floor(words.length ** random()) - 1] ?? 'sea';
  const sentence = (): string => {
    const [first = '', ...rest] = Array.from({ length: 12 }, draw);
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  const edited = (said: readonly string[]): string[] => {
    const next = said.flatMap((each) => {
      const chance = random();
      if (chance < 0.05) return [];
      if (chance < 0.1) return [each, sentence()];
      if (chance < 0.15)
        return [
          each.replace(
            /^((?:\S+ ){6})(\S)/u,
            (_, half: string, letter: string) => `${half.trim()}. ${letter.toUpperCase()}`,
          ),
        ];
      return [chance < 0.35 ? each.replace(/ \S+ /u, ` ${draw()} ${draw()} `) : each];
    });
    if (random() < 0.3) next.push(...next.splice(0, 1));
    return next;
  };
  const place = join(folder, 'versions');
  mkdirSync(place, { recursive: true });
  let all = Array.from({ length: exchanges }, () => Array.from({ length: sentencesInOne }, sentence));
  for (let at = 0; at < 20; at++) {
    const lines = all.map((said, n) => `Delta TV: ${words[n] ?? ''}?\n\nIlsa Maren: ${said.join(' ')}\n`);
    const title = `Port Ministry Spokesperson Ilsa Maren’s Regular Press Conference on May 4, ${2003 + at}`;
    writeFileSync(join(place, `${2003 + at}-05-04 port.txt`), `${title}\n\n${lines.join('\n')}`);
    all = all.map(edited);
  }
  await importAll(workbench, place);
  const rows = await workbench.call('briefings.list', {});
  return rows
    .filter(({ title }) => title.includes('Port Ministry'))
    .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1))
    .map(({ id }) => id);
};

const timed = async (does: () => Promise<unknown>, times = rounds): Promise<number[]> => {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const from = performance.now();
    await does();
    taken.push(performance.now() - from);
  }
  return taken;
};

const measureAligning = async (workbench: Workbench, versions: readonly number[]): Promise<Row[]> => {
  const align = (witnesses: string[]) => workbench.call('compare.align', { witnesses });
  const textsOf = async (witnesses: string[]): Promise<string[]> =>
    (await align(witnesses)).texts.map(({ sentences }) => sentences.map(({ text }) => text).join(' '));
  const row = async (what: string, witnesses: string[], limit: number): Promise<Row> => {
    const taken = await timed(() => align(witnesses));
    if (witnesses.length > 2) return { what, taken, limit };
    const [a = '', b = ''] = await textsOf(witnesses);
    return { what: `${what}, ${a.split(' ').length} words`, taken, limit, ...beside(a, b) };
  };
  const [first = 0, second = 0] = versions;
  return [
    await row('two statements', [`${first}#3`, `${second}#3`], limits.pair),
    await row(
      'twenty statements',
      versions.map((id) => `${id}#3`),
      limits.twenty,
    ),
    await row('two whole briefings', [`${first}`, `${second}`], limits.whole),
    await row('two that share little', [`${first}`, `${versions.at(-1)}`], limits.whole),
  ];
};

/** The same two texts by jsdiff and difflib, word by word: neither knows sentences, moves or splits. */
const beside = (a: string, b: string): Pick<Row, 'jsdiff' | 'difflib'> => {
  const taken: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const from = performance.now();
    diffWords(a, b);
    taken.push(performance.now() - from);
  }
  const program = [
    'import sys, json, time, difflib, re',
    'a, b = json.load(sys.stdin)',
    "words = lambda text: re.findall(r'\\w+|\\W', text)",
    'taken = []',
    'for _ in range(3):',
    '    start = time.perf_counter()',
    '    difflib.SequenceMatcher(None, words(a), words(b)).get_opcodes()',
    '    taken.append((time.perf_counter() - start) * 1000)',
    'print(sorted(taken)[1])',
  ].join('\n');
  const { status, stdout } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify([a, b]),
    encoding: 'utf8',
  });
  return { jsdiff: quantile(taken, 0.5), difflib: status === 0 ? round(Number(stdout)) : 'no Python here' };
};

const measureLike = async (workbench: Workbench): Promise<Row[]> => {
  const { hits } = await workbench.call('search.query', { query: '', limit: 40 });
  const refs = hits.map(({ ref }) => ref);
  const first = await timed(() => workbench.call('compare.nearest', { witness: refs[0] ?? '' }), 1);
  let at = 0;
  const next = await timed(
    () => workbench.call('compare.nearest', { witness: refs[++at] ?? '' }),
    refs.length - 1,
  );
  const { compared } = await workbench.call('compare.nearest', { witness: refs[0] ?? '' });
  return [
    { what: `like one of ${compared + 1}, the first time`, taken: first, limit: limits.like },
    { what: `like one of ${compared + 1}, then`, taken: next, limit: limits.like },
  ];
};
