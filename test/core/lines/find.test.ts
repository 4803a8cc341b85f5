import { afterEach, describe, expect, test } from 'vitest';
import { findLines } from '../../../src/core/lines/find.ts';
import { methods, type Line } from '../../../src/contract/index.ts';
import type { ToldBriefing } from '../fixture-store.ts';
import { openLines, type LinesFixture } from './open-lines.ts';
import { plant } from './planted.ts';
import { recallOf } from './recall.ts';

let fixture: LinesFixture | null = null;
afterEach(() => fixture?.close());

const open = async (...briefings: readonly ToldBriefing[]): Promise<LinesFixture> =>
  (fixture = await openLines(...briefings));

/** A briefing in which only this is said. */
const day = (date: string, ...statements: readonly string[]): ToldBriefing => ({
  date,
  said: statements.map((statement) => ({ question: 'What of it?', statement, outlet: 'Coast Wire' })),
});

const calm = 'We urge all sides to keep calm and to settle the matter of the outer harbour by talks.';
const calmer =
  'We urge all sides to keep calm and restraint and to settle the matter of the outer harbour by talks.';

/** What a line is, without its number. */
const plainly = (line: Line): unknown => ({ ...line, id: 0 });
const byText = (lines: readonly Line[]): unknown[] =>
  lines
    .map(plainly)
    .map((line) => JSON.stringify(line))
    .toSorted();

describe('what was planted is found', () => {
  test.each([
    ['en', 11],
    ['zh', 12],
  ] as const)('%s: lines, wordings, first and last day, uses', async (language, seed) => {
    const planted = plant({ seed, language, lines: 30, wordings: 5, statements: 600 });
    const { lines } = await open(...planted.briefings);
    const recall = recallOf(planted, await lines());
    expect(recall.found).toBeGreaterThanOrEqual(0.95);
    expect(recall.precision).toBeGreaterThanOrEqual(0.9);
    expect(recall.exact).toBe(1);
  });
});

test('a line tells its wordings in the order of first use, each as a change from the one before', async () => {
  const { lines } = await open(
    day('2021-03-02', calm),
    day('2021-03-01', calm),
    day('2021-03-09', calmer),
    day('2021-03-12', 'The ferry sails at noon, whatever the weather may be.'),
    day('2021-03-16', calmer),
  );
  const [line, ...others] = await lines();
  expect(others).toEqual([]);
  expect(line).toMatchObject({
    uses: 4,
    briefings: 4,
    first: '2021-03-01',
    last: '2021-03-16',
    changed: '2021-03-09',
    longestSilence: { from: '2021-03-02', to: '2021-03-09', days: 7, held: 0 },
    askers: [{ name: 'Coast Wire', uses: 4 }],
  });
  expect(line?.wordings.map(({ text, uses, first, last }) => ({ text, uses, first, last }))).toEqual([
    { text: calm, uses: 2, first: '2021-03-01', last: '2021-03-02' },
    { text: calmer, uses: 2, first: '2021-03-09', last: '2021-03-16' },
  ]);
  expect(line?.wordings[1]?.change?.words.filter(([kind]) => kind !== 'same')).toEqual([
    ['added', 'and restraint '],
  ]);
  expect(line?.wordings[1]?.change?.when).toContain(
    'last of the one before 2021-03-02, first of this 2021-03-09, no briefing held between',
  );
  expect(line?.wordings.map(({ coexists }) => coexists)).toEqual([[], []]);
});

test('briefings held between the last of one wording and the first of the next are counted', async () => {
  const { lines } = await open(
    day('2021-03-01', calm),
    day('2021-03-02', calm),
    day('2021-03-04', 'There is nothing to add on this matter today at all.'),
    day('2021-03-09', calmer),
  );
  expect((await lines())[0]?.wordings[1]?.change?.when).toContain('1 briefing held between');
});

