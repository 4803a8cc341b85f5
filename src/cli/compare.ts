import { ref as refSchema, type AlignedRow, type Comparison } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall } from './given.ts';
import { openWorkbench } from './workbench.ts';

export const compareCommand: Command = {
  usage: 'compare REF REF...',
  does: 'Shows what changed between statements, sentence by sentence',
  help: [['--base REF', 'the one that the others are compared with (the first)']],
  options: { base: { type: 'string' } },
  run: async ({ words, json, project, option }, terminal) => {
    const base = option('base');
    if (words.length < 2 || words.length > 20) throw new WrongCall('Name 2 to 20 passages, like 12#3 15#1.');
    const wrong = [...words, ...(base === undefined ? [] : [base])].find(
      (each) => !refSchema.safeParse(each).success,
    );
    if (wrong !== undefined) {
      throw new WrongCall(
        `${JSON.stringify(wrong)} is no reference: it is written <briefing id>#<exchange number>, like 12#3.`,
      );
    }
    if (base !== undefined && !words.includes(base))
      throw new WrongCall('The base must be one of the passages named.');
    const workbench = openWorkbench(project, false);
    try {
      const comparison = await workbench.ask('compare.align', {
        refs: [...words],
        ...(base === undefined ? {} : { base }),
      });
      terminal.answer(json, comparison, () => textOf(comparison));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const signs = { same: '  ', changed: '~ ', moved: '> ', added: '+ ', removed: '- ' } as const;

const textOf = ({ base, versions }: Comparison): string =>
  versions
    .map(({ ref, summary, rows }) => [`${base} and ${ref}: ${summary}`, ...rows.map(rowText)].join('\n'))
    .join('\n\n');

/** Words taken out stand in [-…-], words put in stand in {+…+}. */
const rowText = ({ kind, words, base, other }: AlignedRow): string => {
  const marked = words
    .map(([op, text]) => (op === 'removed' ? `[-${text}-]` : op === 'added' ? `{+${text}+}` : text))
    .join('');
  const whole = kind === 'changed' || kind === 'moved' ? marked : (other ?? base ?? '');
  return `${signs[kind]}${whole.trim()}`;
};
