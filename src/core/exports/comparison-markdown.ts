import type { AlignedRow, Comparison, Version } from '../../contract/index.ts';
import { placeText } from './comparison-html.ts';
import {
  factsOf,
  happened,
  ignoredIn,
  likenessText,
  spaceIn,
  textOf,
  type ComparisonAbout,
} from './comparison.ts';

/**
 * A comparison as Markdown (GitHub's, for its tables). Changes are in `<del>` and `<ins>`, which Markdown passes on as they
 * are: its own signs do not begin or end between Chinese letters, nor beside quotation marks.
 */
export const comparisonMarkdown = (comparison: Comparison, about: ComparisonAbout): string => {
  const base = textOf(comparison, comparison.base);
  const blocks = [
    `# ${plain(about.title)}`,
    plain(about.note),
    '`<del>` is said only in the base, `<ins>` only in the version.',
    ignoredIn(about),
    `## Base: ${plain(factsOf(base))}`,
    `*${plain(base.title)}*`,
    plain(comparison.sentences.join(spaceIn(base.language))),
    matrix(comparison),
    ...comparison.versions.flatMap((version) => versionBlocks(version, comparison)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

const versionBlocks = (version: Version, comparison: Comparison): string[] => {
  const text = textOf(comparison, version.ref);
  const rows = version.rows.map((row) =>
    tableRow([
      placeText(row.baseAt, row.baseSpan),
      placeText(row.otherAt, row.otherSpan),
      happened(row),
      redline(row),
    ]),
  );
  return [
    `## ${plain(factsOf(text))}`,
    `*${plain(text.title)}*`,
    `${plain(version.summary)}.`,
    [
      tableRow(['Base', 'Here', 'What happened', 'Words']),
      tableRow(['--:', '--:', '---', '---']),
      ...rows,
    ].join('\n'),
  ];
};

const matrix = ({ texts, likeness }: Comparison): string => {
  if (texts.length < 3) return '';
  const rows = texts.map((text, at) =>
    tableRow([
      `${at + 1}. ${plain(factsOf(text))}`,
      ...texts.map((_, to) => (at === to ? '' : likenessText(likeness[at]?.[to] ?? 0))),
    ]),
  );
  const head = tableRow(['Likeness, 0 to 1', ...texts.map((_, at) => String(at + 1))]);
  return [head, tableRow(['---', ...texts.map(() => '--:')]), ...rows].join('\n');
};

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const redline = ({ words }: AlignedRow): string =>
  words
    .map(([op, text, written]) => {
      const shown = plain(written ?? text);
      return { same: shown, removed: `<del>${shown}</del>`, added: `<ins>${shown}</ins>` }[op];
    })
    .join('');

/** A text that Markdown shows as it is, on one line. */
const plain = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|~#&]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' ');
