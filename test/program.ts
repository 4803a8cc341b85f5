import { join } from 'node:path';

/** The terminal to test: what was built of it where the run built it first, as `npm test` does; else its sources. */
export const program =
  process.env['BRIEFING_CLI'] ?? join(import.meta.dirname, '..', 'src', 'cli', 'index.ts');
