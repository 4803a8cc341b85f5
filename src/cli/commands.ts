import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { comparisonsCommand } from './comparisons.ts';
import { concordanceCommand } from './concordance.ts';
import { collocatesCommand, dispersionCommand, wordsCommand } from './corpus.ts';
import { correctCommand } from './correct.ts';
import { correctionsCommand, doubtsCommand } from './corrections.ts';
import { coverageCommand } from './coverage.ts';
import { exportCommand } from './export.ts';
import { facetsCommand } from './facets.ts';
import { foldersCommand } from './folders.ts';
import { importCommand } from './import.ts';
import { importsCommand } from './imports.ts';
import { keynessCommand } from './keyness.ts';
import { layoutsCommand } from './layouts.ts';
import { matrixCommand } from './matrix.ts';
import { listsCommand } from './lists.ts';
import { listCommand, showCommand } from './library.ts';
import { likeCommand, pickCommand } from './like.ts';
import { linesCommand } from './lines.ts';
import { nonanswersCommand } from './nonanswers.ts';
import { notesCommand } from './notes.ts';
import { omissionsCommand } from './omissions.ts';
import { peopleCommand } from './people.ts';
import { phraseCommand } from './phrase.ts';
import { rereadCommand } from './reread.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import { timelineCommand } from './timeline.ts';
import { topicsCommand } from './topics.ts';
import { trendCommand } from './trend.ts';
import { twinsCommand } from './twins.ts';
import { verifyCommand } from './verify.ts';
import { watchCommand } from './watch.ts';

/** Every command by its name, in the order of the help. */
export const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  imports: importsCommand,
  folders: foldersCommand,
  list: listCommand,
  show: showCommand,
  search: searchCommand,
  facets: facetsCommand,
  concordance: concordanceCommand,
  collocates: collocatesCommand,
  words: wordsCommand,
  dispersion: dispersionCommand,
  keyness: keynessCommand,
  matrix: matrixCommand,
  compare: compareCommand,
  comparisons: comparisonsCommand,
  like: likeCommand,
  pick: pickCommand,
  trend: trendCommand,
  topics: topicsCommand,
  lists: listsCommand,
  watch: watchCommand,
  coverage: coverageCommand,
  phrase: phraseCommand,
  timeline: timelineCommand,
  omissions: omissionsCommand,
  lines: linesCommand,
  nonanswers: nonanswersCommand,
  twins: twinsCommand,
  people: peopleCommand,
  notes: notesCommand,
  layouts: layoutsCommand,
  reread: rereadCommand,
  doubts: doubtsCommand,
  correct: correctCommand,
  corrections: correctionsCommand,
  verify: verifyCommand,
  export: exportCommand,
  serve: serveCommand,
};

/** Names kept for commands that are to come. */
export const later: readonly string[] = ['cite'];

const everywhere = [
  ['--project FILE', 'the project file; without it, your own, the same as in the desktop'],
  ['--json', 'one JSON value on stdout; progress and warnings go to stderr'],
  ['--help', 'this'],
] as const;

/** What the program does, command by command. */
export const overview = (): string =>
  [
    'Usage: briefing <command> [options]',
    listed(Object.values(commands).map(({ usage, does }) => [usage, does] as const)),
    `With every command:\n${listed(everywhere)}`,
    'A REF is <briefing id>#<exchange number>, like 12#3, or 12#s1 for an opening statement.',
    'Exit 0: done. 1: it failed, and says why. 2: it was called wrongly.',
  ].join('\n\n');

/** How one command is called. */
export const helpOf = ({ usage, does, help }: Command): string =>
  [`Usage: briefing ${usage}`, `${does}.`, listed([...help, ...everywhere])].join('\n\n');

const listed = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}  ${meaning}`).join('\n');
};
