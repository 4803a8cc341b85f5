import { createKillRounds } from '../test/kill-rounds.ts';
import { machine, round, table } from './figures.ts';
import { seeded, vocabulary } from './synthetic.ts';

/** BENCH_KILLS makes it fewer rounds. */
const rounds = Number(process.env['BENCH_KILLS'] ?? 50);
const files = 800;
const random = seeded(20_240_509);
const words = vocabulary(2000, random);
const passage = (length: number): string =>
  Array.from({ length }, () => words[Math.floor(words.length * random() ** 3)]).join(' ');

/** Briefings in folders, among them empty files and some texts twice. */
const fill = (write: (name: string, content: string) => void): void => {
  let last = '';
  for (let i = 0; i < files; i++) {
    const day = `May ${1 + (i % 28)}, ${2003 + (i % 20)}`;
    const said = Array.from(
      { length: 6 },
      () => `Harbour Post: ${passage(30)}?\n\nIlsa Maren: ${passage(90)}.\n`,
    );
    const text = `Foreign Ministry Spokesperson Ilsa Maren’s Regular Press Conference on ${day}\n\n${said.join('\n')}`;
    write(`${i % 12}/${i}.txt`, i % 97 === 0 ? '' : i % 41 === 0 ? last : text);
    last = text;
  }
};

/** Kills an import at random moments and carries it on; each must end as the one that was not killed. */
export const measureKills = async (): Promise<boolean> => {
  console.log(machine());
  const killing = createKillRounds(fill);
  const faults: string[] = [];
  const standing: number[] = [];
  const from = performance.now();
  try {
    const whole = await killing.unbroken();
    for (let n = 1; n <= rounds; n++) {
      const killed = await killing.kill(random());
      standing.push(killed.reported);
      const left = await killing.carryOn(killed.project);
      if (killed.integrity !== 'ok') faults.push(`${n}: integrity_check says ${String(killed.integrity)}`);
      if (killed.foreignKeys > 0) faults.push(`${n}: ${killed.foreignKeys} rows without what they refer to`);
      if (killed.reported !== killed.sources + killed.failed) faults.push(`${n}: report and store differ`);
      if (left.export !== whole.export) faults.push(`${n}: another export than the unbroken import's`);
      if (left.report !== whole.report) faults.push(`${n}: another report than the unbroken import's`);
      killing.forget(killed.project);
    }
  } finally {
    killing.close();
  }
  const among = standing.filter((count) => count > 0 && count < files).length;
  console.log(`${files} files; killed at random moments of the import`);
  console.log(
    table(
      ['rounds', 'killed before a file was saved', 'in between', 'after the last', 'faults', 'minutes'],
      [
        [
          String(standing.length),
          String(standing.filter((count) => count === 0).length),
          String(among),
          String(standing.filter((count) => count === files).length),
          String(faults.length),
          round((performance.now() - from) / 60_000),
        ],
      ],
    ),
  );
  for (const fault of faults) console.log(fault);
  return faults.length === 0;
};
