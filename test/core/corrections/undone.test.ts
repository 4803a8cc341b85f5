import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  anchorAt,
  spanKind,
  WorkbenchError,
  type Change,
  type SpanKind,
} from '../../../src/contract/index.ts';
import { briefingText, createProjectFixture, type ProjectFixture } from '../import/project-fixture.ts';
import { openDesk, type Desk } from './desk.ts';

let fixture: ProjectFixture;
let desk: Desk;
beforeEach(async () => {
  fixture = createProjectFixture();
  fixture.write('one.txt', briefingText('March 5, 2024', 'the ferries'));
  fixture.write('two.txt', briefingText('March 6, 2024', 'the lamps'));
  await fixture.importAll();
  desk = openDesk(fixture);
});
afterEach(() => fixture.close());

type Act = {
  readonly id: number;
  readonly kind: Change['kind'];
  readonly start: number;
  readonly as: SpanKind;
  readonly date: string | null;
  readonly language: string;
};
const act = record({
  id: integer({ min: 1, max: 2 }),
  kind: constantFrom<Change['kind'][]>('split', 'retype', 'merge', 'relabel', 'facts'),
  start: integer({ min: 0, max: 300 }),
  as: constantFrom(...spanKind.options),
  date: constantFrom('2024-03-09', null),
  language: constantFrom('en', 'zh'),
});

const changeIn = (text: string, { kind, start, as, date, language }: Act): Change => {
  const at = anchorAt(text, Math.min(start, text.length - 1));
  if (kind === 'facts') return { kind, date, language };
  if (kind === 'merge') return { kind, at };
  return kind === 'relabel' ? { kind, at, speaker: 'X' } : { kind, at, as };
};

describe('any corrections, and all of them taken back', () => {
  it('keep every text whole and leave an export the same to the byte', async () => {
    const before = { export: await desk.jsonl(), one: await desk.get(1), two: await desk.get(2) };
    const sequence = array(act, { minLength: 1, maxLength: 8 });
    await assert(
      asyncProperty(sequence, async (acts) => {
        for (const made of acts) {
          const { id } = made;
          const { text } = await desk.get(id);
          try {
            await desk['corrections.apply']({ briefingId: id, changes: [changeIn(text, made)] });
          } catch (error) {
            // What fits nowhere is refused, and says so.
            if (!(error instanceof WorkbenchError)) throw error;
          }
          const now = await desk.get(id);
          expect(now.text).toBe(text);
          expect(now.spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
          expect(now.exchanges.map(({ n }) => n)).toEqual(now.exchanges.map((_, at) => at + 1));
        }
        while ((await desk['corrections.undo']({})).step !== null);
        expect(await desk.get(1)).toEqual(before.one);
        expect(await desk.get(2)).toEqual(before.two);
        expect(await desk.jsonl()).toBe(before.export);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
