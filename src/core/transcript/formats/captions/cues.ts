/** One caption: when it is shown, in seconds, and its lines; a voice where its mark-up names one. */
export type Cue = {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly { readonly voice: string | null; readonly text: string }[];
};

const times =
  /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})\s*(?:-->|,)\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})/;

/** The captions of a SubRip or WebVTT file, in their order; blocks without times are none. */
export const cuesIn = (text: string): readonly Cue[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const at = lines.findIndex((line) => times.test(line));
      const found = at < 0 ? null : times.exec(lines[at] ?? '');
      if (!found) return [];
      return [
        { from: seconds(found[1] ?? ''), to: seconds(found[2] ?? ''), lines: voiced(lines.slice(at + 1)) },
      ];
    });

const seconds = (clock: string): number =>
  clock
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);

/** A voice goes on over the lines of its cue until another one speaks. */
const voiced = (lines: readonly string[]): Cue['lines'] => {
  let voice: string | null = null;
  return lines.flatMap((line) => {
    const parts = line.split(/(?=<v[ .])/);
    return parts.flatMap((part) => {
      voice = /^<v(?:\.[\w.-]+)?\s+([^>]{1,80})>/.exec(part)?.[1]?.trim() ?? voice;
      const plain = part
        .replace(/<[^<>]{0,200}>|\{\\[^{}]{0,100}\}/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&nbsp;/g, ' ')
        .trim();
      return plain === '' ? [] : [{ voice, text: plain }];
    });
  });
};
