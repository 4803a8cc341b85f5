import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { failure, methods, type Reply } from '../../src/contract/index.ts';
import { makeFolder, transports, type Line } from './transports.ts';
import { program } from '../program.ts';

/** What a query must come to: an answer with nothing left out, one that names what was left out, or a refusal in words. */
type Fate = 'read' | 'named' | 'too-large';

const nested = (depth: number): string => '('.repeat(depth) + 'ferry' + ')'.repeat(depth);
const many = (count: number, term: (n: number) => string, between = ' OR '): string =>
  Array.from({ length: count }, (_, n) => term(n)).join(between);

/** Queries that nobody should ask, and somebody will. */
const queries: readonly (readonly [what: string, query: string, fate: Fate])[] = [
  ['a word of 20,000 letters', 'x'.repeat(20_000), 'read'],
  ['a phrase of 20,000 letters', `"${'calm '.repeat(4000)}"`, 'read'],
  ['20,000 stars', '*'.repeat(20_000), 'named'],
  ['20,000 stars in a word', `fe${'*'.repeat(20_000)}y`, 'read'],
  ['10,000 question marks in a word', `f${'?'.repeat(10_000)}y`, 'read'],
  ['100 stars in a word', `${'a*'.repeat(100)}b`, 'read'],
  ['5,000 stars in a word, with letters between', `${'a*'.repeat(5000)}b`, 'named'],
  ['20,000 closing brackets', ')'.repeat(20_000), 'named'],
  ['20,000 quotation marks', '"'.repeat(20_000), 'too-large'],
  ['20,000 dashes', '-'.repeat(20_000), 'named'],
  ['20,000 dashes before a word', `${'-'.repeat(20_000)}ferry`, 'read'],
  ['32,001 characters', 'x'.repeat(32_001), 'too-large'],
  ['brackets 200 deep', nested(200), 'read'],
  ['brackets 500 deep', nested(500), 'too-large'],
  ['500 open brackets', '('.repeat(500), 'too-large'],
  ['500 terms', many(500, (n) => `ferry${n}`), 'read'],
  ['500 stars', many(500, (n) => `*f${n}*`), 'read'],
  ['500 phrases near each other', many(500, () => '"the tide"', ' NEAR/1000 '), 'read'],
  ['500 regular expressions', many(500, (n) => `/fer{${n}}y/`), 'read'],
  ['501 terms', many(501, (n) => `ferry${n}`), 'too-large'],
  ['500 NOTs', `${'NOT '.repeat(500)}ferry`, 'read'],
  ['200 times a way to write', `${'match:case '.repeat(200)}ferry`, 'read'],
  ['every part at once', 'in:question in:statement ferry', 'read'],
  ['operators of FTS5: NEAR', 'NEAR(ferry sail, 5)', 'named'],
  ['operators of FTS5: a column', 'question : ferry', 'named'],
  ['operators of FTS5: columns in braces', '{question statement} : ferry', 'named'],
  ['operators of FTS5: the beginning', '^ferry', 'read'],
  ['operators of FTS5: a plus', '"ferry" + "sail"', 'named'],
  ['operators of FTS5: not a column', '- question : ferry', 'named'],
  ['operators alone', 'AND OR NOT NEAR BEFORE WITH', 'named'],
  ['SQL', `ferry'; DROP TABLE passage; --`, 'named'],
  ['SQL in a value', `outlet:"' OR 1=1 --"`, 'read'],
  ['a NUL', 'fer\u0000ry', 'read'],
  ['nothing but NULs', '\u0000'.repeat(100), 'read'],
  ['a NUL in quotation marks', '"urge\u0000calm"', 'read'],
  ['control characters', '\u0001\u0007\u001b[31mferry\u007f\u0085', 'read'],
  ['half of a character', '\ud800', 'named'],
  ['halves of characters about a word', '\udc00ferry\ud800', 'read'],
  ['half of a character in a regular expression', '/\ud83d/', 'read'],
  ['half of a character in a name', 'outlet:"\ud800x"', 'read'],
  ['marks without a letter', '\u0301\u0301\u0301', 'named'],
  ['a letter under 5,000 accents', `e${'\u0301'.repeat(5000)}`, 'read'],
  ['turns of direction', '\u202eferry\u202c \u2066sail\u2069', 'read'],
  ['a byte order mark', '\ufeffferry', 'read'],
  ['faces', '😀👩‍👩‍👧‍👦🏳️‍🌈', 'named'],
  ['a field that does not exist', 'colour:red', 'named'],
  ['a field that every object has', '__proto__:x constructor:y toString:z', 'named'],
  ['values that every object has', 'in:constructor is:toString match:__proto__ lang:valueOf', 'named'],
  ['names that every object has', '@__proto__ topic:constructor', 'named'],
  ['a day that does not exist', 'date:2024-02-31', 'named'],
  ['a month that does not exist', 'date:2024-13', 'named'],
  ['the year nought', 'date:0000', 'read'],
  ['a year of ten digits', 'date:9999999999', 'named'],
  ['a range of nothing', 'date:..', 'named'],
  ['a line that no number can be', `line:${'9'.repeat(400)}`, 'named'],
  ['a distance that no number can be', `ferry NEAR/${'9'.repeat(400)} sail`, 'named'],
  ['a slop that no number can be', `"ferry sail"~${'9'.repeat(400)}`, 'named'],
  ['a regular expression that is none', '/(/', 'named'],
  ['a regular expression of one bracket', '/[/', 'named'],
  ['a character past the last', '/\\u{110000}/', 'named'],
  ['a regular expression of 20,000 letters', `/${'x'.repeat(20_000)}/`, 'read'],
  ['one of 9,000 alternatives', `/${many(9000, () => 'xy', '|')}/`, 'read'],
  ['one 200 brackets deep', `/${'('.repeat(200)}x${')'.repeat(200)}/`, 'read'],
  ['one that matches nothing everywhere', '/(?:)|x*|^|$|\\b/', 'read'],
];

