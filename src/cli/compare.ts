import { resolve } from 'node:path';
import { ignorable, type AlignedRow, type Comparison, type Input } from '../contract/index.ts';
import type { Command } from './command.ts';
import { findSaved } from './comparisons.ts';
import { choice, WrongCall, type Given } from './given.ts';
import { leave, writeOut } from './out.ts';
import type { Terminal } from './terminal.ts';
import { ignoredBy, refuseWrong } from './witnesses.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const formats = ['html', 'docx', 'markdown', 'csv'] as const;

export const compareCommand: Command = {
  usage: 'compare REF REF...',
  does: 'Shows what changed between 2 to 20 texts, sentence by sentence',
  help: [
    ['REF', '12#3, 12#s1, a whole briefing as 12, or a stretch of its text as 12@345-678'],
    ['--saved NAME', 'in the place of REFs: a saved comparison'],
    ['--base REF', 'the one that the others are compared with (the first)'],
    ['--ignore WHAT,WHAT', `what makes no difference: ${ignorable.options.join(', ')}`],
    ['--as html|docx|markdown|csv', 'as a file: docx has tracked changes, csv is an apparatus'],
    ['--out FILE', 'where to write it; without it, or with -, to stdout'],
  ],
  options: {
    base: { type: 'string' },
    ignore: { type: 'string' },
    saved: { type: 'string' },
    as: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (given, terminal) => {
    if (given.has('out') && !given.has('as'))
      throw new WrongCall(`Say in which format: --as ${formats.join(', ')}.`);
    if (!given.has('saved')) refuseFew(given);
    const workbench = openWorkbench(given.project, false);
    try {
      const asked = await askedBy(given, workbench, terminal);
      if (given.has('as')) return await leaveAs(given, workbench, asked, terminal);
      const { title: _title, note: _note, ...texts } = asked;
      const comparison = await workbench.ask('compare.align', texts);
      terminal.answer(given.json, comparison, () => textOf(comparison));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

type Asked = Input<'export.tracked'>;

const refuseFew = ({ words, option }: Given): void => {
  const base = option('base');
  if (words.length < 2 || words.length > 20) throw new WrongCall('Name 2 to 20 texts, like 12#3 15#1.');
  for (const each of [...words, ...(base === undefined ? [] : [base])]) refuseWrong(each);
  if (base !== undefined && !words.includes(base))
    throw new WrongCall('The base must be one of the texts named.');
};

/** What is to be compared: the texts named, or those of a saved comparison, of which what is otherwise is said. */
const askedBy = async (given: Given, workbench: Workbench, terminal: Terminal): Promise<Asked> => {
  const [name, base] = [given.option('saved'), given.option('base')];
  const ignore = given.has('ignore') ? { ignore: ignoredBy(given.option('ignore')) } : {};
  const based = base === undefined ? {} : { base };
  if (name === undefined) return { witnesses: [...given.words], ...ignore, ...based };
  if (given.words.length > 0) throw new WrongCall('Name texts, or a saved comparison: not both.');
  const saved = await findSaved(workbench, name);
  for (const { was, changed } of saved.witnesses) if (changed !== null) terminal.say(`${was}: ${changed}`);
  const witnesses = saved.witnesses.flatMap(({ witness }) => witness ?? []);
  const own = saved.witnesses[saved.baseAt]?.witness ?? undefined;
  return {
    witnesses,
    title: saved.name,
    note: saved.note,
    ignore: saved.ignore,
    ...(own === undefined ? {} : { base: own }),
    ...ignore,
    ...based,
  };
};

const leaveAs = async (
  given: Given,
  workbench: Workbench,
  asked: Asked,
  terminal: Terminal,
): Promise<number> => {
  const as = choice(given, 'as', formats, 'html');
  if (as !== 'docx')
    return leave(given, terminal, await workbench.ask('export.comparison', { ...asked, as }));
  const out = given.option('out') ?? '-';
  if (out === '-') throw new WrongCall('A Word file needs a place: name one with --out.');
  const { base64, mime } = await workbench.ask('export.tracked', asked);
  const [path, bytes] = [resolve(out), Buffer.from(base64, 'base64')];
  writeOut(path, bytes);
  terminal.answer(given.json, { path, mime, bytes: bytes.length }, () => `Written to ${path}`);
  return 0;
};

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
