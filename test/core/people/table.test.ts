import { assert, property, string } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { WorkbenchError, type Output } from '../../../src/contract/index.ts';
import { openCollection } from '../../../src/core/collection/collection.ts';
import { noShipped } from '../../../src/core/names/shipped.ts';
import { createPeople } from '../../../src/core/people/people.ts';
import { readNamesCsv } from '../../../src/core/people/table.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

const open: FixtureStore[] = [];
afterEach(() => {
  for (const fixture of open.splice(0)) fixture.close();
});

const roomsOver = (outlets: readonly string[]) => {
  const fixture = openFixtureStore({
    date: '2024-03-05',
    series: 'Tides',
    said: outlets.map((outlet) => ({ question: 'Q?', statement: 'A.', outlet, speaker: 'Mr. Reed' })),
  });
  open.push(fixture);
  const collection = openCollection(fixture.store, noShipped);
  const people = createPeople(fixture.store, collection, noShipped, () => {});
  return {
    people,
    text: () => (people['people.export']({}) as Output<'people.export'>).text,
    take: (text: string) => people['people.import']({ text }) as Output<'people.import'>,
    nameOf: (label: string) => collection.columns().who.outlet(label).name,
    speaker: () => collection.columns().speaker.values[1],
  };
};

const awkward = [
  'Wire, Coast',
  'The "Tide"',
  '=HYPERLINK(1)',
  '-Post',
  '＝Wire',
  'two\nlines',
  "O'Hara's",
  '海岸社',
];

describe('the file of names', () => {
  it('brings the same names into another project, however they are written', () => {
    const one = roomsOver(awkward);
    void one.people['people.merge']({
      ids: awkward.slice(0, 4).map((name) => `outlet:${name}`),
      as: '=One, "two"',
    });
    const other = roomsOver(awkward);
    expect(other.nameOf('-Post')).toBe('-Post');
    expect(other.take(one.text())).toMatchObject({ rows: awkward.length + 1, changed: 4, ignored: [] });
    expect(awkward.map(other.nameOf)).toEqual(awkward.map(one.nameOf));
    expect(other.text().replaceAll('decided', '')).toBe(one.text().replaceAll('decided', ''));
    expect(other.take(one.text())).toMatchObject({ changed: 0, step: null });
  });

  it('holds no cell that a spreadsheet would take for a formula', () => {
    expect(roomsOver(awkward).text()).not.toMatch(/(?:^|[,"\n])[=@＝]/m);
  });

  it('says which person of which series a surname is', () => {
    const { take, speaker } = roomsOver(['Wire']);
    take('kind,name,label,series\nperson,Sam Reed,Mr. Reed,Ports\n');
    expect(speaker()).toBe('Mr. Reed');
    take('kind,name,label,series\nperson,Max Reed,Mr. Reed,Tides\n');
    expect(speaker()).toBe('Max Reed');
  });

  it('is undone as one step', () => {
    const { take, people, nameOf } = roomsOver(['Wire', 'Post']);
    take('kind,name,label\noutlet,One,Wire\noutlet,One,Post\n');
    expect([nameOf('Wire'), nameOf('Post')]).toEqual(['One', 'One']);
    void people['people.undo']({ again: false });
    expect([nameOf('Wire'), nameOf('Post')]).toEqual(['Wire', 'Post']);
  });

  it('with rows that say nothing is taken over but for these, and each is named', () => {
    const { take } = roomsOver(['Wire']);
    const { rows, changed, ignored } = take(
      'kind,name,label\nship,A,B\noutlet,,Wire\noutlet,One,Wire\nperson,A\n',
    );
    expect({ rows, changed }).toEqual({ rows: 1, changed: 1 });
    expect(ignored.map(({ row }) => row)).toEqual([2, 3, 5]);
  });

  it.each(['kind,name\noutlet,Wire\n', 'a,b\n"unclosed'])('refuses %j', (text) => {
    const { take } = roomsOver(['Wire']);
    expect(() => take(text)).toThrow(/column|CSV/);
  });

  it('reads whatever is given, or says that it cannot', () => {
    const read = (text: string): string => {
      try {
        readNamesCsv(`kind,name,label\n${text}`);
        return 'read';
      } catch (error) {
        return error instanceof WorkbenchError ? error.code : String(error);
      }
    };
    const said = new Set<string>();
    assert(
      property(string({ maxLength: 200 }), (text) => void said.add(read(text))),
      { seed: 4, numRuns: 300 },
    );
    expect([...said].filter((each) => each !== 'read' && each !== 'invalid-input')).toEqual([]);
    expect(said).toContain('read');
  });
});
