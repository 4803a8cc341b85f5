import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { machine, round, table } from './figures.ts';
import { writeBriefings } from './synthetic.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

// How rightly versions of one briefing are found on real transcripts, where they are, and how long it takes: on those,
// and on 5,500 made ones of a dense series, in which there are none. BENCH_BRIEFINGS makes them fewer.

const corpus = resolve('../shared/corpus');
const briefings = Number(process.env['BENCH_BRIEFINGS'] ?? 5500);

/**
 * Which files of the corpus are versions of one briefing, by their names alone: a saved page and a text of one number,
 * a text of another encoding, and of one institution the English and the Chinese of one day.
 */
const truePairs = (folder: string): Set<string> => {
  const files = (name: string): string[] => readdirSync(join(folder, name)).toSorted();
  const chinese = files('mfa-zh-txt');
  const numbered = new Map(chinese.map((name) => [/_raw(\d+)/.exec(name)?.[1] ?? '', name]));
  const dated = new Map(chinese.map((name) => [name.slice(0, 10), name]));
  const pairs = new Set<string>();
  const put = (one: string, other: string): void => void pairs.add([one, other].toSorted().join(' | '));
  const events = new Map<string, string[]>();
  const joinTo = (event: string | undefined, file: string): void => {
    if (event !== undefined) events.set(event, [...(events.get(event) ?? []), file]);
  };
  for (const name of chinese) joinTo(name, `mfa-zh-txt/${name}`);
  for (const name of files('mfa-zh-html')) joinTo(numbered.get(name), `mfa-zh-html/${name}`);
  for (const name of files('mfa-en-partial-txt'))
    joinTo(dated.get(name.slice(0, 10)) ?? name, `mfa-en-partial-txt/${name}`);
  for (const name of files('encodings')) {
    const number = /_raw(\d+)/.exec(name)?.[1];
    joinTo(
      number === undefined ? name.replace('.cp1252-crlf', '') : numbered.get(number),
      `encodings/${name}`,
    );
  }
  for (const versions of events.values())
    versions.forEach((one, at) => versions.slice(at + 1).forEach((other) => put(one, other)));
  return pairs;
};

/**
 * For each English file that holds a part of a Chinese conference, the numbers of the Chinese exchanges that are its
 * own, in order; read by a person from both.
 */
const trueExchanges: Readonly<Record<string, readonly number[]>> = {
  '2020-10-21': [3],
  '2021-02-01': [8],
  '2021-03-12': [4],
  '2021-03-15': [12],
  '2021-03-22': [14],
  '2021-03-25': [14],
  '2021-03-29': [1],
  '2021-03-31': [2],
  '2021-04-08': [4],
  '2021-04-16': [3],
  '2021-06-28': [8],
  '2021-12-08': [4],
  '2021-12-09': [12],
  '2022-01-17': [9],
  '2022-01-24': [4, 9],
  '2022-01-28': [3, 9],
  '2022-02-08': [5, 8],
  '2022-02-14': [2, 5, 14],
  '2022-02-15': [2, 4, 6],
  '2022-02-16': [2, 3],
  '2022-02-17': [1, 6],
  '2022-02-18': [7],
};

const importAll = async (workbench: Workbench, path: string): Promise<void> => {
  const ended = workbench.next('import.finished');
  await workbench.call('import.start', { paths: [path] });
  await ended;
};

const find = async (workbench: Workbench): Promise<number> => {
  // What runs after the import is let come to its end, and all is looked at again.
  await workbench.call('twins.find', {});
  return (await workbench.call('twins.find', { all: true })).ms;
};

const measureCorpus = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-twins-'));
  const workbench = openWorkbench(folder);
  try {
    await importAll(workbench, corpus);
    const ms = await find(workbench);
    const list = await workbench.call('briefings.list', {});
    const groups = (await workbench.call('twins.list', {})).filter(({ state }) => state === 'twins');
    const nameOf = (path: string): string => path.slice(corpus.length + 1);
    const pathsOf = new Map(list.map(({ id, paths }) => [id, paths.map(nameOf)]));
    // Two files with one text are one briefing already: found without looking.
    const held = [
      ...groups.map(({ versions }) => versions.flatMap(({ briefingId }) => pathsOf.get(briefingId) ?? [])),
      ...list.filter(({ versions }) => versions.length === 0).map(({ paths }) => paths.map(nameOf)),
    ];
    const found = new Set(
      held.flatMap((files) =>
        files.flatMap((one, at) => files.slice(at + 1).map((other) => [one, other].toSorted().join(' | '))),
      ),
    );
    const truth = truePairs(corpus);
    const ofTruth = [...found].filter((pair) => truth.has(pair));
    const wrong = [...found].filter((pair) => !truth.has(pair) && !pair.includes('.zip/'));
    console.log(`${list.length} briefings of the corpus, ${groups.length} groups in ${round(ms / 1000)} s`);
    console.log(
      table(
        ['pairs of files', 'true', 'found', 'wrong', 'precision', 'recall'],
        [
          [
            'versions of one briefing',
            `${truth.size}`,
            `${ofTruth.length}`,
            `${wrong.length}`,
            (ofTruth.length / Math.max(1, ofTruth.length + wrong.length)).toFixed(3),
            (ofTruth.length / truth.size).toFixed(3),
          ],
        ],
      ),
    );
    for (const pair of truth) if (!found.has(pair)) console.log(`  not found: ${pair}`);
    for (const pair of wrong) console.log(`  wrong: ${pair}`);
    await measureExchanges(workbench, pathsOf);
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const measureExchanges = async (
  workbench: Workbench,
  pathsOf: ReadonlyMap<number, readonly string[]>,
): Promise<void> => {
  let [right, wrong, missing] = [0, 0, 0];
  const idOf = (folder: string, date: string): number | undefined =>
    [...pathsOf].find(([, paths]) => paths.some((path) => path.startsWith(`${folder}/${date}`)))?.[0];
  for (const [date, numbers] of Object.entries(trueExchanges)) {
    const [left, other] = [idOf('mfa-en-partial-txt', date), idOf('mfa-zh-txt', date)];
    if (left === undefined || other === undefined) continue;
    const { rows } = await workbench.call('twins.get', { left, right: other }).catch(() => ({ rows: [] }));
    numbers.forEach((number, at) => {
      const row = rows.find((each) => each.left?.ref === `${left}#${at + 1}`);
      if (!row?.right) missing++;
      else if (row.right.ref === `${other}#${number}`) right++;
      else wrong++;
    });
  }
  console.log(
    `English exchanges beside their Chinese ones: ${right} right, ${wrong} wrong, ${missing} missing`,
  );
};

const measureMade = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-twins-'));
  const workbench = openWorkbench(folder);
  try {
    writeBriefings(join(folder, 'transcripts'), { briefings, exchanges: 11, words: 170, seed: 20_240_207 });
    await importAll(workbench, join(folder, 'transcripts'));
    const ms = await find(workbench);
    const from = performance.now();
    const { groups } = await workbench.call('twins.find', {});
    const again = performance.now() - from;
    console.log(
      `\n${briefings} made briefings on working days: all looked at in ${round(ms / 1000)} s, ${groups} groups (there are none); again, with nothing new, in ${round(again / 1000)} s`,
    );
  } finally {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

console.log(machine());
if (existsSync(corpus)) await measureCorpus();
else console.log(`There is no ${basename(corpus)} here: only made briefings are measured.`);
await measureMade();
