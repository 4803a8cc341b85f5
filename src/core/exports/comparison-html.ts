import type { AlignedRow, ComparedText, Comparison, Version } from '../../contract/index.ts';
import {
  factsOf,
  happened,
  ignoredIn,
  likenessText,
  spaceIn,
  textOf,
  type ComparisonAbout,
} from './comparison.ts';
import { escaped, pageEnd, pageStart } from './html.ts';

/** One page: the base, how like all are, and for each version its summary in words and every sentence with its redline. */
export const comparisonHtml = (comparison: Comparison, about: ComparisonAbout): string => {
  const base = textOf(comparison, comparison.base);
  const legend =
    'Struck through is said only in the base, underlined only in the version. Likeness: words that two texts have in the same order, twice, over the words of both.';
  const intro = [about.note, [legend, ignoredIn(about)].filter(Boolean).join(' ')]
    .filter(Boolean)
    .map((text, index, all) => `<p${index === all.length - 1 ? ' class="facts"' : ''}>${escaped(text)}</p>\n`)
    .join('');
  const whole = `<section>
<h2>Base: ${escaped(factsOf(base))}</h2>
<p class="facts">${escaped(base.title)}</p>
<p${inLanguage(base)}>${escaped(comparison.sentences.join(spaceIn(base.language)))}</p>
</section>
`;
  const versions = comparison.versions.map((version) =>
    versionHtml(version, base, textOf(comparison, version.ref)),
  );
  return pageStart(about.title) + intro + whole + matrixHtml(comparison) + versions.join('') + pageEnd;
};

const inLanguage = ({ language }: ComparedText): string => ` lang="${escaped(language)}" dir="auto"`;

const matrixHtml = ({ texts, likeness }: Comparison): string => {
  if (texts.length < 3) return '';
  const heads = texts.map((_, at) => `<th>${at + 1}</th>`).join('');
  const rows = texts.map((text, at) => {
    const cells = texts.map((__, to) => `<td>${at === to ? '' : likenessText(likeness[at]?.[to] ?? 0)}</td>`);
    return `<tr><th>${at + 1}. ${escaped(factsOf(text))}</th>${cells.join('')}</tr>\n`;
  });
  return `<section>
<h2>Likeness of all pairs, 0 to 1</h2>
<table>
<thead><tr><th></th>${heads}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</section>
`;
};

const versionHtml = (version: Version, base: ComparedText, other: ComparedText): string => {
  const rows = version.rows.map((row) => rowHtml(row, base, other)).join('');
  return `<section>
<h2>${escaped(factsOf(other))}</h2>
<p class="facts">${escaped(other.title)}</p>
<p>${escaped(version.summary)}.</p>
<table>
<thead><tr><th>Base</th><th>Here</th><th>What happened</th><th>Words</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
};

const rowHtml = (row: AlignedRow, base: ComparedText, other: ComparedText): string => {
  const language = inLanguage(row.other === null ? base : other);
  const places = `<td>${placeText(row.baseAt, row.baseSpan)}</td><td>${placeText(row.otherAt, row.otherSpan)}</td>`;
  return `<tr class="${row.kind}">${places}<td class="kind">${happened(row)}</td><td${language}>${wordsHtml(row)}</td></tr>\n`;
};

/** The number of a sentence, or of the first and last of several: 3 or 3–4. */
export const placeText = (at: number | null, span: number): string =>
  at === null ? '' : span > 1 ? `${at}–${at + span - 1}` : String(at);

/** Words with what is only in the base and only in the version in elements that say so; safe to stand in a page. */
export const wordsHtml = ({ words }: AlignedRow): string =>
  words
    .map(([op, text, written]) => {
      const shown = escaped(written ?? text);
      return { same: shown, removed: `<del>${shown}</del>`, added: `<ins>${shown}</ins>` }[op];
    })
    .join('');
