import type { ReadingChoices } from '../../../contract/index.ts';
import { decode } from '../decode.ts';
import { sourceOf } from '../source.ts';
import type { Content, Input } from './document.ts';
import type { Format } from './format.ts';

/** Plain text, Markdown and HTML: what every file is that is nothing else. */
export const text = {
  name: 'text',
  noun: 'text',
  endings: ['', '.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml'],
  read: (input, choices) => readText(input, choices),
} satisfies Format;

/** Reads bytes as text; empty files and those that are no text are `file-unreadable`. */
export const readText = ({ bytes, path }: Input, { encoding }: ReadingChoices): Content => {
  const decoded = decode(bytes, encoding);
  return {
    source: sourceOf(decoded.text, path),
    encoding: decoded.encoding,
    reasons: decoded.reasons,
  };
};
