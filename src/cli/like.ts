import { bin, type Nearest, type Picked } from '../contract/index.ts';
import type { Command } from './command.ts';
import { refuseWrong } from './witnesses.ts';
import { choice, wholeNumber, WrongCall } from './given.ts';
import { counted } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

export const likeCommand: Command = {
  usage: 'like REF',
  does: 'Finds the answers most like one, by their words, and says why',
  help: [
    ['REF', 'an exchange as 12#3, an opening statement as 12#s1, or a stretch of a text as 12@345-678'],
    ['--limit N', 'how many to give (20)'],
  ],
  options: { limit: { type: 'string' } },
  run: async (given, terminal) => {
    const [witness, ...more] = given.words;
    if (witness === undefined || more.length > 0) throw new WrongCall('Name one text, like 12#3.');
    refuseWrong(witness);
    const limit = wholeNumber(given, 'limit', 20, 1, 100);
    const workbench = openWorkbench(given.project, false);
    try {
      const found = await workbench.ask('compare.nearest', { witness, limit });
      terminal.answer(given.json, found, () => nearestText(found));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const nearestText = ({ answers, compared, looked }: Nearest): string =>
  [
    ...answers.map(({ ref, date, outlet, asker, score, why, snippet }) => {
      const facts = [ref, date ?? 'undated', outlet ?? asker].filter((fact) => fact !== null);
      return `${score.toFixed(2)}  ${facts.join(', ')}\n      ${why}\n      ${snippet}`;
    }),
    `${counted(answers.length, 'answer')} of ${counted(compared, 'answer')} there are, ${looked} read closely`,
  ].join('\n');

export const pickCommand: Command = {
  usage: 'pick QUERY',
  does: 'Chooses answers on something to compare, one for each month or another stretch of time',
  help: [
    ['--every day|week|month|quarter|year', 'one answer for each (month)'],
    ['--topic ID', 'a topic in the place of the query'],
    ['--limit N', 'how many at most, 2 to 20 (20)'],
  ],
  options: { every: { type: 'string' }, topic: { type: 'string' }, limit: { type: 'string' } },
  run: async (given, terminal) => {
    const query = given.words.join(' ');
    const topic = given.has('topic') ? wholeNumber(given, 'topic', 0, 1, Number.MAX_SAFE_INTEGER) : null;
    if ((query === '') === (topic === null)) throw new WrongCall('Give a query, or --topic with its number.');
    const every = choice(given, 'every', bin.options, 'month');
    const limit = wholeNumber(given, 'limit', 20, 2, 20);
    const workbench = openWorkbench(given.project, false);
    try {
      const asked = { query, every, limit, ...(topic === null ? {} : { topic }) };
      const picked = await workbench.ask('compare.pick', asked);
      terminal.answer(given.json, picked, () => pickedText(picked));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const pickedText = ({ answers, said }: Picked): string =>
  [
    ...answers.map(
      ({ witness, bin: name, date, outlet, among }) =>
        `${name}  ${witness}  ${[date, outlet].filter((fact) => fact !== null).join(', ')} (of ${among})`,
    ),
    said,
  ].join('\n');
