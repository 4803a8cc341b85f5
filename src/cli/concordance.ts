import { concordanceSort, type ConcordanceLine, type Input, type Output } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { counted } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The most lines that one call gives. */
const page = 1000;
type Asked = Omit<Input<'concordance.lines'>, 'limit' | 'offset'>;
type Lines = Output<'concordance.lines'>;

export const concordanceCommand: Command = {
  usage: 'concordance QUERY',
  does: 'Shows every occurrence of a query with the words around it, a line each',
  help: [
    ['--sort l1..l5|match|r1..r5|date|outlet|speaker', 'by the first word at the left, and so on (date)'],
    ['--window N', 'words on each side (12)'],
    ['--sample N', 'so many lines, drawn at random'],
    ['--seed N', 'another number draws other lines (1)'],
    ['--limit N', 'how many lines to give (all)'],
    ['--offset N', 'how many to leave out before them (0)'],
  ],
  options: Object.fromEntries(
    ['sort', 'window', 'sample', 'seed', 'limit', 'offset'].map((name) => [name, { type: 'string' }]),
  ),
  run: async (given, terminal) => {
    if (given.words.length === 0) throw new WrongCall('Say what to look for.');
    const asked = askedIn(given);
    const limit = wholeNumber(given, 'limit', 1_000_000_000, 0, 1_000_000_000);
    const offset = wholeNumber(given, 'offset', 0, 0, 1_000_000_000);
    const workbench = openWorkbench(given.project, false);
    try {
      const result = await allLines(workbench, asked, limit, offset);
      for (const { text, reason } of result.ignored) terminal.say(`Not used: ${text} (${reason})`);
      terminal.answer(given.json, result, () => textOf(result));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const askedIn = (given: Given): Asked => {
  const sort = choice(given, 'sort', concordanceSort.options, 'date');
  const window = wholeNumber(given, 'window', 12, 1, 100);
  const seed = wholeNumber(given, 'seed', 1, 0, 2 ** 31);
  const size = wholeNumber(given, 'sample', 1, 1, 1_000_000);
  const sample = given.has('sample') ? { sample: { size, seed } } : {};
  return { query: given.words.join(' '), sort: [sort], window, ...sample };
};

const allLines = async (
  workbench: Workbench,
  asked: Asked,
  limit: number,
  offset: number,
): Promise<Lines> => {
  const ask = (from: number, count: number): Promise<Lines> =>
    workbench.ask('concordance.lines', { ...asked, offset: from, limit: Math.min(count, page) });
  const first = await ask(offset, limit);
  const lines = [...first.lines];
  const wanted = Math.min(limit, Math.max(0, first.shown - offset));
  while (lines.length < wanted) {
    const next = await ask(offset + lines.length, wanted - lines.length);
    // Another program may take briefings away while we page.
    if (next.lines.length === 0) break;
    lines.push(...next.lines);
  }
  return { ...first, lines };
};

/** Columns of a terminal that one line's left side takes. */
const leftWidth = 50;

const textOf = ({ understood, total, exchanges, lines }: Lines): string => {
  const found = `${understood}: ${counted(total, 'occurrence')} in ${counted(exchanges, 'exchange')}`;
  return [found, ...lines.map(lineText)].join('\n');
};

const lineText = ({ ref, date, left, match, right }: ConcordanceLine): string =>
  `${(date ?? 'no date').padEnd(10)}  ${left.slice(-leftWidth).padStart(leftWidth)} [${match.trim()}] ${right.trimStart().slice(0, leftWidth)}  ${ref}`;
