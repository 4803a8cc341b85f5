import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNotesLeaving } from '../../../src/core/notes/leaving.ts';
import { createNotes, type NotesRoom } from '../../../src/core/notes/notes.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

type Element = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  readonly text: string;
};

/** XML as plain data. */
const parsed = (xml: string): Element => {
  type Node = ReturnType<typeof parseDocument>['children'][number];
  const plain = (node: Node): Element[] =>
    'attribs' in node
      ? [
          {
            name: node.name,
            attributes: node.attribs,
            children: node.children.flatMap(plain),
            text: node.children.map((child) => ('data' in child ? child.data : '')).join(''),
          },
        ]
      : [];
  const [project] = parseDocument(xml, { xmlMode: true })
    .children.flatMap(plain)
    .filter(({ name }) => name === 'Project');
  if (!project) throw new Error('no project');
  return project;
};
const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** What QDA-XML:project:1.0 allows in the elements that are written: children in this order, attributes that must be there. */
const schema: Record<string, { children: string[]; needs: string[] }> = {
  Project: { children: ['Users', 'CodeBook', 'Sources', 'Notes'], needs: ['name'] },
  Users: { children: ['User'], needs: [] },
  User: { children: [], needs: ['guid'] },
  CodeBook: { children: ['Codes'], needs: [] },
  Codes: { children: ['Code'], needs: [] },
  Code: { children: [], needs: ['guid', 'name', 'isCodable'] },
  Sources: { children: ['TextSource'], needs: [] },
  TextSource: { children: ['PlainTextSelection', 'NoteRef'], needs: ['guid', 'plainTextPath'] },
  PlainTextSelection: { children: ['Coding', 'NoteRef'], needs: ['guid', 'startPosition', 'endPosition'] },
  Coding: { children: ['CodeRef'], needs: ['guid'] },
  CodeRef: { children: [], needs: ['targetGUID'] },
  NoteRef: { children: [], needs: ['targetGUID'] },
  Notes: { children: ['Note'], needs: [] },
  Note: { children: ['PlainTextContent'], needs: ['guid'] },
  PlainTextContent: { children: [], needs: [] },
};
const never = ['Users', 'Codes', 'Sources', 'Notes'];
const mistakes = (element: Element): string[] => {
  const rule = schema[element.name];
  if (!rule) return [`no element ${element.name}`];
  const order = element.children.map(({ name }) => rule.children.indexOf(name));
  return [
    ...rule.needs
      .filter((name) => !(name in element.attributes))
      .map((name) => `${element.name} lacks ${name}`),
    ...(order.includes(-1) || order.some((place, at) => place < (order[at - 1] ?? 0))
      ? [`children of ${element.name}`]
      : []),
    ...(never.includes(element.name) && element.children.length === 0 ? [`${element.name} is empty`] : []),
    ...element.children.flatMap(mistakes),
  ];
};

let fixture: FixtureStore;
let room: NotesRoom;
let leaving: ReturnType<typeof createNotesLeaving>;
const answer = '𝒜 calm sea & a ferry <soon>.';
beforeEach(() => {
  fixture = openFixtureStore({
    date: '2024-01-08',
    title: 'Ferries & quays',
    said: [{ question: 'What about the 🚢 ferry?', statement: answer, outlet: 'Coast Wire' }],
  });
  room = createNotes(fixture.store, fixture.collection, () => {});
  leaving = createNotesLeaving(fixture.store, room.list);
});
afterEach(() => fixture.close());

const textOf = () => `What about the 🚢 ferry?\n${answer}`;
const noteOn = (words: string, text: string, tags: string[]) => {
  const start = textOf().indexOf(words);
  return room.handlers['notes.save']({ on: { briefingId: 1, start, end: start + words.length }, text, tags });
};
const unpacked = async () => {
  const { base64, ...told } = await leaving['notes.refi']({});
  const files = unzipSync(Buffer.from(base64, 'base64'));
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { ...told, names: Object.keys(files), read, project: parsed(read('project.qde')) };
};

