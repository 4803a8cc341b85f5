import { afterEach, describe, expect, it } from 'vitest';
import { createRunning, type Running } from '../../../src/core/running/running.ts';
import { beginsSentence, partOf, type RunningWords } from '../../../src/core/running/words.ts';
import { openFixtureStore, type FixtureStore, type Said } from '../fixture-store.ts';

const thread = new URL('../../../src/core/thread/running-worker.ts', import.meta.url);
const open = (fixture: FixtureStore, entry: URL | null): Running =>
  createRunning(fixture.store, { entry, resources: 'resources', isBusy: () => false });

let fixture: FixtureStore;
afterEach(() => fixture.close());
const hold = (...said: readonly Said[]): void => {
  fixture = openFixtureStore({ said });
};

/** Each part as it is written, with a stroke where a sentence begins. */
const told = (running: RunningWords, place: number): string[] =>
  [true, false].map((isQuestion) => {
    const [from, to] = partOf(running, place, isQuestion);
    const words = Array.from(running.ids.subarray(from, to), (id, at) => {
      return `${beginsSentence(running, from + at) ? '|' : ''}${running.written[id]}`;
    });
    return words.join(' ');
  });

describe('running words', () => {
  it('are the words of each part as they are written, with their forms and where sentences begin', () => {
    hold({ question: 'Is the Ferry late?', statement: 'No. The FERRY sails… Año 政治。' }, { statement: '' });
    const words = open(fixture, null).at(fixture.collection.columns(), false);
    expect(words && told(words, 0)).toEqual(['|Is the Ferry late', '|No |The FERRY sails |Año 政 治']);
    const forms = words && Array.from(words.formOf, (form) => words.forms[form]);
    expect(forms).toEqual(expect.arrayContaining(['ferry', 'ano', '政']));
    expect(words?.forms.filter((form) => form === 'ferry')).toEqual(['ferry']);
  });

  it('are others once a text is another, be it by its capitals alone', () => {
    hold({ statement: 'The polish ferry' });
    const running = open(fixture, null);
    const before = running.at(fixture.collection.columns(), false);
    expect(running.at(fixture.collection.columns(), false)).toBe(before);
    fixture.add({ said: [{ statement: 'The Polish ferry' }] });
    const after = running.at(fixture.collection.columns(), false);
    expect(after && told(after, 1)).toEqual(['', '|The Polish ferry']);
    expect(before && told(before, 0)).toEqual(['', '|The polish ferry']);
  });

  it('are read by a thread where there are many: nobody waits who did not ask to', async () => {
    hold({ question: 'When?', statement: 'The ferry sails. '.repeat(40_000) });
    const running = open(fixture, thread);
    const columns = fixture.collection.columns();
    expect(running.at(columns, false)).toBeNull();
    const read = await running.of(columns, 'characters', () => undefined);
    expect(running.at(columns, false)).toBe(read);
    const here = open(fixture, null).at(columns, false);
    expect([...read.ids]).toEqual([...(here?.ids ?? [])]);
    expect(read.written).toEqual(here?.written);
    expect(read.sentences).toEqual(here?.sentences);
    await running.close();
  });
});
