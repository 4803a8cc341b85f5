import type { AlignedRow, Comparison, RowKind, Version } from '../../contract/index.ts';
import { csvFile } from './csv.ts';
import { escaped, pageEnd, pageStart } from './html.ts';

/** What names a compared passage for a reader: its date, who asked, who spoke. */
export type Label = { readonly title: string; readonly language: string; readonly facts: string };

/** Rows of every version, one a sentence. In the redline `[-removed-]` and `{+added+}` mark words, as in wdiff. */
export const comparisonCsv = (comparison: Comparison, labelOf: (ref: string) => Label): string => {
  const about = (ref: string): string => `${labelOf(ref).facts}: ${labelOf(ref).title}`;
  const rows = comparison.versions.flatMap(({ ref, rows: aligned }) =>
    aligned.map((row) => ({
      base: comparison.base,
      base_about: about(comparison.base),
      version: ref,
      version_about: about(ref),
      kind: row.kind,
      reworded: row.reworded ? 'yes' : 'no',
      base_sentence: row.baseAt,
      version_sentence: row.otherAt,
      base_text: row.base,
      version_text: row.other,
      redline: plainRedline(row),
    })),
  );
  return csvFile(names, rows);
};

const names = [
  'base',
  'base_about',
  'version',
  'version_about',
  'kind',
  'reworded',
  'base_sentence',
  'version_sentence',
  'base_text',
  'version_text',
  'redline',
] as const;

const plainRedline = ({ words }: AlignedRow): string =>
  words
    .map(
      ([op, text, written]) => ({ same: written ?? text, removed: `[-${text}-]`, added: `{+${text}+}` })[op],
    )
    .join('');

/** One page: for each version its summary in words and the base's sentences with the redline beside them. */
export const comparisonHtml = (comparison: Comparison, labelOf: (ref: string) => Label): string => {
  const head = pageStart('Statements compared');
  const base = labelOf(comparison.base);
  const intro = `<p class="facts">Base: ${escaped(base.facts)} · ${escaped(base.title)}. Struck through is said only there, underlined only in the version.</p>\n`;
  const versions = comparison.versions.map((version) => versionHtml(version, comparison, labelOf));
  return head + intro + versions.join('') + pageEnd;
};

const versionHtml = (version: Version, comparison: Comparison, labelOf: (ref: string) => Label): string => {
  const [base, other] = [labelOf(comparison.base), labelOf(version.ref)];
  const rows = version.rows.map((row) => rowHtml(row, base.language, other.language)).join('');
  return `<section>
<h2>${escaped(other.facts)}</h2>
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

const kindNames = {
  same: 'Same',
  changed: 'Changed',
  moved: 'Moved',
  added: 'New',
  removed: 'Not said',
} as const satisfies Record<RowKind, string>;

const rowHtml = (row: AlignedRow, baseLanguage: string, otherLanguage: string): string => {
  const kind = row.reworded ? 'Moved and changed' : kindNames[row.kind];
  const language = row.other === null ? baseLanguage : otherLanguage;
  return `<tr class="${row.kind}"><td>${row.baseAt ?? ''}</td><td>${row.otherAt ?? ''}</td><td class="kind">${kind}</td><td lang="${escaped(language)}" dir="auto">${wordsHtml(row)}</td></tr>\n`;
};

const wordsHtml = ({ words }: AlignedRow): string =>
  words
    .map(([op, text, written]) => {
      const shown = escaped(written ?? text);
      return { same: shown, removed: `<del>${shown}</del>`, added: `<ins>${shown}</ins>` }[op];
    })
    .join('');