test('wordings that were said side by side are said to be', async () => {
  const { lines } = await open(
    day('2021-03-01', calm),
    day('2021-03-04', calmer),
    day('2021-03-09', calm),
    day('2021-03-11', calmer),
  );
  const [line] = await lines();
  expect(line?.wordings.map(({ coexists }) => coexists)).toEqual([[1], [0]]);
  expect(line?.wordings[1]?.change).toMatchObject({ between: null });
  expect(line?.wordings[1]?.change?.when).toContain('both were said between these days');
});

test('two lines that share a formula stay apart', async () => {
  const ferry = 'Our position on the northern ferry and its timetable is consistent and clear to everyone.';
  const pier = 'Our position on the long repairs of the stone pier is consistent and clear to everyone.';
  const { lines } = await open(
    day('2021-03-01', ferry, pier),
    day('2021-03-04', ferry),
    day('2021-03-09', pier),
  );
  const texts = (await lines()).map(({ wordings }) => wordings.map(({ text }) => text));
  expect(texts.toSorted()).toEqual([[pier], [ferry]]);
});

test('clauses that changed places are still the same line', async () => {
  const swapped = 'On fishing by night, as we have said before, the ministry stands by its word.';
  const { lines } = await open(
    day('2021-03-01', 'As we have said before, the ministry stands by its word on fishing by night.'),
    day('2021-03-04', swapped),
  );
  expect((await lines())[0]?.wordings).toHaveLength(2);
});

test('punctuation and capitals make no other wording, and are told', async () => {
  const { lines } = await open(
    day('2021-03-01', calm),
    day('2021-03-04', calm.replace('calm and', 'calm, and')),
    day('2021-03-05', calm.replace('calm and', 'calm, and')),
  );
  const [line] = await lines();
  expect(line?.wordings).toHaveLength(1);
  expect(line?.wordings[0]?.written).toEqual([
    { text: calm, uses: 1 },
    { text: calm.replace('calm and', 'calm, and'), uses: 2 },
  ]);
  expect(line?.text).toContain('calm, and');
});

test('what is said once, in one briefing or by those who ask is no line', async () => {
  const { lines } = await open(day('2021-03-01', calm, calm), {
    date: '2021-03-02',
    said: [{ question: calm, statement: 'No comment at all on this today.' }],
  });
  expect(await lines()).toEqual([]);
});

