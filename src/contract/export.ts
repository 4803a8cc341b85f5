import { z } from 'zod';
import { compareInput } from './compare.ts';
import { concordanceInput } from './concordance.ts';
import { collocatesInput, dispersionInput, wordsInput } from './corpus.ts';
import { method } from './method.ts';
import { filter } from './passage.ts';
import { queryText, sort } from './search.ts';
import { chartInput } from './trend.ts';

/** A file ready to be saved. */
export const leaving = z.strictObject({ name: z.string(), mime: z.string(), text: z.string() });
export type Leaving = z.infer<typeof leaving>;

export const exportFormat = z.enum(['csv', 'jsonl', 'text', 'html']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Passages as a list of results shows them; what it folds follows what it is folded into, and nothing is left out. */
export const passagesInput = z.strictObject({
  /** Empty means all of the scope. */
  query: queryText,
  as: exportFormat,
  filter: filter.optional(),
  sort: sort.default('oldest'),
  /** Briefing by briefing, each in the order in which it was said. */
  group: z.enum(['none', 'briefing']).default('none'),
  /** Statements that say nearly the same as one before it stand right after that one. */
  fold: z.boolean().default(false),
});

/** How far an export is, and the state of the collection that it is of. */
const leftAt = z.strictObject({ done: z.int().min(0), state: z.string().max(200) });

export const comparisonFormat = z.enum(['csv', 'html', 'markdown']);
export type ComparisonFormat = z.infer<typeof comparisonFormat>;

/** A comparison that leaves, with what it is called and what is said of it there. */
const leavingComparison = compareInput.extend({
  title: z.string().trim().min(1).max(200).optional(),
  note: z.string().trim().max(20_000).optional(),
});

export const exportMethods = {
  /**
   * A part of a file with every passage that matches, no cap: of the whole file as many as are soon made. Joined in order,
   * until `next` is null, the texts are the file. `not-found` where the collection changed since the part before.
   */
  'export.passages': method(
    passagesInput.extend({ after: leftAt.optional() }),
    leaving.extend({ done: z.int(), total: z.int(), next: leftAt.nullable() }),
  ),
  /** Every line of a concordance as CSV, no cap. */
  'export.concordance': method(concordanceInput.omit({ limit: true, offset: true }), leaving),
  /** Every collocate, word or sequence, and every briefing of a dispersion, as CSV; no cap. */
  'export.collocates': method(collocatesInput.omit({ limit: true, offset: true }), leaving),
  'export.words': method(wordsInput.omit({ limit: true, offset: true }), leaving),
  'export.dispersion': method(dispersionInput, leaving),
  /** The chart's rows as CSV: enough to plot the figure again. */
  'export.chart': method(chartInput, leaving),
  /** The library's rows as CSV; without ids, all of them. */
  'export.briefings': method(z.strictObject({ ids: z.array(z.int()).max(100_000).optional() }), leaving),
  /** Gaps, or every day with its state, as CSV; of one series or of each. */
  'export.coverage': method(
    z.strictObject({ what: z.enum(['gaps', 'days']), series: z.string().max(500).optional() }),
    leaving,
  ),
  /** A comparison as one HTML file, as Markdown, or as CSV: an apparatus, a row a place where some version reads otherwise. */
  'export.comparison': method(leavingComparison.extend({ as: comparisonFormat }), leaving),
  /** A comparison as a Word file (.docx) whose differences are tracked changes, a section a version; bytes in base64. */
  'export.tracked': method(
    leavingComparison,
    z.strictObject({ name: z.string(), mime: z.string(), base64: z.string() }),
  ),
};