const long = `Ministry of Tides: Regular Press Conference on May 7, 2024

Coast Wire: What does the machine say when the ferry sails?

Lin Hale: ${'a'.repeat(60)}! The ferry sails, and ${'a'.repeat(60)}!
`;

/** What an answer says of the query: whether parts were named as left out, and how it was read; or the code of a refusal. */
const saidOf = (reply: Reply) => {
  if (!reply.ok) return { error: reply.error.code, named: null, understood: '' };
  const { ignored, understood } = methods['search.query'].output.parse(reply.value);
  return { error: null, named: ignored.length > 0, understood };
};

/** A folder with transcripts, one of which is made for regular expressions that never end. */
const makeTrap = (): ReturnType<typeof makeFolder> => {
  const made = makeFolder();
  writeFileSync(join(made.folder, 'transcripts', 'three.txt'), long);
  return made;
};

describe.each([
  ['in-process', '/(a+)+$/'],
  ['HTTP', '/(a|a)*c/ NEAR/5 ferry'],
])('over %s', (name, endless) => {
  const made = makeTrap();
  let line: Line;
  beforeAll(async () => {
    const connect = transports[name];
    if (!connect) throw new Error(`there is no transport ${name}`);
    line = await connect(made.folder);
    await line.call('import.start', { paths: [join(made.folder, 'transcripts')] });
    await vi.waitUntil(async () => {
      const reply = await line.call('import.current', {});
      return reply.ok && reply.value === null;
    }, 60_000);
  });
  afterAll(async () => {
    await line.close();
    made.remove();
  });

  /** Asks whatever takes a query; every answer must be one that the contract knows. */
  const askAll = async (query: string): Promise<Reply> => {
    for (const [method, input] of [
      ['search.read', { query }],
      ['search.facets', { query }],
      ['search.marks', { query, briefingId: 1 }],
      ['concordance.lines', { query, limit: 5 }],
      ['trends.chart', { queries: [query] }],
    ] as const) {
      const reply = await line.call(method, input);
      if (reply.ok) methods[method].output.parse(reply.value);
      else if (failure.parse(reply.error).code === 'internal')
        throw new Error(`${method}: ${reply.error.message}`);
    }
    return line.call('search.query', { query });
  };

  test.each(queries)('%s', async (_what, query, fate) => {
    const refused = { error: 'too-large', named: null, understood: '' };
    const answered = { error: null, named: fate === 'named', understood: expect.stringMatching(/./u) };
    expect(saidOf(await askAll(query))).toEqual(fate === 'too-large' ? refused : answered);
  });

  test(`${endless}, which never ends, is stopped, and that is said`, async () => {
    const reply = await line.call('search.query', { query: endless });
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'too-slow', message: expect.stringMatching(/took too long/) },
    });
  });

  // What has nothing to do with how it came here is asked on one way only.
  test.runIf(name === 'in-process')(
    'topics that name topics, 200 in a row, and one that names itself',
    async () => {
      await line.call('topics.save', { name: 'T0', query: 'ferry' });
      for (let n = 1; n <= 200; n++) {
        const saved = await line.call('topics.save', { name: `T${n}`, query: `topic:T${n - 1}` });
        expect(saved).toMatchObject({ ok: true });
      }
      await line.call('topics.save', { name: 'Snake', query: 'ferry OR topic:Snake' });
      for (const query of ['topic:T200', 'topic:Snake'])
        expect(saidOf(await askAll(query))).toMatchObject({ error: null, named: true });
    },
  );

  test.runIf(name === 'in-process')('a list of 10,000 words', async () => {
    const words = Array.from({ length: 10_000 }, (_, n) => `word${n}`);
    await line.call('lists.save', { name: 'long', entries: [...words, 'ferry'].join('\n') });
    for (const [query, total] of [
      ['@long', 3],
      ['@long NEAR/5 sail', 3],
      ['match:case @long', 3],
    ] as const)
      expect(await line.call('search.query', { query })).toMatchObject({ value: { ignored: [], total } });
  });

  test('and after all that a plain word is found', async () => {
    expect(await line.call('search.query', { query: '"urge calm"' })).toMatchObject({
      ok: true,
      value: { total: 4 },
    });
  });
});

describe('in the terminal', () => {
  const made = makeTrap();
  afterAll(made.remove);
  const briefing = (...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      [program, ...args, '--project', join(made.folder, 'terminal.briefing'), '--json'],
      {
        encoding: 'utf8',
        env: { ...process.env, BRIEFING_DATA: made.folder, NODE_OPTIONS: '' },
      },
    );
  beforeAll(() => void briefing('import', join(made.folder, 'transcripts')));

  test.each([
    ['brackets 500 deep', nested(500), 1, /brackets more than 200 deep/],
    ['what looks like an option', '--ferry', 2, /--ferry/],
  ])('%s is refused in words', (_what, query, code, why) => {
    const { status, stdout, stderr } = briefing('search', query);
    expect([status, stdout, stderr]).toEqual([code, '', expect.stringMatching(why)]);
    expect(stderr).not.toMatch(/\bat .*\.ts:\d+/);
  });

  test.each([
    ['500 terms', many(500, (n) => `no${n}`)],
    ['operators alone', 'AND OR NOT'],
    ['a day that does not exist', 'date:2024-02-31'],
  ])('%s is answered', (_what, query) => {
    const { status, stdout } = briefing('search', query);
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ query, hits: [] })]);
  });
});
