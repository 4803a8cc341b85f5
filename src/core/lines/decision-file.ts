import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { lineDecision, WorkbenchError, type Leaving, type LineDecision } from '../../contract/index.ts';
import { csvFile } from '../exports/csv.ts';

const what = 'briefing-workbench line decisions';
const file = z.object({
  what: z.literal(what),
  version: z.literal(1),
  decisions: z.array(lineDecision).min(1).max(10_000),
});

/** Stands between two wordings in a cell: no normal form has it. */
const between = ' | ';

/** Decisions as a file: JSON, or a table whose wordings are normal forms. */
export const writeDecisions = (decisions: readonly LineDecision[], as: 'json' | 'csv'): Leaving => {
  if (as === 'json') {
    const text = `${JSON.stringify({ what, version: 1, decisions }, null, 2)}\n`;
    return { name: 'line decisions.json', mime: 'application/json', text };
  }
  const rows = decisions.map((said) => ({
    kind: said.kind,
    value: said.kind === 'name' ? said.name : said.kind === 'mute' ? String(said.muted) : null,
    of: said.of.join(between),
    with: said.kind === 'merge' ? said.with.join(between) : null,
  }));
  return {
    name: 'line decisions.csv',
    mime: 'text/csv',
    text: csvFile(['kind', 'value', 'of', 'with'], rows),
  };
};

/** The decisions of such a file. Throws `invalid-input` for what is none. */
export const readDecisions = (text: string): LineDecision[] => {
  try {
    return /^\s*\{/.test(text) ? file.parse(JSON.parse(text)).decisions : readTable(text);
  } catch {
    throw new WorkbenchError(
      'invalid-input',
      'This holds no decisions about lines. Take a file that was written for them: JSON, or CSV with the columns kind, value, of and with.',
    );
  }
};

const row = z.object({ kind: z.string(), value: z.string(), of: z.string(), with: z.string() });

const readTable = (text: string): LineDecision[] => {
  const rows: unknown = parse(text, { columns: true, bom: true, skip_empty_lines: true });
  return z
    .array(row)
    .min(1)
    .max(10_000)
    .parse(rows)
    .map(({ kind, value, of, with: other }) => {
      const forms = of.split(between);
      return lineDecision.parse({
        kind,
        of: forms,
        ...(kind === 'merge' ? { with: other.split(between) } : {}),
        ...(kind === 'name' ? { name: value === '' ? null : value } : {}),
        ...(kind === 'mute' ? { muted: value === 'true' } : {}),
        // The project that takes it gives the line a number of its own.
        ...(kind === 'split' ? { as: 0 } : {}),
      });
    });
};
