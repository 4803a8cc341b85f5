import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  exportMethods,
  searchMethods,
  type Input,
  type LeavingProgress,
  type Publish,
} from '../../../src/contract/index.ts';
import { createDispatch, type Dispatch } from '../../../src/core/dispatch.ts';
import { createLeavings } from '../../../src/core/exports/leavings.ts';
import { passageParts, writeParts } from '../../../src/core/exports/parts.ts';
import { createPassages } from '../../../src/core/exports/passages.ts';
import { createLikeness } from '../../../src/core/likeness/likeness.ts';
import { createSearch } from '../../../src/core/search/search.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

/** Long enough to be known by its words. */
const position = (ending: string): string =>
  `On the ferry our position is known and has not changed: both harbours shall be served, every day and in every season, whoever asks for it, and whatever the weather may bring us this winter. ${ending}`;

let fixture: FixtureStore;
let call: Dispatch;
let search: ReturnType<typeof createSearch>;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'passages-'));
  fixture = openFixtureStore(
    {
      date: '2024-01-02',
      said: [
        { question: 'And the ferry?', statement: position('Thank you.'), outlet: 'Tide Radio' },
        { question: 'The Ferry, again?', statement: 'No ferry. No ferry at all.', outlet: 'Coast Wire' },
      ],
    },
    {
      date: '2024-05-06',
      said: [
        { statement: 'The ferry sails.', speaker: 'Arden' },
        { question: 'Ferry?', statement: position('Thanks.'), outlet: 'Anchor News' },
        { question: 'Is it <ferry>?', statement: position('Thank you.') },
      ],
    },
    {
      date: null,
      said: Array.from({ length: 1001 }, (_, n) => ({ statement: `Ferry number ${n}.` })),
    },
  );
  const { kin } = createLikeness(fixture.store);
  call = createDispatch(createPassages(fixture.store, fixture.searcher, kin), (_, error) => {
    throw error;
  });
  search = createSearch(fixture.searcher, kin);
});
afterAll(() => {
  fixture.close();
  rmSync(folder, { recursive: true, force: true });
});

