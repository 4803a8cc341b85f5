import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  anchorAt,
  comparisonMethods,
  type Parsed,
  type SavedComparison,
} from '../../../src/contract/index.ts';
import { createComparisons } from '../../../src/core/comparisons/comparisons.ts';
import { openStore } from '../../../src/core/store/store.ts';
import { openDesk } from '../corrections/desk.ts';
import { createProjectFixture, migrations, type ProjectFixture } from '../import/project-fixture.ts';

const ferry = 'The ferry will sail on Friday, whatever the weather.';
const plan = 'There is a plan, and it is a good one.';
const transcript = (answer = ferry, before = ''): string =>
  `Harbour Ministry: Regular Press Conference on March 5, 2024\n\n${before}` +
  `Coast Wire: Will the ferry sail this week, as was said before?\n\nLin Hale: ${answer}\n\n` +
  `Tide Radio: Is there a plan for visas?\n\nLin Hale: ${plan}\n`;
const stretch = (words: string, text = transcript()): string => {
  const start = text.indexOf(words);
  return `1@${start}-${start + words.length}`;
};

let fixture: ProjectFixture;
let room: ReturnType<typeof createComparisons>;
let told: string[];
beforeEach(async () => {
  fixture = createProjectFixture();
  fixture.write('one.txt', transcript());
  await fixture.importAll();
  told = [];
  room = createComparisons(fixture.store, (_event, value) => void told.push(JSON.stringify(value)));
});
afterEach(() => fixture.close());

const save = async (asked: Parsed<'comparisons.save'>): Promise<SavedComparison> =>
  comparisonMethods['comparisons.save'].output.parse(await room['comparisons.save'](asked));
const list = async (): Promise<SavedComparison[]> =>
  comparisonMethods['comparisons.list'].output.parse(await room['comparisons.list']({}));
const named = async (): Promise<(string | null)[]> =>
  (await list()).flatMap(({ witnesses }) => witnesses.map(({ witness }) => witness));
const changed = async (): Promise<(string | null)[]> =>
  (await list()).flatMap(({ witnesses }) => witnesses.map((witness) => witness.changed));
const readAnew = async (text: string): Promise<void> => {
  fixture.write('one.txt', text);
  await fixture.importAll();
};

