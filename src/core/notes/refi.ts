import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Note } from '../../contract/index.ts';

/** A text that notes stand in. */
export type NotedSource = { readonly briefingId: number; readonly name: string; readonly text: string };
/** A note with the stretch of its source that it stands on; null where it stands on none. */
export type NotedStretch = { readonly note: Note; readonly stretch: { start: number; end: number } | null };

/** ZIP holds times of day without a zone; one that never changes makes the same notes the same bytes. */
const packed = new Date(1980, 0, 1);

/**
 * Notes as a project that programs for coding texts exchange: REFI-QDA standard 1.5, schema QDA-XML:project:1.0. A tag is a
 * code, a note is a selection of its source with a coding for each tag and a reference to its words. Positions count
 * Unicode characters from 0, the end excluded. A note that lost its place is a note on its source as a whole.
 */
export const refiProject = (
  name: string,
  sources: readonly NotedSource[],
  notes: readonly NotedStretch[],
): Uint8Array => {
  const files = Object.fromEntries(
    sources.map((source) => [`Sources/${guidOf(source)}.txt`, strToU8(source.text)]),
  );
  const project = strToU8(projectXml(name, sources, notes));
  return zipSync({ 'project.qde': project, ...files }, { mtime: packed });
};

const projectXml = (
  name: string,
  sources: readonly NotedSource[],
  notes: readonly NotedStretch[],
): string => {
  const tags = [...new Set(notes.flatMap(({ note }) => note.tags))].toSorted();
  const bySource = Map.groupBy(notes, ({ note }) => note.briefingId);
  const codes = tags.map((tag) => element('Code', { guid: codeGuid(tag), name: tag, isCodable: 'true' }));
  const texts = sources.map((source) => sourceXml(source, bySource.get(source.briefingId) ?? []));
  const said = notes.flatMap((each) => noteXml(each));
  const last = notes
    .map(({ note }) => note.changedAt)
    .toSorted()
    .at(-1);
  const attributes = {
    xmlns: 'urn:QDA-XML:project:1.0',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation':
      'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
    name,
    origin: 'Briefing Workbench',
    creatingUserGUID: user,
    ...(last === undefined ? {} : { creationDateTime: last }),
  };
  const users = element('Users', {}, [element('User', { guid: user, name: 'Briefing Workbench' })]);
  const codeBook = element('CodeBook', {}, [listOf('Codes', codes)]);
  const parts = [users, codes.length > 0 ? codeBook : '', listOf('Sources', texts), listOf('Notes', said)];
  return `<?xml version="1.0" encoding="utf-8"?>\n${element('Project', attributes, parts)}\n`;
};

const sourceXml = (source: NotedSource, notes: readonly NotedStretch[]): string => {
  const guid = guidOf(source);
  const positionOf = characterPositions(source.text);
  const selections = notes.flatMap(({ note, stretch }) =>
    stretch === null ? [] : [selectionXml(note, source.text, stretch, positionOf)],
  );
  const loose = notes.filter(({ stretch }) => stretch === null).map(({ note }) => noteRef(note));
  const attributes = { guid, name: source.name, plainTextPath: `internal://${guid}.txt`, creatingUser: user };
  return element('TextSource', attributes, [...selections, ...loose]);
};

const selectionXml = (
  note: Note,
  text: string,
  { start, end }: { start: number; end: number },
  positionOf: (offset: number) => number,
): string => {
  const made = { creatingUser: user, creationDateTime: note.madeAt };
  const codings = note.tags.map((tag) =>
    element('Coding', { guid: guid(`coding ${note.id} ${note.madeAt} ${tag}`), ...made }, [
      element('CodeRef', { targetGUID: codeGuid(tag) }),
    ]),
  );
  return element(
    'PlainTextSelection',
    {
      guid: guid(`selection ${note.id} ${note.madeAt}`),
      name: firstWords(text.slice(start, end)),
      startPosition: String(positionOf(start)),
      endPosition: String(positionOf(end)),
      ...made,
      modifyingUser: user,
      modifiedDateTime: note.changedAt,
    },
    [...codings, note.text === '' ? '' : noteRef(note)],
  );
};

/** The words of a note; where it stands on nothing any more, also what it stood on, why not, and its tags. */
const noteXml = ({ note, stretch }: NotedStretch): string[] => {
  if (stretch !== null && note.text === '') return [];
  const lost = [
    note.words === '' ? '' : `It stood on: “${note.words}”`,
    note.adrift === null ? '' : `Adrift: ${note.adrift}.`,
    note.tags.length === 0 ? '' : `Tags: ${note.tags.join(', ')}`,
  ];
  const said = [note.text, ...(stretch === null ? lost : [])].filter((line) => line !== '').join('\n\n');
  const attributes = {
    guid: noteGuid(note),
    name: firstWords(note.text === '' ? note.tags.join(', ') : note.text),
    creatingUser: user,
    creationDateTime: note.madeAt,
    modifyingUser: user,
    modifiedDateTime: note.changedAt,
  };
  return [element('Note', attributes, [element('PlainTextContent', {}, [escaped(said)])])];
};

const noteRef = (note: Note): string => element('NoteRef', { targetGUID: noteGuid(note) });

const listOf = (name: string, children: readonly string[]): string =>
  children.length === 0 ? '' : element(name, {}, children);

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.join('');
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
};

/** What XML 1.0 has no way to write: control characters, and halves of a character. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text.replaceAll(unwritable, '\uFFFD').replaceAll(/[&<>"\t\n\r]/g, (letter) => entities[letter] ?? letter);

/** How many Unicode characters stand before a UTF-16 offset: asked in any order, counted once. */
const characterPositions = (text: string): ((offset: number) => number) => {
  const pairs: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(index);
  return (offset) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
};

const firstWords = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
};

/** A name made of what it names, so that the same thing has the same one in every export (RFC 9562, version 8). */
const guid = (what: string): string => {
  const hex = createHash('sha256').update(what).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
};

const user = guid('user');
const codeGuid = (tag: string): string => guid(`code ${tag}`);
const noteGuid = ({ id, madeAt }: Note): string => guid(`note ${id} ${madeAt}`);
const guidOf = ({ briefingId, text }: NotedSource): string => guid(`source ${briefingId} ${text}`);
