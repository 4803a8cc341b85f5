import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorAt, type Change } from '../src/contract/index.ts';
import { machine, quantile, round, table } from './figures.ts';
import { writeBriefings } from './synthetic.ts';
import { openWorkbench } from './workbench.ts';

const many = Number(process.env['BENCH_BRIEFINGS'] ?? 1000);
/** A briefing of the usual length is put right within this many milliseconds. */
const limit = 50;

/** What it takes to put right one briefing of the usual length, one of 60,000 words, and one label in all of them. */
export const measureCorrections = async (): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-correcting-'));
  const transcripts = join(folder, 'transcripts');
  try {
    console.log(machine());
    writeBriefings(transcripts, { briefings: many, exchanges: 11, words: 170, seed: 20_240_207 });
    mkdirSync(join(transcripts, 'long'));
    writeFileSync(join(transcripts, 'long', 'long.txt'), longTranscript());
    const workbench = openWorkbench(folder);
    const ended = workbench.next('import.finished');
    await workbench.call('import.start', { paths: [transcripts] });
    await ended;
    await workbench.call('twins.find', { all: false });

    const list = await workbench.call('briefings.list', {});
    const long = list.find(({ words }) => words > 50_000);
    const usual = list.filter((each) => each !== long).slice(0, 20);
    if (!long || usual.length === 0) throw new Error('the briefings are not as they were written');
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const from = performance.now();
      await work();
      return performance.now() - from;
    };
    const cut = async (id: number): Promise<Change> => {
      const { text, exchanges } = await workbench.call('briefings.get', { id });
      const { start, text: said } = exchanges.at(-1)?.statement ?? { start: 0, text: '' };
      return {
        kind: 'split',
        at: anchorAt(text, start + said.indexOf(' ', said.length / 2) + 1),
        as: 'question',
      };
    };
    const apply = (id: number, change: Change) =>
      workbench.call('corrections.apply', { briefingId: id, changes: [change] });
    const cuts: number[] = [];
    const facts: number[] = [];
    for (const { id } of usual) {
      const change = await cut(id);
      cuts.push(await timed(() => apply(id, change)));
      facts.push(await timed(() => apply(id, { kind: 'facts', time: '15:00' })));
    }
    const longCut = await cut(long.id);
    const whole = await timed(() => apply(long.id, longCut));
    const wholeFacts = await timed(() => apply(long.id, { kind: 'facts', time: '15:00' }));
    const undo = await timed(() => workbench.call('corrections.undo', {}));

    const first = usual[0]?.id ?? 0;
    const series: Change = { kind: 'facts', series: 'Put right' };
    const { others } = await workbench.call('corrections.similar', { briefingId: first, change: series });
    const all = await timed(() =>
      workbench.call('corrections.applySimilar', {
        briefingId: first,
        change: series,
        others: others.map(({ briefingId }) => briefingId),
      }),
    );
    const ms = (values: readonly number[], part: number): string => `${round(quantile(values, part))} ms`;
    console.log(
      table(
        ['put right', 'median', 'slowest'],
        [
          [`a cut in a briefing of ${usual[0]?.words ?? 0} words`, ms(cuts, 0.5), ms(cuts, 1)],
          ['a fact of it', ms(facts, 0.5), ms(facts, 1)],
          [`a cut in one of ${long.words} words`, `${round(whole)} ms`, ''],
          ['a fact of that', `${round(wholeFacts)} ms`, ''],
          ['that taken back', `${round(undo)} ms`, ''],
          [`a fact of ${others.length + 1} briefings, one step`, `${round(all)} ms`, ''],
        ],
      ),
    );
    await workbench.close();
    return quantile(cuts, 0.5) < limit;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const longTranscript = (): string => {
  const exchanges = Array.from({ length: 300 }, (_, at) => {
    const answer = Array.from({ length: 195 }, (_word, word) => `w${(at * 7 + word * 13) % 4001}`).join(' ');
    return `Coast Wire: What about number ${at}?\n\nLin Hale: ${answer}.`;
  });
  return ['Ministry of Tides: Regular Press Conference on March 5, 2024', ...exchanges, ''].join('\n\n');
};
