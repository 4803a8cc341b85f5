import type { KeptLineDecision, Line, LineChange, LineWording } from '../contract/index.ts';
import { counted } from './terminal.ts';

/** Lines one under the other, the first so many of them. */
export const listText = (lines: readonly Line[], most: number): string => {
  if (lines.length === 0) return 'No line is said as often here.';
  const more = lines.length > most ? [`… and ${lines.length - most} more: --limit shows them`] : [];
  return [...lines.slice(0, most).map(headOf), ...more, counted(lines.length, 'line')].join('\n');
};

const headOf = (line: Line): string => {
  const { id, uses, briefings, first, last, wordingCount, kind } = line;
  const facts = [
    `${counted(uses, 'use')} in ${counted(briefings, 'briefing')}`,
    `${first ?? 'no date'} to ${last ?? 'no date'}`,
    counted(wordingCount, 'wording'),
    ...(kind === 'formula' ? ['formula'] : []),
    ...(line.muted ? ['muted'] : []),
  ];
  return `${id}  ${line.name ?? line.text}\n      ${facts.join(', ')}`;
};

/** A line with its wordings, each as its change from the one before: [-taken out-] {+put in+}. */
export const lineText = (line: Line): string => {
  const { askers, topics, longestSilence: silence } = line;
  return [
    headOf(line),
    ...(silence
      ? [
          `      longest silence ${silence.from} to ${silence.to}: ${counted(silence.days, 'day')}, ${counted(silence.held, 'briefing')} held between, ${counted(silence.unknown, 'day')} unknown`,
        ]
      : []),
    ...(askers.length > 0
      ? [`      asked by ${askers.map(({ name, uses }) => `${name} ${uses}`).join(', ')}`]
      : []),
    ...(topics.length > 0
      ? [`      in topics ${topics.map(({ name, uses }) => `${name} ${uses}`).join(', ')}`]
      : []),
    ...line.wordings.map(wordingText),
  ].join('\n');
};

const wordingText = (wording: LineWording, at: number): string => {
  const { uses, first, last, change, coexists, written } = wording;
  return [
    `  ${at + 1}. ${change ? redline(change) : wording.text}`,
    `      ${counted(uses, 'use')}, ${first ?? 'no date'} to ${last ?? 'no date'}${change ? `; ${change.when}` : ''}`,
    ...(coexists.length > 0 ? [`      said beside ${coexists.map((other) => other + 1).join(', ')}`] : []),
    ...(written.length > 1
      ? [
          `      written in ${written.length} ways: ${written.map(({ text, uses: n }) => `${n} ${text}`).join(' | ')}`,
        ]
      : []),
  ].join('\n');
};

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

const redline = ({ words }: LineChange): string =>
  words.map(([kind, text]) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');

/** A decision in words. */
export const decisionText = ({ id, said, line }: KeptLineDecision): string => {
  const of = line === null ? 'words not found here' : `line ${line}`;
  const words = `"${said.of[0] ?? ''}"`;
  if (said.kind === 'name') return `${id}  ${of} is called ${said.name ?? 'nothing'}  ${words}`;
  if (said.kind === 'mute') return `${id}  ${of} is ${said.muted ? '' : 'not '}muted  ${words}`;
  if (said.kind === 'merge') return `${id}  ${of} takes in "${said.with[0] ?? ''}"  ${words}`;
  return `${id}  ${counted(said.of.length, 'wording')} a line of their own, ${of}  ${words}`;
};
