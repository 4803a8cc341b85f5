import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import type { ToldBriefing } from '../fixture-store.ts';
import { openLines, type LinesFixture } from './open-lines.ts';

const corpus = process.env['BRIEFING_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/corpus');
const series = join(corpus, 'mfa-zh-txt');

let fixture: LinesFixture | null = null;
afterAll(() => fixture?.close());

/** Letters and digits alone, counted by other means than the ledger's. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What answers and announcements of a file say. */
const saidIn = (path: string): ToldBriefing => {
  const { text, spans, exchanges, announcements, date, language } = readTranscript(readFileSync(path), path);
  const stretches = new Set([
    ...exchanges.map(({ statement }) => statement),
    ...announcements.map(({ span }) => span),
  ]);
  const said = [...stretches].flatMap((at) => {
    const span = at === null ? undefined : spans[at];
    return span ? [{ statement: text.slice(span.start, span.end) }] : [];
  });
  return { date, language, said };
};

test.runIf(existsSync(series))(
  'every sentence of 14 characters or more that is said in 5 briefings is in the ledger, with exact counts',
  async () => {
    const briefings = readdirSync(series).map((name) => saidIn(join(series, name)));
    const counts = new Map<string, { uses: number; length: number; briefings: Set<number> }>();
    briefings.forEach(({ said }, briefing) => {
      for (const { statement } of said)
        for (const piece of statement.split(/(?<=[。！？；!?;][”’」』）)"]*)(?![”’」』）)"])|\n+/u)) {
          const key = bare(piece);
          const known = counts.get(key) ?? { uses: 0, length: piece.trim().length, briefings: new Set() };
          known.uses++;
          known.briefings.add(briefing);
          counts.set(key, known);
        }
    });
    const often = [...counts].filter(([, { length, briefings: held }]) => length >= 14 && held.size >= 5);
    expect(often.length).toBeGreaterThan(20);

    fixture = await openLines(...briefings);
    const wordings = new Map(
      (await fixture.lines()).flatMap((line) =>
        line.wordings.map((wording) => [bare(wording.text), wording]),
      ),
    );
    const found = often.map(([key]) => [key, wordings.get(key)?.uses, wordings.get(key)?.briefings]);
    expect(found).toEqual(often.map(([key, { uses, briefings: held }]) => [key, uses, held.size]));
  },
  120_000,
);
