import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anchorAt, type Note } from '../../../src/contract/index.ts';
import { createNotes, type NotesRoom } from '../../../src/core/notes/notes.ts';
import { openCollection } from '../../../src/core/collection/collection.ts';
import { openDesk } from '../corrections/desk.ts';
import { createProjectFixture, type ProjectFixture } from '../import/project-fixture.ts';

const transcript = (answer = 'The ferry will sail on Friday, whatever the weather.', before = ''): string =>
  `Harbour Ministry: Regular Press Conference on March 5, 2024\n\n${before}` +
  `Coast Wire: Will the ferry sail this week, as was said before?\n\nLin Hale: ${answer}\n\n` +
  `Tide Radio: Is there a plan for visas?\n\nLin Hale: There is a plan, and it is a good one.\n`;

let fixture: ProjectFixture;
let room: NotesRoom;
let told: string[];
beforeEach(async () => {
  fixture = createProjectFixture();
  fixture.write('one.txt', transcript());
  await fixture.importAll();
  told = [];
  const publish = (_event: string, value: unknown): void => void told.push(JSON.stringify(value));
  room = createNotes(fixture.store, openCollection(fixture.store), publish);
});
afterEach(() => fixture.close());

const call = <Name extends keyof NotesRoom['handlers']>(name: Name) => room.handlers[name];
const noteOn = async (
  words: string,
  text = 'Odd.',
  tags: string[] = [],
  whole = transcript(),
): Promise<Note> => {
  const start = whole.indexOf(words);
  const on = { briefingId: 1, start, end: start + words.length };
  return call('notes.save')({ on, text, tags });
};
const readAnew = async (text: string): Promise<Note[]> => {
  fixture.write('one.txt', text);
  await fixture.importAll();
  return room.list({});
};
const standsOn = (text: string, { start, end }: Note): string =>
  start === null || end === null ? '' : text.slice(start, end);

