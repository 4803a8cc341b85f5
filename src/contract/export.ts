import { z } from 'zod';
import { compareInput } from './compare.ts';
import { concordanceInput } from './concordance.ts';
import { collocatesInput, dispersionInput, wordsInput } from './corpus.ts';
import { method } from './method.ts';
import { filter } from './passage.ts';
import { queryText } from './search.ts';
import { chartInput } from './trend.ts';

/** A file ready to be saved. */
export const leaving = z.strictObject({ name: z.string(), mime: z.string(), text: z.string() });
export type Leaving = z.infer<typeof leaving>;

export const exportFormat = z.enum(['csv', 'jsonl', 'text', 'html']);
export type ExportFormat = z.infer<typeof exportFormat>;

export const exportMethods = {
  /** Every passage that matches, no cap; an empty query means all of the scope. */
  'export.passages': method(
    z.strictObject({ query: queryText, as: exportFormat, filter: filter.optional() }),
    leaving,
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
  /** An aligned comparison as CSV or as one HTML file. */
  'export.comparison': method(compareInput.extend({ as: z.enum(['csv', 'html']) }), leaving),
};
