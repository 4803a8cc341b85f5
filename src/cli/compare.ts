import {
  ignorable,
  witness as witnessSchema,
  type AlignedRow,
  type Comparison,
  type Ignorable,
} from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall } from './given.ts';
import { openWorkbench } from './workbench.ts';

export const compareCommand: Command = {
  usage: 'compare REF REF...',
  does: 'Shows what changed between 2 to 20 texts, sentence by sentence',
  help: [
    ['REF', '12#3, 12#s1, a whole briefing as 12, or a stretch of its text as 12@345-678'],
    ['--base REF', 'the one that the others are compared with (the first)'],
    ['--ignore WHAT,WHAT', `what makes no difference: ${ignorable.options.join(', ')}`],
  ],
  options: { base: { type: 'string' }, ignore: { type: 'string' } },
  run: async ({ words, json, project, option }, terminal) => {
    const base = option('base');
    if (words.length < 2 || words.length > 20) throw new WrongCall('Name 2 to 20 texts, like 12#3 15#1.');
    for (const each of [...words, ...(base === undefined ? [] : [base])]) refuseWrong(each);
    if (base !== undefined && !words.includes(base))
      throw new WrongCall('The base must be one of the texts named.');
    const ignore = ignoredBy(option('ignore'));
    const workbench = openWorkbench(project, false);
    try {
      const comparison = await workbench.ask('compare.align', {
        witnesses: [...words],
        ignore,
        ...(base === undefined ? {} : { base }),
      });
      terminal.answer(json, comparison, () => textOf(comparison));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

/** Throws `WrongCall` for what names nothing to compare. */
export const refuseWrong = (witness: string): void => {
  if (witnessSchema.safeParse(witness).success) return;
  throw new WrongCall(
    `${JSON.stringify(witness)} is no reference: it is written <briefing id>#<exchange number>, like 12#3, 12 for a whole briefing, or 12@345-678 for a stretch of its text.`,
  );
};

const ignoredBy = (list: string | undefined): Ignorable[] =>
  (list ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => {
      const known = ignorable.options.find((option) => option === each.trim());
      if (known) return known;
      throw new WrongCall(
        `--ignore takes ${ignorable.options.join(', ')}; ${JSON.stringify(each)} is none of them.`,
      );
    });

const signs = { same: '  ', changed: '~ ', moved: '> ', added: '+ ', removed: '- ' } as const;

const textOf = ({ base, versions, texts, likeness }: Comparison): string => {
  const at = texts.findIndex(({ witness }) => witness === base);
  const likeBase = (witness: string): string => {
    const like = likeness[at]?.[texts.findIndex((text) => text.witness === witness)] ?? 0;
    return `likeness ${like.toFixed(2)}`;
  };
  return versions
    .map(({ ref, summary, rows }) =>
      [`${base} and ${ref} (${likeBase(ref)}): ${summary}`, ...rows.map(rowText)].join('\n'),
    )
    .join('\n\n');
};

/** Words taken out stand in [-…-], words put in stand in {+…+}. */
const rowText = (row: AlignedRow): string => {
  const marked = row.words
    .map(([op, text, written]) =>
      op === 'removed' ? `[-${text}-]` : op === 'added' ? `{+${text}+}` : (written ?? text),
    )
    .join('');
  const whole = row.kind === 'changed' || row.kind === 'moved' ? marked : (row.other ?? row.base ?? '');
  return `${signs[row.kind]}${whole.trim()}${shapeOf(row)}`;
};

const shapeOf = ({ kind, baseAt, otherAt, baseSpan, otherSpan }: AlignedRow): string => {
  const said = [
    ...(kind === 'moved' ? [`moved from sentence ${baseAt} to ${otherAt}`] : []),
    ...(otherSpan > 0 && baseSpan > otherSpan ? [`${baseSpan} sentences merged into ${otherSpan}`] : []),
    ...(baseSpan > 0 && otherSpan > baseSpan ? [`split into ${otherSpan} sentences`] : []),
  ];
  return said.length === 0 ? '' : `  (${said.join('; ')})`;
};