describe('a note', () => {
  it('stands on the words it was made on, without the white space around them', async () => {
    const note = await noteOn(' sail on Friday, ', 'Again a Friday.', ['ferries', 'ferries', 'dates']);
    expect(note).toMatchObject({
      ref: '1#1',
      words: 'sail on Friday,',
      text: 'Again a Friday.',
      tags: ['ferries', 'dates'],
      adrift: null,
    });
    expect(standsOn(transcript(), note)).toBe('sail on Friday,');
    expect(told).toEqual(['{"what":"notes"}']);
  });

  it('stands on a whole exchange where no words are named', async () => {
    const note = await call('notes.save')({ on: { ref: '1#2' }, text: 'Compare with May.', tags: [] });
    expect(note).toMatchObject({ ref: '1#2', words: '', start: null, end: null, adrift: null });
  });

  it('may be a tag alone, and is refused where it says nothing', async () => {
    expect((await noteOn('visas', '', ['visas'])).tags).toEqual(['visas']);
    await expect(async () => noteOn('visas', '')).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it.each(['Regular Press', '\n\n'])('is refused on what nobody said: %j', async (words) => {
    await expect(async () => noteOn(words)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('is refused where there is no such passage, briefing or note', async () => {
    const missing = [
      { on: { ref: '1#9' } },
      { on: { ref: '9#1' } },
      { on: { briefingId: 9, start: 0, end: 5 } },
      { id: 7 },
    ];
    for (const where of missing)
      await expect(async () => call('notes.save')({ ...where, text: 'x', tags: [] })).rejects.toMatchObject({
        code: 'not-found',
      });
  });

  it('says something else when it is changed, and stays where it is', async () => {
    const { id, start } = await noteOn('sail on Friday', 'First thought.');
    const note = await call('notes.save')({ id, text: 'Second thought.', tags: ['x'] });
    expect(note).toMatchObject({ id, start, text: 'Second thought.', tags: ['x'] });
    expect(room.list({})).toHaveLength(1);
  });

  it('that was removed comes back as it was', async () => {
    const note = await noteOn('sail on Friday', 'Keep me.', ['ferries']);
    expect(await call('notes.remove')({ ids: [note.id, 99] })).toEqual({ removed: [note.id] });
    expect(room.list({})).toEqual([]);
    expect(await call('notes.tags')({})).toEqual([]);
    expect(await call('notes.restore')({ ids: [note.id] })).toEqual({ restored: [note.id] });
    expect(room.list({})).toEqual([note]);
  });
});

describe('a note whose file changed and was imported again', () => {
  it('stands on its words, wherever they are now', async () => {
    await noteOn('sail on Friday');
    const text = transcript(
      undefined,
      'Before we begin, the ministry has a new address by the old quay.\n\n',
    );
    const [note] = await readAnew(text);
    expect(note?.adrift).toBeNull();
    expect(note && standsOn(text, note)).toBe('sail on Friday');
  });

  it('stands on its words where the white space in them is another', async () => {
    await noteOn('sail on Friday, whatever');
    const text = transcript('The ferry will sail on\nFriday,  whatever the weather.');
    const [note] = await readAnew(text);
    expect(note && standsOn(text, note)).toBe('sail on\nFriday,  whatever');
  });

  it('stays beside its passage, and says that its words are gone, where they were edited', async () => {
    await noteOn('sail on Friday');
    const [note] = await readAnew(transcript('The ferry will sail on Monday, whatever the weather.'));
    expect(note).toMatchObject({ ref: '1#1', words: 'sail on Friday', start: null, end: null });
    expect(note?.adrift).toBe('the words “sail on Friday” are not in the text any more');
  });

  it('stays beside its passage though what follows it was changed as well', async () => {
    await noteOn('sail on Friday');
    const edited = transcript('The ferry will sail on Monday, and on every day after it, in all weathers.');
    const [note] = await readAnew(
      edited.replace('Is there a plan for visas?', 'And the strike of the pilots?'),
    );
    expect(note).toMatchObject({
      ref: '1#1',
      start: null,
      adrift: expect.stringContaining('sail on Friday'),
    });
  });

  it('is adrift, and kept with its words, where the whole passage is gone; and back when they are', async () => {
    const made = await noteOn('whatever the weather', 'A boast.', ['weather']);
    const gone = transcript('No comment.').replace(
      'Will the ferry sail this week, as was said before?',
      'Well?',
    );
    const [note] = await readAnew(gone);
    expect(note).toMatchObject({ id: made.id, ref: null, text: 'A boast.', words: 'whatever the weather' });
    expect(note?.adrift).toContain('not in the text any more');
    expect(room.list({ adrift: true })).toHaveLength(1);
    expect(room.noted.any()).toEqual([]);
    const [back] = await readAnew(transcript());
    expect(back).toEqual(made);
  });

  it('follows its words into another exchange when the briefing is cut anew by hand', async () => {
    await noteOn('Is there a plan');
    const desk = openDesk(fixture);
    const at = anchorAt(transcript(), transcript().indexOf('The ferry will sail'));
    const cut = transcript().indexOf('whatever the weather');
    await desk['corrections.apply']({
      briefingId: 1,
      changes: [
        { kind: 'split', at: anchorAt(transcript(), cut), as: 'question' },
        { kind: 'split', at: anchorAt(transcript(), cut + 9), as: 'statement' },
      ],
    });
    expect(at.quote).toContain('ferry');
    expect(room.list({})[0]).toMatchObject({ ref: '1#3', adrift: null });
  });

  it('says so where its briefing was taken out of the library', async () => {
    await noteOn('sail on Friday');
    await openDesk(fixture).remove(1);
    expect(room.list({})[0]).toMatchObject({
      ref: null,
      adrift: 'its briefing was taken out of the library',
    });
  });
});

describe('notes', () => {
  beforeEach(async () => {
    await noteOn('plan for visas', 'A new Visa régime?', ['visas', 'to check']);
    await noteOn('sail on Friday', 'Said before.', ['ferries', 'to check']);
    await call('notes.save')({ on: { ref: '1#2' }, text: 'The whole of it.', tags: [] });
  });

  it('are listed in the order of the text, a whole passage before its words', () => {
    expect(room.list({}).map(({ text }) => text)).toEqual([
      'Said before.',
      'The whole of it.',
      'A new Visa régime?',
    ]);
  });

  it('are narrowed by briefing, by tags and by what they say', () => {
    const texts = (filter: Parameters<NotesRoom['list']>[0]) => room.list(filter).map(({ text }) => text);
    expect(texts({ briefingId: 2 })).toEqual([]);
    expect(texts({ tags: ['to check'] })).toHaveLength(2);
    expect(texts({ tags: ['to check', 'ferries'] })).toEqual(['Said before.']);
    expect(texts({ saying: 'REGIME' })).toEqual(['A new Visa régime?']);
    expect(texts({ saying: 'ferr' })).toEqual(['Said before.']);
    expect(texts({ saying: 'before said' })).toEqual([]);
  });

  it('have tags, those used most first', async () => {
    expect(await call('notes.tags')({})).toEqual([
      { tag: 'to check', notes: 2 },
      { tag: 'ferries', notes: 1 },
      { tag: 'visas', notes: 1 },
    ]);
  });

  it('are known to search by passage: any, and those that say words in a row', async () => {
    const ids = (refs: readonly number[]) => [...refs].toSorted((a, b) => a - b);
    expect(ids(room.noted.any())).toEqual([1, 2]);
    expect(ids(room.noted.saying(['visa', 'regime'], false))).toEqual([2]);
    expect(room.noted.saying(['visa', 'reg'], false)).toEqual([]);
    expect(ids(room.noted.saying(['visa', 'reg'], true))).toEqual([2]);
    expect(ids(room.noted.saying(['check'], false))).toEqual([1, 2]);
    const before = room.noted.version();
    await call('notes.remove')({ ids: room.list({ tags: ['ferries'] }).map(({ id }) => id) });
    expect(room.noted.version()).toBeGreaterThan(before);
    expect(room.noted.any()).toEqual([2]);
  });
});
