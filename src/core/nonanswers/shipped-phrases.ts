import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The phrases of `deflections.csv` in the program's resources: a short list a language, beside what is learnt. */
export const readShippedPhrases = (resources: string): string[] => {
  const rows: Readonly<Record<string, string>>[] = parse(
    readFileSync(join(resources, 'deflections.csv'), 'utf8'),
    {
      columns: true,
      bom: true,
    },
  );
  return rows.flatMap(({ phrase }) => (phrase ? [phrase] : []));
};