describe('a saved comparison', () => {
  it('keeps its name, note, texts in order, base and switches, also after the project is closed', async () => {
    const made = await save({
      name: ' Ferry and plan ',
      note: 'Two promises.',
      witnesses: ['1#1', '1#2', '1', stretch('sail on Friday')],
      base: '1#2',
      ignore: ['case'],
    });
    expect(made).toMatchObject({
      name: ' Ferry and plan ',
      note: 'Two promises.',
      baseAt: 1,
      ignore: ['case'],
    });
    expect(made.witnesses).toMatchObject([
      { witness: '1#1', was: '1#1', words: ferry, date: '2024-03-05', changed: null },
      { witness: '1#2', was: '1#2', words: plan, changed: null },
      { witness: '1', was: '1', words: '', changed: null },
      { witness: stretch('sail on Friday'), words: 'sail on Friday', changed: null },
    ]);
    expect(told).toEqual(['{"what":"comparisons"}']);
    const again = openStore(fixture.store.name, migrations);
    expect(createComparisons(again, () => {})['comparisons.list']({})).toEqual([made]);
    again.close();
  });

  it('is renamed, given other texts or another base, and what is not named stays', async () => {
    const { id } = await save({ name: 'One', note: 'Kept.', witnesses: ['1#1', '1#2'] });
    expect(await save({ id, name: 'Two' })).toMatchObject({ name: 'Two', note: 'Kept.', baseAt: 0 });
    expect(await save({ id, name: 'Two', base: '1#2' })).toMatchObject({ baseAt: 1 });
    const other = await save({ id, name: 'Two', witnesses: ['1', '1#1'] });
    expect(other.witnesses.map(({ witness }) => witness)).toEqual(['1', '1#1']);
    expect(await list()).toHaveLength(1);
  });

  it('is removed, and comes back when it is saved by its number', async () => {
    const made = await save({ name: 'One', witnesses: ['1#1', '1#2'] });
    expect((await room['comparisons.remove']({ id: made.id })).name).toBe('One');
    expect(await list()).toEqual([]);
    await expect(async () => room['comparisons.remove']({ id: made.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    const back = await save({ id: made.id, name: 'One' });
    expect(back.witnesses).toEqual(made.witnesses);
  });

  it.each([
    ['what it compares is not said', { name: 'One' }, 'invalid-input'],
    ['the base is none of it', { name: 'One', witnesses: ['1#1', '1#2'], base: '1' }, 'invalid-input'],
    ['an exchange is not there', { name: 'One', witnesses: ['1#1', '1#9'] }, 'not-found'],
    ['a briefing is not there', { name: 'One', witnesses: ['1#1', '9'] }, 'not-found'],
    ['a stretch is outside its text', { name: 'One', witnesses: ['1#1', '1@9000-9010'] }, 'not-found'],
    ['there is no comparison of that number', { id: 7, name: 'One' }, 'not-found'],
  ] as const)('is refused where %s', async (_why, asked, code) => {
    const given = comparisonMethods['comparisons.save'].input.parse(asked);
    await expect(async () => room['comparisons.save'](given)).rejects.toMatchObject({ code });
    expect(await list()).toEqual([]);
  });

  it('has a name that no other has, whatever the case', async () => {
    await save({ name: 'Ferries', witnesses: ['1#1', '1#2'] });
    await expect(save({ name: 'FERRIES', witnesses: ['1#1', '1#2'] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('a saved comparison whose texts were read anew', () => {
  const address = 'Before we begin, the ministry has a new address by the old quay.\n\n';

  it('compares the same words, wherever they are now', async () => {
    await save({ name: 'One', witnesses: ['1#2', stretch('sail on Friday')] });
    const text = transcript(undefined, address);
    await readAnew(text);
    expect(await named()).toEqual(['1#2', stretch('sail on Friday', text)]);
    expect(await changed()).toEqual([null, null]);
  });

  it('says that a statement was edited, that words are gone, and that a whole text is another', async () => {
    await save({ name: 'One', witnesses: ['1#1', stretch('sail on Friday'), '1'] });
    await readAnew(transcript('The ferry will sail on Monday, whatever the weather.'));
    expect(await named()).toEqual(['1#1', null, '1']);
    expect(await changed()).toEqual([
      'its words are not those that were saved',
      'the words “sail on Friday” are not in the text any more',
      'the text of the briefing has changed since',
    ]);
  });

  it('follows a statement that has another number after a correction', async () => {
    await save({ name: 'One', witnesses: ['1#1', '1#2'] });
    const cut = transcript().indexOf('whatever the weather');
    await openDesk(fixture)['corrections.apply']({
      briefingId: 1,
      changes: [
        { kind: 'split', at: anchorAt(transcript(), cut), as: 'question' },
        { kind: 'split', at: anchorAt(transcript(), cut + 9), as: 'statement' },
      ],
    });
    expect(await named()).toEqual(['1#1', '1#3']);
    expect(await changed()).toEqual(['its words are not those that were saved', null]);
  });

  it('shows as a selection what is no statement any more', async () => {
    await save({ name: 'One', witnesses: ['1#1', '1#2'] });
    const at = transcript().indexOf(plan);
    await openDesk(fixture)['corrections.apply']({
      briefingId: 1,
      changes: [{ kind: 'retype', at: anchorAt(transcript(), at), as: 'aside' }],
    });
    expect((await named())[1]).toBe(stretch(plan));
    expect((await changed())[1]).toBe('its words are no statement of their own any more');
  });

  it('says so where a briefing was taken out of the library', async () => {
    await save({ name: 'One', witnesses: ['1#1', '1#2'] });
    await openDesk(fixture).remove(1);
    expect(await named()).toEqual([null, null]);
    expect((await changed())[0]).toBe('its briefing was taken out of the library');
  });
});
