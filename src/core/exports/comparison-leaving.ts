import type { Comparison, ComparisonFormat, Handlers, Leaving } from '../../contract/index.ts';
import { apparatusCsv } from './apparatus.ts';
import { comparisonHtml } from './comparison-html.ts';
import { comparisonMarkdown } from './comparison-markdown.ts';
import type { ComparisonAbout } from './comparison.ts';
import { fileName } from './file-name.ts';
import { trackedDocument } from './tracked.ts';

/** The ways a comparison leaves. */
export type ComparisonLeaving = 'export.comparison' | 'export.tracked';

/** Files made of a comparison, aligned as the screen shows it. */
export const createComparisonLeaving = (aligned: Handlers<'compare.align'>): Handlers<ComparisonLeaving> => ({
  'export.comparison': async ({ as, title, note, ...asked }) => {
    const comparison = await aligned['compare.align'](asked);
    const { mime, ending, write } = forms[as];
    const text = write(comparison, aboutOf(comparison, title, note, asked.ignore));
    return { name: nameOf(comparison, title, ending), mime, text } satisfies Leaving;
  },
  'export.tracked': async ({ title, note, ...asked }) => {
    const comparison = await aligned['compare.align'](asked);
    const bytes = trackedDocument(comparison, aboutOf(comparison, title, note, asked.ignore));
    return {
      name: nameOf(comparison, title, 'docx'),
      mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      base64: Buffer.from(bytes).toString('base64'),
    };
  },
});

type Form = {
  readonly mime: string;
  readonly ending: string;
  readonly write: (comparison: Comparison, about: ComparisonAbout) => string;
};

const forms = {
  csv: { mime: 'text/csv; charset=utf-8', ending: 'csv', write: apparatusCsv },
  html: { mime: 'text/html; charset=utf-8', ending: 'html', write: comparisonHtml },
  markdown: { mime: 'text/markdown; charset=utf-8', ending: 'md', write: comparisonMarkdown },
} satisfies Record<ComparisonFormat, Form>;

const aboutOf = (
  { texts }: Comparison,
  title = `${texts.length} texts compared`,
  note = '',
  ignore: ComparisonAbout['ignore'] = [],
): ComparisonAbout => ({ title, note, ignore });

const nameOf = ({ base, versions }: Comparison, title: string | undefined, ending: string): string =>
  fileName('comparison', title ?? [base, ...versions.map(({ ref }) => ref)].join(' '), ending);
