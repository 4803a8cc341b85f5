import type { ToldTurn } from '../../told.ts';
import type { Cue } from './cues.ts';

/** Captions as running text, a paragraph a turn, and what the file holds beside them. */
export type Spoken = {
  readonly said: string;
  readonly notes: string;
  /** Where the captions' mark-up names who speaks, the turns it tells; null where only the words do. */
  readonly turns: readonly ToldTurn[] | null;
};

/** A silence so long, in seconds, ends a paragraph where nobody is named. */
const silence = 4;

/** Joins captions: what rolls up twice is said once; a new speaker or a long silence begins a paragraph. */
export const spokenText = (cues: readonly Cue[], text: string): Spoken => {
  const paragraphs: Paragraph[] = [];
  let voice: string | null = null;
  let ended = 0;
  let recent: readonly string[] = [];
  for (const { from, to, lines } of cues) {
    for (const line of withoutRepeats(lines, recent)) {
      const { speaker, words, turns } = spoken(line);
      const last = paragraphs.at(-1);
      const isNew =
        turns || (speaker !== null && speaker !== voice) || (from - ended > silence && voice === null);
      if (speaker !== null) voice = speaker;
      else if (turns) voice = null;
      if (last && !isNew) last.words = joined(last.words, words);
      else paragraphs.push({ speaker, words: speaker === null ? dashed(words, turns) : words });
    }
    // Rolling captions show the last line or two again.
    recent = [...recent, ...lines.map((line) => line.text)].slice(-4);
    ended = to;
  }
  const isMarked = cues.some(({ lines }) => lines.some((line) => line.voice !== null));
  const { said, turns } = written(paragraphs);
  return { said, turns: isMarked ? turns : null, notes: notesIn(text) };
};

type Paragraph = { readonly speaker: string | null; words: string };

const written = (paragraphs: readonly Paragraph[]): { said: string; turns: readonly ToldTurn[] } => {
  let said = '';
  const turns: ToldTurn[] = [];
  for (const { speaker, words } of paragraphs) {
    if (said !== '') said += '\n\n';
    const start = said.length;
    if (speaker !== null) said += `${speaker}: `;
    const from = said.length;
    said += words;
    if (speaker !== null)
      turns.push({ start, from, to: said.length, name: speaker, outlet: null, part: null });
  }
  return { said, turns };
};

type Line = Cue['lines'][number];

const withoutRepeats = (lines: readonly Line[], recent: readonly string[]): readonly Line[] => {
  const last = recent.at(-1);
  return lines.flatMap((line, at) => {
    if (recent.slice(-2).includes(line.text)) return [];
    // A caption that grows word by word says only what is new.
    const grown = at === 0 && last !== undefined && last.length > 2 && line.text.startsWith(`${last} `);
    return [grown ? { ...line, text: line.text.slice(last.length).trim() } : line];
  });
};

/** Who speaks in a line, if it says so: by its mark-up, "NAME:", ">> NAME:"; ">>" and "- " alone say that it is another. */
const spoken = ({ voice, text }: Line): { speaker: string | null; words: string; turns: boolean } => {
  const marked = /^(?:>{2,3}|[-–]\s)\s*/.exec(text);
  const rest = marked ? text.slice(marked[0].length) : text;
  const label =
    /^(\p{Lu}[\p{L}\p{M}.'’ -]{0,38}[\p{L}.])\s?[:：]\s+(?=\S)/u.exec(rest) ??
    /^([\p{Script=Han}·]{2,12})[:：]\s*(?=\S)/u.exec(rest);
  const named = label?.[1];
  if (voice !== null) return { speaker: voice, words: rest, turns: false };
  if (label && named && isLabel(named))
    return { speaker: named, words: rest.slice(label[0].length), turns: true };
  return { speaker: null, words: rest, turns: marked !== null };
};

/** Names are in capitals, or of words that all begin with one. */
const isLabel = (name: string): boolean =>
  name.split(/[\s-]+/).every((word) => /^(?:\p{Lu}|\p{Script=Han}|of|de|van|von|the)/u.test(word));

/** Where another speaks and nobody is named, a dash says so in the text. */
const dashed = (words: string, turns: boolean): string => (turns ? `— ${words}` : words);

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、？！]/u;

const joined = (text: string, words: string): string =>
  wide.test(text.at(-1) ?? '') && wide.test(words.at(0) ?? '') ? text + words : `${text} ${words}`;

/** Notes and heads of WebVTT files: kept, and said by nobody. */
const notesIn = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .filter((block) => /^NOTE\b/.test(block) || /^WEBVTT[^\n]*\S\s+\S/.test(block))
    .join('\n\n');
