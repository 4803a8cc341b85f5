import {
  anchorAt,
  likeness,
  spanKind,
  type Anchor,
  type Briefing,
  type Change,
  type Exchange,
  type Similar,
} from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { columns, counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const facts = ['date', 'time', 'title', 'series', 'language'] as const;
const names = ['asker', 'outlet', 'speaker'] as const;

export const correctCommand: Command = {
  usage: 'correct ID|REF',
  does: 'Puts a briefing or one of its exchanges right; undone with corrections --undo',
  help: [
    ['--date YYYY-MM-DD', 'of a briefing: its date; "none" where it has none'],
    ['--time, --title, --series, --language', 'of a briefing: these facts'],
    ['--asker, --outlet, --speaker NAME', 'of an exchange: who asks, who answers; "none" for not named'],
    ['--as KIND', 'of an exchange: what its answer is; with --part question, what its question is'],
    ['--merge next|previous', 'of an exchange: it and the one after it, or before it, are one'],
    ['--split OFFSET --as KIND', 'cut at this place of the text; what comes after is KIND'],
    ['--at OFFSET --as KIND', 'of a briefing: the part that begins there is KIND'],
    ['--merge OFFSET', 'of a briefing: the part that begins there goes on in the next one'],
    ['', `KIND is ${spanKind.options.join(', ')}`],
    ['--for LIKE', `make the same change in others as well: ${likeness.options.join(', ')}`],
    ['--preview', 'with --for: say what would change there, and change nothing'],
  ],
  options: {
    ...Object.fromEntries(
      [...facts, ...names, 'split', 'at', 'merge', 'as', 'part', 'for'].map((name) => [
        name,
        { type: 'string' as const },
      ]),
    ),
    preview: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const [word = '', ...more] = given.words;
    const [, id, , passage] = /^([1-9]\d{0,14})(#(s?[1-9]\d{0,8}))?$/.exec(word) ?? [];
    if (id === undefined || more.length > 0)
      throw new WrongCall('correct takes the number of a briefing, or a reference like 12#3.');
    if (given.has('preview') && !given.has('for')) throw new WrongCall('--preview goes with --for.');
    const workbench = openWorkbench(given.project, false);
    try {
      const briefing = await workbench.ask('briefings.get', { id: Number(id) });
      const changes =
        passage === undefined ? changesOf(given, briefing) : passageChanges(given, briefing, passage);
      if (given.has('for')) await forOthers(workbench, given, terminal, briefing.id, changes);
      else {
        const { step } = await workbench.ask('corrections.apply', { briefingId: briefing.id, changes });
        terminal.answer(given.json, { step }, () => `Put right, step ${step}`);
      }
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

/** The change here and wherever it fits in the same way, or what it would do there. */
const forOthers = async (
  workbench: Workbench,
  given: Given,
  terminal: Terminal,
  briefingId: number,
  [change, ...more]: readonly Change[],
): Promise<void> => {
  if (change === undefined || more.length > 0)
    throw new WrongCall('--for makes one change in others: name one thing that is to be put right.');
  const like = choice(given, 'for', likeness.options, 'label');
  const { rule, others } = await workbench.ask('corrections.similar', { briefingId, change });
  const meant = others.filter(({ alike }) => alike.includes(like));
  if (given.has('preview')) {
    terminal.answer(given.json, { rule, others: meant }, () => previewText(rule, meant));
    return;
  }
  const made =
    meant.length === 0
      ? {
          ...(await workbench.ask('corrections.apply', { briefingId, changes: [change] })),
          briefings: [briefingId],
        }
      : await workbench.ask('corrections.applySimilar', {
          briefingId,
          change,
          others: meant.map((other) => other.briefingId),
        });
  terminal.answer(
    given.json,
    made,
    () => `Put right in ${counted(made.briefings.length, 'briefing')}, step ${made.step}`,
  );
};

const previewText = (rule: string | null, others: readonly Similar[]): string => {
  if (others.length === 0) return 'Nothing else would change.';
  const rows = others.map(({ briefingId, date, was, becomes, places }) => [
    briefingId,
    date ?? '',
    was,
    becomes,
    places,
  ]);
  const table = columns([['id', 'date', 'now', 'would be', 'places'], ...rows]);
  return rule === null ? table : `For each, ${rule}.\n${table}`;
};

/** What was typed of some names; `none` is not named. */
const typed = (given: Given, wanted: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(
    wanted.flatMap((name) => {
      const value = given.option(name);
      return value === undefined ? [] : [[name, value === 'none' ? null : value] as const];
    }),
  );

const changesOf = (given: Given, { text }: Briefing): Change[] => {
  const changes: unknown[] = [];
  const said = typed(given, facts);
  if (Object.keys(said).length > 0) changes.push({ kind: 'facts', ...said });
  for (const [option, kind] of [
    ['split', 'split'],
    ['at', 'retype'],
    ['merge', 'merge'],
  ] as const) {
    if (!given.has(option)) continue;
    const start = wholeNumber(given, option, 0, 0, text.length - 1);
    const as = kind === 'merge' ? {} : { as: choice(given, 'as', spanKind.options, 'statement') };
    changes.push({ kind, at: anchorAt(text, start), ...as });
  }
  if (changes.length === 0) throw new WrongCall('Say what is to be put right; --help lists it.');
  // The core parses whatever comes; a wrong date or kind is told by it.
  return changes as Change[];
};

const passageChanges = (given: Given, briefing: Briefing, passage: string): Change[] => {
  if (given.has('split')) return changesOf(given, briefing);
  const opening = passage.startsWith('s');
  const n = Number(passage.replace('s', ''));
  const exchange = opening ? undefined : briefing.exchanges.find((each) => each.n === n);
  const statement = opening ? briefing.statements.find((each) => each.n === n) : exchange?.statement;
  if (!statement) throw new WrongCall(`Briefing ${briefing.id} has no passage ${passage}.`);
  const at = (start: number) => anchorAt(briefing.text, start);
  const changes: Change[] = labelsOf(given, exchange, statement.start, at);
  if (given.has('as')) {
    const part = choice(given, 'part', ['question', 'statement'] as const, 'statement');
    const start = part === 'question' ? exchange?.question.start : statement.start;
    if (start === undefined) throw new WrongCall('Nobody asks in an opening statement.');
    changes.push({ kind: 'retype', at: at(start), as: choice(given, 'as', spanKind.options, 'statement') });
  }
  if (given.has('merge')) {
    const first = choice(given, 'merge', ['next', 'previous'] as const, 'next') === 'next' ? n : n - 1;
    changes.push(...mergesOf(briefing, opening ? undefined : first, at));
  }
  if (changes.length === 0)
    throw new WrongCall('Name an --asker, an --outlet or a --speaker, or say --as, --merge or --split.');
  return changes;
};

const labelsOf = (
  given: Given,
  exchange: Exchange | undefined,
  statement: number,
  at: (start: number) => Anchor,
): Change[] => {
  const { speaker, ...asks } = typed(given, names);
  const changes: Change[] = [];
  if (Object.keys(asks).length > 0) {
    if (!exchange) throw new WrongCall('Nobody asks in an opening statement.');
    changes.push({ kind: 'relabel', at: at(exchange.question.start), ...asks });
  }
  if (speaker !== undefined) changes.push({ kind: 'relabel', at: at(statement), speaker });
  return changes;
};

/** An exchange takes in the next one: its answer goes on in the question and in the answer after it. */
const mergesOf = (
  { exchanges }: Briefing,
  first: number | undefined,
  at: (start: number) => Anchor,
): Change[] => {
  const one = exchanges.find(({ n }) => n === first);
  const next = one && exchanges.find(({ n }) => n === one.n + 1);
  if (!one || !next) throw new WrongCall('There is no exchange there to be one with.');
  if (next.statement.start === one.statement.start) return [{ kind: 'merge', at: at(one.question.start) }];
  const merge: Change = { kind: 'merge', at: at(one.statement.start) };
  return [merge, merge];
};
