import { afterEach, describe, expect, test } from 'vitest';
import type { Line } from '../../../src/contract/index.ts';
import type { ToldBriefing } from '../fixture-store.ts';
import { openLines, type LinesFixture } from './open-lines.ts';

let fixture: LinesFixture | null = null;
afterEach(() => fixture?.close());

const day = (date: string, ...statements: readonly string[]): ToldBriefing => ({
  date,
  said: statements.map((statement) => ({ question: 'What of it?', statement, outlet: 'Coast Wire' })),
});

const calm = 'We urge all sides to keep calm and to settle the matter of the outer harbour by talks.';
const calmer =
  'We urge all sides to keep calm and restraint and to settle the matter of the outer harbour by talks.';
const ferry = 'The night ferry to the islands will go on sailing as long as there are people who need it.';
const days = [day('2021-03-01', calm, ferry), day('2021-03-04', calmer, ferry), day('2021-03-09', calm)];

const open = async (): Promise<LinesFixture> => (fixture = await openLines(...days));

/** The line that says something, among all. */
const saying = (lines: readonly Line[], text: string): Line => {
  const found = lines.find(({ wordings }) => wordings.some((wording) => wording.text === text));
  if (!found) throw new Error(`no line says ${text}`);
  return found;
};
const textsOf = ({ wordings }: Line): string[] => wordings.map(({ text }) => text);

describe('what the person says of lines', () => {
  test('two lines are one, under the number of the first, and the other number leads there', async () => {
    const { room, lines } = await open();
    const [one, other] = [saying(await lines(), calm), saying(await lines(), ferry)];
    await room.handlers['lines.merge']({ id: one.id, with: other.id });
    const [merged, ...rest] = await lines();
    expect(rest).toEqual([]);
    expect(merged?.id).toBe(one.id);
    expect(merged?.wordings).toHaveLength(3);
    expect(await room.handlers['lines.get']({ ids: [other.id] })).toMatchObject([{ id: one.id, uses: 5 }]);
    expect(room.passagesOf(other.id)).toHaveLength(5);
  });

  test('a wording is a line of its own', async () => {
    const { room, lines } = await open();
    const line = saying(await lines(), calm);
    const place = textsOf(line).indexOf(calm);
    const { id } = await room.handlers['lines.split']({ id: line.id, wordings: [place] });
    const alone = saying(await lines(), calm);
    expect(alone.id).toBe(id);
    expect(textsOf(alone)).toEqual([calm]);
    // What is left is said in one briefing: no line.
    await expect(async () => room.handlers['lines.get']({ ids: [line.id] })).rejects.toThrow(/no line/);
  });

  test('a name stands for it, and a muted line is neither listed nor marked', async () => {
    const { room, lines } = await open();
    const { id } = saying(await lines(), ferry);
    await room.handlers['lines.name']({ id, name: 'Night ferry' });
    await room.handlers['lines.mute']({ id, muted: true });
    expect(saying(await lines(), ferry)).toMatchObject({ name: 'Night ferry', muted: true });
    const marked = await room.handlers['lines.marks']({ briefingId: 1 });
    expect(marked.map((mark) => mark.id)).not.toContain(id);
  });

  test('the last step is taken back, or one that is named', async () => {
    const { room, lines } = await open();
    const { id } = saying(await lines(), ferry);
    const { step } = await room.handlers['lines.name']({ id, name: 'Night ferry' });
    await room.handlers['lines.mute']({ id, muted: true });
    await room.handlers['lines.undo']({});
    expect(saying(await lines(), ferry)).toMatchObject({ name: 'Night ferry', muted: false });
    await room.handlers['lines.undo']({ step });
    expect(saying(await lines(), ferry).name).toBeNull();
    await expect(async () => room.handlers['lines.undo']({})).rejects.toThrow(/Nothing was decided/);
  });

  test('what was said holds when all is found anew, and when more comes', async () => {
    const { room, add, find, lines } = await open();
    const [one, other] = [saying(await lines(), calm), saying(await lines(), ferry)];
    await room.handlers['lines.merge']({ id: one.id, with: other.id });
    await room.handlers['lines.name']({ id: one.id, name: 'Harbour' });
    add(day('2021-03-11', ferry));
    await find();
    await find(true);
    expect(await lines()).toMatchObject([{ id: one.id, name: 'Harbour', uses: 6 }]);
  });

  test.each(['json', 'csv'] as const)('it leaves as %s and holds in another project', async (as) => {
    const { room, lines } = await open();
    const [one, other] = [saying(await lines(), calm), saying(await lines(), ferry)];
    const place = textsOf(one).indexOf(calmer);
    await room.handlers['lines.merge']({ id: one.id, with: other.id });
    await room.handlers['lines.name']({ id: one.id, name: 'Harbour | quay' });
    await room.handlers['lines.split']({ id: one.id, wordings: [place] });
    const { text } = await room.handlers['lines.export']({ as });
    // In another order of import numbers are others.
    const there = await openLines(...days.toReversed());
    try {
      expect(await there.room.handlers['lines.import']({ text })).toEqual({ taken: 3, withoutLine: 0 });
      expect((await there.lines()).map(({ name, uses }) => ({ name, uses }))).toEqual(
        (await lines()).map(({ name, uses }) => ({ name, uses })),
      );
    } finally {
      there.close();
    }
  });

  test.each(['nonsense', '{}', 'kind,value,of,with\nmerge,,a b,\n'])(
    '%j is no file of decisions',
    async (text) => {
      const { room } = await open();
      await expect(async () => room.handlers['lines.import']({ text })).rejects.toThrow(/no decisions/);
    },
  );
});
