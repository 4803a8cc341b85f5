import { anchorAt, spanKind, type Briefing, type Change } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall, type Given } from './given.ts';
import { openWorkbench } from './workbench.ts';

const facts = ['date', 'time', 'title', 'series', 'language'] as const;
const names = ['asker', 'outlet', 'speaker'] as const;

export const correctCommand: Command = {
  usage: 'correct ID|REF',
  does: 'Puts a briefing or one of its exchanges right; undone with corrections --undo',
  help: [
    ['--date YYYY-MM-DD', 'of a briefing: its date; "none" where it has none'],
    ['--time, --title, --series, --language', 'of a briefing: these facts'],
    ['--asker, --outlet, --speaker NAME', 'of an exchange: who asks, who answers; "none" for not named'],
    ['--split OFFSET --as KIND', 'of a briefing: cut at this place of its text; what comes after is KIND'],
    ['--at OFFSET --as KIND', 'of a briefing: the part that begins there is KIND'],
    ['--merge OFFSET', 'of a briefing: the part that begins there goes on in the next one'],
    ['', `KIND is ${spanKind.options.join(', ')}`],
  ],
  options: Object.fromEntries(
    [...facts, ...names, 'split', 'at', 'merge', 'as'].map((name) => [name, { type: 'string' }]),
  ),
  run: async (given, terminal) => {
    const [word = '', ...more] = given.words;
    const [, id, , passage] = /^([1-9]\d{0,14})(#(s?[1-9]\d{0,8}))?$/.exec(word) ?? [];
    if (id === undefined || more.length > 0)
      throw new WrongCall('correct takes the number of a briefing, or a reference like 12#3.');
    const workbench = openWorkbench(given.project, false);
    try {
      const briefing = await workbench.ask('briefings.get', { id: Number(id) });
      const changes = passage === undefined ? changesOf(given, briefing) : labelsOf(given, briefing, passage);
      const { step } = await workbench.ask('corrections.apply', { briefingId: briefing.id, changes });
      terminal.answer(given.json, { step }, () => `Put right, step ${step}`);
      return 0;
    } finally {
      await workbench.close();
    }
  },
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

const labelsOf = (given: Given, briefing: Briefing, passage: string): Change[] => {
  const said = typed(given, names);
  if (Object.keys(said).length === 0)
    throw new WrongCall('Name an --asker, an --outlet or a --speaker for this exchange.');
  const n = Number(passage.replace('s', ''));
  const exchange = passage.startsWith('s') ? undefined : briefing.exchanges.find((each) => each.n === n);
  const statement = passage.startsWith('s')
    ? briefing.statements.find((each) => each.n === n)
    : exchange?.statement;
  if (!statement) throw new WrongCall(`Briefing ${briefing.id} has no passage ${passage}.`);
  const { speaker, ...asks } = said;
  const at = (start: number) => anchorAt(briefing.text, start);
  const changes: Change[] = [];
  if (Object.keys(asks).length > 0) {
    if (!exchange) throw new WrongCall('Nobody asks in an opening statement.');
    changes.push({ kind: 'relabel', at: at(exchange.question.start), ...asks });
  }
  if (speaker !== undefined) changes.push({ kind: 'relabel', at: at(statement.start), speaker });
  return changes;
};