describe('after more briefings', () => {
  const planted = plant({ seed: 5, language: 'en', lines: 8, wordings: 4, statements: 150 });

  test('the ledger is what it would be if all were looked at at once', async () => {
    const whole = await openLines(...planted.briefings);
    const expected = byText(await whole.lines());
    whole.close();

    const { add, find, lines } = await open(...planted.briefings.slice(0, 9));
    for (let from = 9; from < planted.briefings.length; from += 7) {
      add(...planted.briefings.slice(from, from + 7));
      await find();
    }
    expect(byText(await lines())).toEqual(expected);
    await find(true);
    expect(byText(await lines())).toEqual(expected);
  });

  test('a briefing that is removed leaves the counts, and numbers stay when it is back', async () => {
    const { store, collection, find, lines } = await open(...planted.briefings);
    const before = await lines();
    const set = (removed: string | null): void => {
      store.prepare('UPDATE briefing SET removed_at = ? WHERE id <= 12').run(removed);
      collection.changed();
    };
    set('2024-01-01');
    const atOnce = byText(await lines());
    await find();
    const rest = await openLines(...planted.briefings.slice(12));
    const usesOf = (all: readonly Line[]): number => all.reduce((sum, { uses }) => sum + uses, 0);
    expect(usesOf(await lines())).toBe(usesOf(await rest.lines()));
    expect(atOnce.length).toBeGreaterThan(0);
    rest.close();
    set(null);
    await find();
    const after = await lines();
    expect(byText(after)).toEqual(byText(before));
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  test('a search that is cancelled leaves the lines as they were, and the next one finishes it', async () => {
    const { store, add, find, lines } = await open(...planted.briefings.slice(0, 20));
    const before = byText(await lines());
    add(...planted.briefings.slice(20));
    await findLines(store, { isCancelled: () => true, onProgress: () => {} });
    expect(byText(await lines())).toEqual(before);
    await find();
    expect(byText(await lines())).not.toEqual(before);
  });
});

test('what several versions of a briefing hold counts once', async () => {
  const { store, collection, lines, room } = await open(
    day('2021-03-01', calm),
    day('2021-03-01', calm),
    day('2021-03-04', calm),
  );
  const passages = store.prepare('SELECT id FROM passage ORDER BY id').pluck().all();
  store.exec(`INSERT INTO twin_version VALUES (1, 1, 0), (2, 1, 1);
    INSERT INTO passage_unit VALUES (${passages[0]}, 1, 0), (${passages[1]}, 1, 1)`);
  collection.changed();
  const [line] = await lines();
  expect(line).toMatchObject({ uses: 2, briefings: 2 });
  expect(line?.wordings[0]?.refs).toEqual(['1#1', '3#1']);
  expect(room.passagesOf(line?.id ?? 0)).toHaveLength(3);
});

test('where lines are said in a briefing is told with what is known of them', async () => {
  const { room } = await open(day('2021-03-01', calm), day('2021-03-04', `First of all. ${calmer}`));
  expect(room.handlers['lines.marks']({ briefingId: 2 })).toMatchObject([
    { ref: '2#1', uses: 2, first: '2021-03-01', kind: 'sentence' },
  ]);
});

test('lists go on from page to page, and say between which days all of them are said', async () => {
  const ferry = 'The ferry sails at noon, whatever the weather may be.';
  const { room } = await open(
    day('2021-03-01', calm),
    day('2021-03-04', calm, ferry),
    day('2021-03-09', calmer, ferry),
  );
  const page = (offset: number) =>
    room.handlers['lines.list'](
      methods['lines.list'].input.parse({ kinds: ['sentence'], sort: 'uses', limit: 1, offset }),
    );
  expect(await page(0)).toMatchObject({ total: 2, first: '2021-03-01', last: '2021-03-09' });
  const texts = [await page(0), await page(1)].flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(texts).toEqual([calm, ferry]);
});

describe('formulas', () => {
  /** Words that stand nowhere else. */
  const others = (at: number, count: number): string =>
    Array.from({ length: count }, (_, n) => `matter${at}of${n}${count}`).join(' ');
  const said = Array.from({ length: 10 }, (_, at) =>
    day(
      `2021-04-${at + 10}`,
      `On ${others(at, 6)} our view is consistent and clear ${others(at, 4 + (at % 3))}.`,
    ),
  );

  test('words that recur inside longer sentences are lines of their own kind', async () => {
    const { lines } = await open(...said);
    expect((await lines('formula')).map(({ text }) => text)).toContain('our view is consistent and clear');
    const [formula] = await lines('formula');
    expect(formula).toMatchObject({ kind: 'formula', first: '2021-04-10', last: '2021-04-19', uses: 10 });
  });

  test('where they stand is told to the letter', async () => {
    const { store, lines } = await open(...said);
    const [formula] = await lines('formula');
    const place = formula?.wordings[0]?.places[3];
    const text = store
      .prepare(
        "SELECT group_concat(text, '') FROM (SELECT text FROM span WHERE briefing_id = 4 ORDER BY start)",
      )
      .pluck()
      .get();
    expect(String(text).slice(place?.start, place?.end)).toBe(formula?.text);
  });

  test('they are the same after one briefing more as if all were looked at at once', async () => {
    const { add, find, lines } = await open(...said.slice(0, 9));
    add(...said.slice(9));
    await find();
    const after = byText(await lines('formula'));
    await find(true);
    expect(after).toEqual(byText(await lines('formula')));
    expect(after).not.toEqual([]);
  });
});