const partsOf = async (asked: Input<'export.passages'>): Promise<string[]> => {
  const texts: string[] = [];
  for await (const { text } of passageParts(call, asked)) texts.push(text);
  return texts;
};
type Line = {
  readonly ref: string;
  readonly alikeTo: string | null;
  readonly occurrences: number;
  readonly question: string | null;
  readonly statement: string | null;
  readonly questionMatches: readonly [number, number][];
  readonly statementMatches: readonly [number, number][];
};
const linesOf = async (asked: Omit<Input<'export.passages'>, 'as'>): Promise<Line[]> =>
  (await partsOf({ ...asked, as: 'jsonl' }))
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('hits leave', () => {
  const dated = { filter: { years: ['2024'] } };
  const layouts = (['relevance', 'date', 'oldest', 'outlet'] as const).flatMap((sort) =>
    (['none', 'briefing'] as const).flatMap((group) => [true, false].map((fold) => ({ sort, group, fold }))),
  );

  test.each(layouts)('in the order of the list of results: %o', async (layout) => {
    const asked = { query: 'ferry', ...dated, ...layout };
    const list = async (open: string[]) =>
      search['search.query'](searchMethods['search.query'].input.parse({ ...asked, open, limit: 1000 }));
    const closed = await list([]);
    const opened = await list(closed.hits.flatMap(({ ref, alike }) => (alike ? [ref] : [])));
    const lines = await linesOf(asked);
    expect(lines).toHaveLength(closed.total);
    expect(closed.alike).toBe(layout.fold ? (layout.group === 'none' ? 2 : 1) : 0);
    const told = ({ ref, alikeTo, occurrences }: Pick<Line, 'ref' | 'alikeTo' | 'occurrences'>) => [
      ref,
      alikeTo,
      occurrences,
    ];
    expect(lines.map(told)).toEqual(opened.hits.map(told));
    expect(lines.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(closed.occurrences);
  });

  test('with where their terms stand', async () => {
    for (const line of await linesOf({ query: 'ferry', ...dated })) {
      const marked = (text: string | null, matches: Line['questionMatches']) =>
        matches.map(([start, end]) => (text ?? '').slice(start, end).toLowerCase());
      const all = [
        ...marked(line.question, line.questionMatches),
        ...marked(line.statement, line.statementMatches),
      ];
      expect(all).toEqual(Array.from({ length: line.occurrences }, () => 'ferry'));
    }
  });

  test('under the heads of their briefings where they are grouped, as text and as a page', async () => {
    const asked = { query: 'ferry', ...dated, sort: 'date', group: 'briefing' } as const;
    const [text] = await partsOf({ ...asked, as: 'text' });
    expect(text?.match(/^.*\n\n====$/gm)?.map((head) => head.split('\n')[0])).toEqual([
      '2024-05-06 · Press briefing, 2024-05-06 · Harbour ministry · 3 passages',
      '2024-01-02 · Press briefing, 2024-01-02 · Harbour ministry · 2 passages',
    ]);
    expect(text).toContain('3 occurrences');
    const [html] = await partsOf({ ...asked, as: 'html' });
    expect(html).toContain('Is it &lt;<mark>ferry</mark>&gt;?</p>');
    expect(html?.match(/<h2 class="briefing">/g)).toHaveLength(2);
    expect(html).toMatch(/<\/html>\n$/);
  });

  test('in parts, however many there are, each as much as is soon made', async () => {
    const parts = await partsOf({ query: '', as: 'jsonl' });
    expect(parts.map((part) => part.split('\n').length - 1)).toEqual([400, 400, 206]);
    const said = (await linesOf({ query: 'number' })).map(({ statement }) => statement);
    expect(said).toEqual(Array.from({ length: 1001 }, (_, n) => `Ferry number ${n}.`));
    const [start = '', ...rest] = await partsOf({ query: 'number', as: 'csv' });
    expect(start).toMatch(/^\uFEFFref,kind,.*,occurrences,alikeTo\r\n/);
    expect(rest.join('')).not.toContain('occurrences');
  });

  test('nothing, where nothing is found', async () => {
    expect(await partsOf({ query: 'nowhere', as: 'jsonl' })).toEqual(['']);
  });

  test('of one state of the collection, or not at all', async () => {
    const parts = passageParts(call, { query: '', as: 'csv' });
    await parts.next();
    // Whatever says so reads all anew; while nothing of what leaves is another, it leaves as if nothing had been said.
    fixture.collection.changed();
    expect((await parts.next()).value).toMatchObject({ done: 800 });
    fixture.add({ date: '2024-07-08', said: [{ statement: 'Another.' }] });
    await expect(parts.next()).rejects.toThrow(/The collection changed while this was written/);
  });
});

/** Takes a file's texts, and tells what was said of it. */
const sendAll = async (stopAfter = Infinity) => {
  const said: LeavingProgress[] = [];
  const publish: Publish = (_event, value) => void said.push(value as LeavingProgress);
  const leavings = createLeavings(call, publish);
  const { id, name } = await leavings.begin(
    exportMethods['export.passages'].input.parse({ query: 'number', as: 'csv' }),
  );
  const texts: string[] = [];
  await leavings.take(id)?.send(async (parts) => {
    for await (const text of parts) {
      texts.push(text);
      if (texts.length === stopAfter) leavings.stop(id);
    }
    return `/somewhere/${name}`;
  });
  return { said, texts, again: leavings.take(id), stopped: leavings.stop(id) };
};

describe('a file that leaves a window', () => {
  test('is sent once, and says where it went', async () => {
    const { said, texts, again, stopped } = await sendAll();
    expect(texts.join('')).toBe((await partsOf({ query: 'number', as: 'csv' })).join(''));
    const end = { state: 'finished', done: 1001, total: 1001, path: '/somewhere/passages-number.csv' };
    expect(said.at(-1)).toMatchObject(end);
    expect([again, stopped]).toEqual([undefined, false]);
  });

  test('stops when it is told to, between two parts', async () => {
    const { said, texts } = await sendAll(2);
    expect(texts).toHaveLength(2);
    expect(said.at(-1)).toMatchObject({ state: 'cancelled', done: 800, path: null, trouble: null });
  });

  test('is refused at once where it cannot be made', async () => {
    const leavings = createLeavings(call, () => {});
    const tooLong = { query: 'ferry '.repeat(20_000), as: 'csv' } as const;
    await expect(leavings.begin(tooLong)).rejects.toMatchObject({ code: 'too-large' });
  });
});

const texts = async function* (...some: readonly string[]): AsyncGenerator<string, void, undefined> {
  for (const text of some) yield text;
};
const broken = async function* (): AsyncGenerator<string, void, undefined> {
  yield 'half';
  throw new Error('broken off');
};

describe('a file that is written in parts', () => {
  test('is there whole, with its bytes counted', async () => {
    const path = join(folder, 'whole.csv');
    expect(await writeParts(path, texts('渡船\n', 'ferry\n'))).toBe(13);
    expect(readFileSync(path, 'utf8')).toBe('渡船\nferry\n');
  });

  test('or not at all: what was there before stays', async () => {
    const path = join(folder, 'before.csv');
    writeFileSync(path, 'before');
    const names = readdirSync(folder);
    await expect(writeParts(path, broken())).rejects.toThrow('broken off');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(names);
  });

  test('goes through a link to the file that it leads to', async () => {
    const path = join(folder, 'linked.csv');
    writeFileSync(path, 'before');
    symlinkSync(path, join(folder, 'link.csv'));
    await writeParts(join(folder, 'link.csv'), texts('after'));
    expect(readFileSync(path, 'utf8')).toBe('after');
  });

  test('leaves a device what it is', async () => {
    expect(await writeParts('/dev/null', texts('nothing'))).toBe(7);
    expect(readFileSync('/dev/null', 'utf8')).toBe('');
  });

  test('says where it cannot be written', async () => {
    await expect(writeParts('/no/such/folder/a.csv', texts('a'))).rejects.toMatchObject({
      code: 'read-only',
    });
  });
});