describe('notes as a REFI-QDA project', () => {
  it('hold each note as a selection of its source, coded by its tags, with what it says', async () => {
    await noteOn('ferry <soon>', 'A promise & "more".\nSee May.', ['ferries', 'promise <1>']);
    await noteOn('calm sea', '', ['ferries']);
    const { project, names, read, notes } = await unpacked();
    expect(mistakes(project)).toEqual([]);
    expect(notes).toBe(2);
    const [source] = all(project, 'TextSource');
    const path = `Sources/${source?.attributes['plainTextPath']?.replace('internal://', '')}`;
    expect(names).toEqual(['project.qde', path]);
    expect(source?.attributes['name']).toBe('2024-01-08 Ferries & quays');
    const characters = [...read(path)];
    expect(characters.join('')).toBe(textOf());
    const codes = new Map(
      all(project, 'Code').map(({ attributes }) => [attributes['guid'], attributes['name']]),
    );
    const said = new Map(
      all(project, 'Note').map((note) => [note.attributes['guid'], note.children[0]?.text]),
    );
    const selections = all(project, 'PlainTextSelection').map((selection) => ({
      words: characters
        .slice(Number(selection.attributes['startPosition']), Number(selection.attributes['endPosition']))
        .join(''),
      tags: all(selection, 'CodeRef').map(({ attributes }) => codes.get(attributes['targetGUID'] ?? '')),
      notes: all(selection, 'NoteRef').map(({ attributes }) => said.get(attributes['targetGUID'] ?? '')),
    }));
    expect(selections).toEqual([
      { words: 'calm sea', tags: ['ferries'], notes: [] },
      { words: 'ferry <soon>', tags: ['ferries', 'promise <1>'], notes: ['A promise & "more".\nSee May.'] },
    ]);
  });

  it('hold a note on a whole exchange as a selection of all of it', async () => {
    await room.handlers['notes.save']({ on: { ref: '1#1' }, text: 'All.', tags: [] });
    const { project } = await unpacked();
    expect(mistakes(project)).toEqual([]);
    expect(all(project, 'PlainTextSelection')[0]?.attributes).toMatchObject({
      startPosition: '0',
      endPosition: String([...textOf()].length),
    });
  });

  it('keep a note that lost its words as a note on its source, with the words it stood on', async () => {
    await noteOn('a ferry', 'Lost soon.', ['ferries']);
    fixture.store.exec(
      "UPDATE span SET text = 'No.' WHERE kind <> 'head'; UPDATE briefing SET text_sha256 = 'x'",
    );
    const { project, adrift } = await unpacked();
    expect(mistakes(project)).toEqual([]);
    expect(adrift).toBe(1);
    expect(all(project, 'PlainTextSelection')).toEqual([]);
    expect(all(project, 'PlainTextContent')[0]?.text).toContain('Lost soon.\n\nIt stood on: “a ferry”');
    const [source] = all(project, 'TextSource');
    expect(source?.children[0]?.attributes['targetGUID']).toBe(all(project, 'Note')[0]?.attributes['guid']);
  });

  it('are the same bytes for the same notes, and a project where there are none', async () => {
    expect(mistakes((await unpacked()).project)).toEqual([]);
    await noteOn('calm sea', 'Calm.', []);
    expect(await leaving['notes.refi']({})).toEqual(await leaving['notes.refi']({}));
  });
});

describe('notes as CSV', () => {
  it('are a row each, with the words they stand on', async () => {
    await noteOn('calm sea', '=SUM(1)', ['a', 'b']);
    const { text } = await leaving['notes.csv']({});
    const [head, row] = text.split('\r\n');
    expect(head).toBe('\uFEFFid,date,title,briefing,ref,start,end,words,note,tags,adrift,made,changed');
    expect(row).toMatch(/^1,2024-01-08,Ferries & quays,1,1#1,28,36,calm sea,'=SUM\(1\),a; b,,2/);
  });
});
