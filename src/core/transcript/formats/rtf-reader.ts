import iconv from 'iconv-lite';
import type { Token } from 'rtf-stream-parser/dist/src/tokenize.js';
import type { Source } from '../source.ts';
import { createWriter, type Writer } from './paragraphs.ts';

/** Hears the tokens of an RTF document in order. */
export type RtfReader = {
  readonly hears: (token: Token) => void;
  /** Ends it; `isWhole` is false where groups were still open. */
  readonly end: () => { readonly source: Source; readonly encoding: string; readonly isWhole: boolean };
};

/** What holds inside a group of braces. */
type Group = {
  skipped: boolean;
  hidden: boolean;
  /** How many bytes stand behind a \u for readers that do not know it. */
  fallback: number;
  page: string;
  readonly is: string;
};

type State = {
  readonly writer: Writer;
  readonly groups: Group[];
  readonly fonts: Map<number, string>;
  font: number;
  page: string;
  /** Bytes that wait for what belongs to them: characters of two bytes come in two tokens. */
  bytes: number[];
  passing: number;
  starred: boolean;
  title: string;
  row: 'none' | 'between' | 'cell';
  foreign: boolean;
};

/** Makes a reader for one document. */
export const createRtfReader = (): RtfReader => {
  const state: State = {
    writer: createWriter(),
    groups: [],
    fonts: new Map(),
    font: 0,
    page: 'windows-1252',
    bytes: [],
    passing: 0,
    starred: false,
    title: '',
    row: 'none',
    foreign: false,
  };
  return {
    hears: (token) => hears(state, token),
    end: () => {
      utter(state);
      const source = state.writer.source();
      const title = state.title.trim();
      const titles = title === '' ? [] : [{ value: title, from: 'properties of the document' }];
      return {
        source: { ...source, titles: [...source.titles, ...titles] },
        encoding: state.foreign ? state.page : 'utf-8',
        isWhole: state.groups.length === 0,
      };
    },
  };
};

/** The kinds of token as the tokenizer numbers them. */
const [groupStart, groupEnd, control] = [0, 1, 2];

const hears = (state: State, token: Token): void => {
  // The tokenizer's enum has no values at run time.
  const kind: number = token.type;
  if (kind === groupStart) opens(state, '');
  else if (kind === groupEnd) closes(state);
  else if (kind === control) obeys(state, token.word ?? '', token.param, token.data);
  else for (const byte of token.data ?? []) hearsByte(state, byte);
};

const opens = (state: State, is: string): void => {
  utter(state);
  const outer = state.groups.at(-1);
  state.groups.push(
    outer ? { ...outer, is } : { skipped: false, hidden: false, fallback: 1, page: state.page, is },
  );
};

const closes = (state: State): void => {
  utter(state);
  const group = state.groups.pop();
  if (group?.is === 'footnote') state.writer.closes('note');
};

const hearsByte = (state: State, byte: number): void => {
  state.starred = false;
  if (state.passing > 0) state.passing--;
  else state.bytes.push(byte);
};

/** Puts the bytes that waited into words. */
const utter = (state: State): void => {
  if (state.bytes.length === 0) return;
  const bytes = Buffer.from(state.bytes);
  state.bytes = [];
  const page = state.groups.at(-1)?.page ?? state.page;
  if (bytes.some((byte) => byte > 0x7f)) state.foreign = true;
  says(state, iconv.decode(bytes, page));
};

const says = (state: State, words: string): void => {
  const group = state.groups.at(-1);
  if (group?.is === 'title') state.title += words;
  if (!group || group.skipped || group.hidden || group.is === 'title') return;
  if (state.row === 'between') {
    state.writer.opens('cell');
    state.row = 'cell';
  }
  state.writer.says(words);
};

const obeys = (state: State, word: string, param: number | undefined, data: Buffer | undefined): void => {
  if (word === "'") {
    for (const byte of data ?? []) hearsByte(state, byte);
    return;
  }
  utter(state);
  const group = state.groups.at(-1);
  if (!group) return;
  const starred = state.starred;
  state.starred = word === '*';
  if (word === 'u') unicode(state, group, param ?? 0);
  else if (skipped.has(word) || (starred && !known.has(word))) group.skipped = true;
  else if (spoken[word] !== undefined) says(state, spoken[word]);
  else if (word.length === 1 && /[\\{}]/.test(word)) says(state, word);
  else if (word === 'title') begin(state, 'title');
  else if (!group.skipped) structure(state, group, word);
  settings(state, group, word, param);
};

/** A word that says what its group is. */
const begin = (state: State, is: string): void => {
  const group = state.groups.pop();
  if (group) state.groups.push({ ...group, is, skipped: is !== 'title' && group.skipped });
};

const unicode = (state: State, group: Group, param: number): void => {
  says(state, String.fromCharCode(param < 0 ? param + 65_536 : param));
  state.passing = group.fallback;
};

const structure = (state: State, group: Group, word: string): void => {
  const { writer } = state;
  if (word === 'par' || word === 'sect' || word === 'page' || word === '\n' || word === '\r') {
    if (group.is !== 'footnote') writer.closes('paragraph');
    else writer.says('\n');
  } else if (word === 'line') writer.breaks();
  else if (word === 'footnote') {
    begin(state, 'footnote');
    writer.opens('note');
  } else if (word === 'trowd' && state.row === 'none') {
    writer.opens('row');
    state.row = 'between';
  } else if (word === 'cell') {
    if (state.row === 'between') writer.opens('cell');
    if (state.row !== 'none') writer.closes('cell');
    if (state.row === 'cell') state.row = 'between';
  } else if (word === 'row') {
    if (state.row !== 'none') writer.closes('row');
    state.row = 'none';
  } else if (word === 'pard' && state.row === 'none') writer.opens('paragraph');
};

const settings = (state: State, group: Group, word: string, param: number | undefined): void => {
  if (word === 'uc') group.fallback = param ?? 1;
  else if (word === 'v' || word === 'deleted') group.hidden = param !== 0;
  else if (word === 'plain') group.hidden = false;
  else if (word === 'ansicpg') group.page = state.page = codePage(param ?? 1252);
  else if (word === 'mac') group.page = state.page = 'macintosh';
  else if (word === 'f') {
    state.font = param ?? 0;
    group.page = state.fonts.get(state.font) ?? state.page;
  } else if (word === 'fcharset') {
    const page = charsets[param ?? 0];
    if (page) state.fonts.set(state.font, page);
  }
};

const codePage = (number: number): string => {
  const name = pages[number] ?? `windows-${number}`;
  return iconv.encodingExists(name) ? name : 'windows-1252';
};

/** Code pages that are not called windows- and their number. */
const pages: Readonly<Record<number, string>> = {
  437: 'cp437',
  850: 'cp850',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Code pages by the numbers that fonts give their character sets. */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const spoken: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': '\u00a0',
  _: '‑',
};

/** Groups whose words are no part of the text. */
const skipped = new Set(
  'fonttbl colortbl stylesheet info pict objdata header headerl headerr headerf footer footerl footerr footerf fldinst datafield listtable listoverridetable rsidtbl generator xmlnstbl latentstyles themedata colorschememapping datastore ftnsep ftnsepc aftnsep aftnsepc nonshppict bkmkstart bkmkend atnid atnauthor annotation filetbl revtbl background'.split(
    ' ',
  ),
);
/** Groups that old readers were to skip and we are not. */
const known = new Set(['shppict', 'footnote', 'fldrslt', 'ud', 'upr']);
