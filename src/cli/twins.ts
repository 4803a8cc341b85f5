import type { Output, TwinGroup, TwinRow, TwinVersion } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { counted, type Terminal } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const twinsCommand: Command = {
  usage: 'twins [ID]',
  does: 'Shows which briefings are versions of one, and what they do not hold alike',
  help: [
    ['ID', 'only the group of this briefing, exchange by exchange'],
    ['--all', 'also pairs that are perhaps versions of one, and those said to be none'],
    ['--find', 'look through the whole collection again first'],
    ['--are ID', 'say that this briefing and ID are versions of one'],
    ['--not ID', 'say that they are not'],
    ['--undecided ID', 'take back what was said of the two'],
    ['--lead', 'let this briefing lead its versions'],
  ],
  options: {
    all: { type: 'boolean' },
    find: { type: 'boolean' },
    are: { type: 'string' },
    not: { type: 'string' },
    undecided: { type: 'string' },
    lead: { type: 'boolean' },
  },
  run: async (given, terminal) => {
    const id = idGiven(given);
    const workbench = openWorkbench(given.project, false);
    try {
      await findTwins(workbench, terminal, given.has('find'));
      if (id !== null) await decide(workbench, id, given);
      const groups = await groupsOf(workbench, id, given.has('all'));
      const told = await Promise.all(groups.map((group) => withDifferences(workbench, group)));
      const rows = id === null || given.json ? null : await rowsOf(workbench, id, groups);
      terminal.answer(given.json, told, () => textOf(told, rows));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const saying = { are: 'twins', not: 'not', undecided: null } as const;
const sayings = ['are', 'not', 'undecided'] as const;

const idGiven = (given: Given): number | null => {
  const [word, ...more] = given.words;
  if (more.length > 0) throw new WrongCall('twins takes the number of one briefing.');
  if (word !== undefined && !isId(word))
    throw new WrongCall('twins takes the number of a briefing, the first column of list.');
  for (const name of sayings) {
    const other = given.option(name);
    if (other !== undefined && (word === undefined || !isId(other)))
      throw new WrongCall(`Name two briefings: twins ID --${name} ID.`);
  }
  if (given.has('lead') && word === undefined) throw new WrongCall('Name the briefing that is to lead.');
  return word === undefined ? null : Number(word);
};

const isId = (word: string): boolean => /^[1-9]\d{0,14}$/.test(word);

/** Looks for twins and waits for the end, telling how far it is. */
export const findTwins = async (workbench: Workbench, terminal: Terminal, all: boolean): Promise<void> => {
  workbench.on('twins.progressed', ({ done, total }) => {
    if (total > 0) terminal.progress(`Looking for other versions: ${done} of ${counted(total, 'briefing')}`);
  });
  try {
    const { state } = await workbench.ask('twins.find', { all });
    if (state === 'failed') terminal.say('Other versions of briefings could not be looked for to the end.');
  } finally {
    terminal.progressed();
  }
};

const decide = async (workbench: Workbench, id: number, given: Given): Promise<void> => {
  for (const name of sayings) {
    const other = given.option(name);
    if (other !== undefined)
      await workbench.ask('twins.decide', { id, with: [Number(other)], verdict: saying[name] });
  }
  if (given.has('lead')) await workbench.ask('twins.lead', { id });
};

const groupsOf = async (workbench: Workbench, id: number | null, all: boolean): Promise<TwinGroup[]> => {
  const groups = await workbench.ask('twins.list', {});
  if (id === null) return groups.filter(({ state }) => all || state === 'twins');
  const own = groups.filter(({ versions }) => versions.some(({ briefingId }) => briefingId === id));
  // Says that there is no such briefing, or that it has no other version.
  if (own.length === 0) await workbench.ask('twins.get', { left: id });
  return own;
};

/** The shape that scripts are promised. */
type Told = ReturnType<typeof answerOf>;

const answerOf = (group: TwinGroup, { altered, missing }: Output<'twins.differences'>) => ({
  versions: group.versions.map((version) => ({
    id: version.briefingId,
    title: version.title,
    date: version.date,
    language: version.language,
    series: version.series,
    exchanges: version.exchanges,
    lead: version.lead,
    path: version.path,
  })),
  state: group.state,
  decided: group.decided,
  score: group.score,
  reasons: group.reasons,
  same: group.same,
  altered,
  missing,
});

const withDifferences = async (workbench: Workbench, group: TwinGroup): Promise<Told> => {
  const [first, second] = group.versions;
  if (!first || !second) return answerOf(group, { altered: [], missing: [] });
  if (group.state === 'twins')
    return answerOf(group, await workbench.ask('twins.differences', { id: first.briefingId }));
  const { rows } = await workbench.ask('twins.get', { left: first.briefingId, right: second.briefingId });
  return answerOf(group, differencesOf(rows, first, second));
};

const differencesOf = (
  rows: readonly TwinRow[],
  left: TwinVersion,
  right: TwinVersion,
): Output<'twins.differences'> => ({
  altered: rows.flatMap((row) =>
    row.kind === 'altered' && row.left && row.right ? [{ refs: [row.left.ref, row.right.ref] }] : [],
  ),
  missing: rows.flatMap((row) => {
    if (row.left && !row.right) return [{ ref: row.left.ref, in: right.briefingId }];
    return row.right && !row.left ? [{ ref: row.right.ref, in: left.briefingId }] : [];
  }),
});

const rowsOf = async (
  workbench: Workbench,
  id: number,
  [group]: readonly TwinGroup[],
): Promise<readonly TwinRow[] | null> => {
  const right = group?.versions.find(({ briefingId }) => briefingId !== id)?.briefingId;
  if (right === undefined) return null;
  return (await workbench.ask('twins.get', { left: id, right })).rows;
};

const stateInWords = { twins: '', perhaps: ', perhaps', apart: ', said to be none' } as const;

const textOf = (groups: readonly Told[], rows: readonly TwinRow[] | null): string => {
  if (groups.length === 0) return 'No briefing has another version here.';
  const told = groups.map(groupText);
  if (rows) return [...told, rows.map(rowText).join('\n')].join('\n\n');
  return [...told, counted(groups.length, 'group')].join('\n\n');
};

const groupText = ({ versions, state, decided, score, reasons, same, altered, missing }: Told): string => {
  const listed = versions.map(
    ({ id, date, language, exchanges, title, lead }) =>
      `  ${lead ? '*' : ' '} ${id}  ${date ?? 'no date'}  ${language}  ${counted(exchanges, 'exchange')}  ${title}`,
  );
  const sure = decided ? 'decided by you' : `${Math.round(score * 100)} % sure`;
  return [
    `${counted(versions.length, 'version')}, ${sure}${stateInWords[state]}: ${same} the same, ${altered.length} altered, ${missing.length} missing`,
    ...listed,
    ...reasons.map((reason) => `    ${reason}`),
  ].join('\n');
};

const rowText = ({ left, right, kind, moved, why }: TwinRow): string =>
  `${(left?.ref ?? '–').padEnd(8)} ${(right?.ref ?? '–').padEnd(8)} ${kind}${moved ? ', moved' : ''}  ${why}`;
