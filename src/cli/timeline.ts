import { side, type Output, type TimelineInput, type TimelineRow } from '../contract/index.ts';
import { aboutHelp, aboutIn, aboutOptions, filterIn } from './about.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber } from './given.ts';
import { sayProgress } from './keyness.ts';
import { counted } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const page = 100;

export const timelineCommand: Command = {
  usage: 'timeline QUERY | --topic T | --line N',
  does: 'Shows every answer on something by date, each as its change from the one before',
  help: [
    ...aboutHelp,
    ['--of answers|sentences', 'whole answers (the default), or only the sentences that say it'],
    ['--in question|statement|both', 'where it must stand (both)'],
    ['--each', 'a row for each answer, also where several in a row say the same'],
    ['--elements', 'instead: every sentence with the first answer that had it'],
    ['--limit N', 'how many rows to give (all)'],
    ['--offset N', 'how many to leave out before them (0)'],
  ],
  options: {
    ...aboutOptions,
    of: { type: 'string' },
    in: { type: 'string' },
    each: { type: 'boolean' },
    elements: { type: 'boolean' },
    limit: { type: 'string' },
    offset: { type: 'string' },
  },
  run: async (given, terminal) => {
    const about = aboutIn(given);
    const asked = {
      ...filterIn(given),
      of: choice(given, 'of', ['answers', 'sentences'] as const, 'answers'),
      in: choice(given, 'in', side.options, 'both'),
    };
    const limit = wholeNumber(given, 'limit', 1_000_000_000, 0, 1_000_000_000);
    const offset = wholeNumber(given, 'offset', 0, 0, 1_000_000_000);
    const workbench = openWorkbench(given.project, false);
    sayProgress(workbench, terminal);
    try {
      const query = await about.query(workbench);
      if (given.has('elements')) {
        const elements = await elementsOf(workbench, { ...asked, query }, offset, limit);
        terminal.answer(given.json, elements, () => elementsText(elements));
        return 0;
      }
      const runs = given.has('each') ? ('open' as const) : ('folded' as const);
      const found = await rowsOf(workbench, { ...asked, query, runs }, offset, limit);
      for (const { text, reason } of found.ignored) terminal.say(`Not used: ${text} (${reason})`);
      terminal.answer(given.json, found, () => timelineText(found));
      return 0;
    } finally {
      terminal.progressed();
      await workbench.close();
    }
  },
};

type Timeline = Output<'timeline.rows'>;
type Elements = Output<'timeline.elements'>;

const rowsOf = async (
  workbench: Workbench,
  asked: TimelineInput,
  offset: number,
  limit: number,
): Promise<Timeline> => {
  const ask = (from: number, count: number): Promise<Timeline> =>
    workbench.ask('timeline.rows', { ...asked, offset: from, limit: Math.min(page, count) });
  const first = await ask(offset, limit);
  const rows = [...first.rows];
  const wanted = Math.min(limit, Math.max(0, first.total - offset));
  while (rows.length < wanted) {
    const next = await ask(offset + rows.length, wanted - rows.length);
    // Another program may take briefings away while we page.
    if (next.rows.length === 0) break;
    rows.push(...next.rows);
  }
  return { ...first, rows };
};

const elementsOf = async (
  workbench: Workbench,
  asked: Omit<TimelineInput, 'runs'>,
  offset: number,
  limit: number,
): Promise<Elements> => {
  const elements: Elements['elements'] = [];
  for (;;) {
    const next = await workbench.ask('timeline.elements', {
      ...asked,
      offset: offset + elements.length,
      limit: Math.min(1000, limit - elements.length),
    });
    elements.push(...next.elements);
    if (next.elements.length === 0 || elements.length >= limit) return { total: next.total, elements };
  }
};

const timelineText = (found: Timeline): string => {
  const { understood, answers, sentences, total, undated, withoutSentence, rows } = found;
  const head = [
    `${understood}: ${counted(answers, 'answer')} with ${counted(sentences, 'sentence')} in different words; ${counted(total, 'row')}`,
    ...(undated > 0 ? [`${undated} without a date, at the end`] : []),
    ...(withoutSentence > 0 ? [`${withoutSentence} found in the question alone: not shown`] : []),
  ];
  return [...head, ...rows.map(rowText)].join('\n\n');
};

const rowText = (row: TimelineRow): string => {
  const { ref, date, outlet, asker, same, sentences, change } = row;
  const last = same.at(-1);
  const again =
    same.length > 1
      ? `; said the same ${same.length} times, ${date ?? 'no date'} to ${last?.date ?? 'no date'}`
      : '';
  const fresh = sentences.filter(({ first }) => first === ref).length;
  const head = `${date ?? 'no date'}  ${ref}  ${outlet ?? asker ?? 'not named'}${again}`;
  const what = change
    ? `${change.summary}; ${fresh} first said here`
    : `${counted(sentences.length, 'sentence')}, the first answer`;
  const redline = change
    ? change.rows
        .filter(({ kind }) => kind !== 'same')
        .map(({ words }) => `  ${words.map(pieceText).join('')}`)
    : sentences.map(({ text }) => `  ${text}`);
  return [head, what, ...redline].join('\n');
};

type TimelinePiece = NonNullable<TimelineRow['change']>['rows'][number]['words'][number];

const pieceText = ([op, text]: TimelinePiece): string =>
  op === 'same' ? text : op === 'added' ? `{+${text}+}` : `[-${text}-]`;

const elementsText = ({ total, elements }: Elements): string =>
  [
    counted(total, 'sentence'),
    ...elements.map(
      ({ first, last, answers, text }) =>
        `${first.date ?? 'no date'}  ${first.ref}  ${first.outlet ?? first.asker ?? 'not named'}; in ${counted(answers, 'answer')}, last ${last.date ?? 'no date'}\n  ${text}`,
    ),
  ].join('\n');
