import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callLimit, startServer, type RunningServer } from '../../src/local/server.ts';
import { makeFolder, optionsIn, signIn } from './transports.ts';

type Asked = {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer | Readable;
};
type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

let made: ReturnType<typeof makeFolder>;
let server: RunningServer;
let cookie: string;

/** Asks with exactly these headers and this path: nothing is tidied on the way, as fetch would. */
const ask = ({ method = 'GET', path = '/', headers = {}, body }: Asked): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(server.origin);
    const asking = request({ hostname, port, method, path, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more: string) => (text += more));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    asking.on('error', fail);
    if (body instanceof Readable) body.pipe(asking);
    else asking.end(body);
  });

const ours = () => ({ cookie, origin: server.origin, 'content-type': 'application/json' });
const call = async (method: string, input: unknown) =>
  JSON.parse(
    (await ask({ method: 'POST', path: `/api/${method}`, headers: ours(), body: JSON.stringify(input) }))
      .text,
  );
const put = (path: string, body: string | Buffer) =>
  ask({ method: 'PUT', path: `/upload/${path}`, headers: ours(), body });

/** Hands a transcript over, and answers with where it is kept. */
const uploaded = async (name: string): Promise<string> =>
  JSON.parse((await put(`batch/${name}`, readFileSync(join(made.folder, 'transcripts', name)))).text).value
    .path;

const start = (allow: readonly string[] = []): Promise<RunningServer> =>
  startServer({ ...optionsIn(made.folder), page: join(made.folder, 'page'), port: 0, allow });

beforeEach(async () => {
  made = makeFolder();
  mkdirSync(join(made.folder, 'page'));
  writeFileSync(join(made.folder, 'page', 'index.html'), '<title>The page</title>');
  writeFileSync(join(made.folder, 'secret.html'), 'a secret');
  server = await start();
  cookie = await signIn(server.url);
});

afterEach(async () => {
  await server.close();
  made.remove();
});

describe('the key in the first address', () => {
  test('is exchanged once for a cookie that scripts and other sites never see', async () => {
    const other = await start();
    const first = await fetch(other.url, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict; Path=\/$/);
    const again = await fetch(other.url, { redirect: 'manual' });
    expect(again.status).toBe(401);
    expect(again.headers.get('set-cookie')).toBeNull();
    await other.close();
  });

  test('brings whoever has the cookie back to the page', async () => {
    const again = await ask({ path: server.url.slice(server.origin.length), headers: { cookie } });
    expect([again.status, again.headers.location]).toEqual([303, '/']);
  });

  test.each(['/?key=', '/?key=wrong', '/?key=%00', `/?key=${'x'.repeat(5000)}`])(
    '%.20s is not it',
    async (path) => {
      expect((await ask({ path })).status).toBe(401);
    },
  );
});

describe('who is let in', () => {
  test('the page, with the policy of every page', async () => {
    const { status, headers, text } = await ask({ headers: { cookie } });
    expect([status, text]).toEqual([200, '<title>The page</title>']);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each([
    ['the page', { path: '/' }],
    [
      'a call',
      {
        method: 'POST',
        path: '/api/project.get',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      },
    ],
    ['events', { path: '/events' }],
    ['an upload', { method: 'PUT', path: '/upload/a/b.txt', body: 'b' }],
  ])('nobody without the cookie: %s', async (_what, asked: Asked) => {
    const headers = { ...asked.headers, origin: server.origin };
    expect((await ask({ ...asked, headers })).status).toBe(401);
    expect(
      (await ask({ ...asked, headers: { ...headers, cookie: 'briefing-workbench=x; a=b' } })).status,
    ).toBe(401);
  });

  test.each(['evil.example', 'localhost', '127.0.0.1', 'evil.example:80', '[::1]'])(
    'nobody who calls us %s',
    async (host) => {
      const answer = await ask({ headers: { cookie, host } });
      expect(answer.status).toBe(403);
      expect(answer.text).not.toContain('The page');
    },
  );

  test.each(['https://evil.example', 'http://127.0.0.1:1', 'http://localhost', 'null'])(
    'no page of %s',
    async (origin) => {
      const headers = { ...ours(), origin };
      expect((await ask({ method: 'POST', path: '/api/project.get', headers, body: '{}' })).status).toBe(403);
      expect((await ask({ headers: { cookie, origin } })).status).toBe(403);
    },
  );

  test('no page of another port that asks without an origin', async () => {
    expect((await ask({ path: '/events', headers: { cookie, 'sec-fetch-site': 'same-site' } })).status).toBe(
      403,
    );
    const { origin: _origin, ...without } = ours();
    expect(
      (await ask({ method: 'POST', path: '/api/project.get', headers: without, body: '{}' })).status,
    ).toBe(403);
  });

  test('no form of another page: a call is JSON or nothing', async () => {
    const statusOf = async (type: string) => {
      const headers = { ...ours(), 'content-type': type };
      return (await ask({ method: 'POST', path: '/api/project.get', headers, body: '{}' })).status;
    };
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''];
    expect(await Promise.all(types.map(statusOf))).toEqual([400, 400, 400, 400]);
  });
});

describe('what is served', () => {
  test.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/..%5csecret.html',
    '/page/../../secret.html',
    '//secret.html',
    '/index.html%00.js',
    '/%ff',
    '/test.briefing',
    '/assets/',
    '/none.js',
  ])('nothing at %s', async (path) => {
    const { status, text } = await ask({ path, headers: { cookie } });
    expect(status).toBe(404);
    expect(text).not.toContain('secret');
  });

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('nothing for %s', async (method) => {
    expect((await ask({ method, headers: ours() })).status).toBe(405);
  });
});

describe('a call', () => {
  test('that is too long is refused in words', async () => {
    const body = JSON.stringify({ query: 'x'.repeat(callLimit) });
    const answer = await ask({ method: 'POST', path: '/api/search.query', headers: ours(), body });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  test.each(['{', 'undefined', '{"a":1}}', '\u0000'])('that is no JSON is refused: %j', async (body) => {
    const answer = await ask({ method: 'POST', path: '/api/project.get', headers: ours(), body });
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('a file of passages', () => {
  const leave = async (asked: object) => (await call('desk.leave', asked)).value;
  const fetched = (url: string, headers: Record<string, string> = { cookie }) => ask({ path: url, headers });

  test('is downloaded once, under its name, by whoever may come in', async () => {
    await call('import.start', { paths: [await uploaded('one.txt')] });
    await expect
      .poll(() => call('import.current', {}), { timeout: 20_000 })
      .toEqual({ ok: true, value: null });
    const { url } = await leave({ query: 'ferry 渡', as: 'csv' });
    expect((await fetched(url, {})).status).toBe(401);
    const { status, headers, text } = await fetched(url);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''passages-ferry-${encodeURIComponent('渡')}.csv`,
    );
    expect(text).toMatch(/^\uFEFFref,/);
    expect((await fetched(url)).status).toBe(404);
    const all = await fetched((await leave({ query: '', as: 'jsonl' })).url);
    expect(all.text.trimEnd().split('\n')).toHaveLength(2);
  });

  test('that cannot be made is refused in words, and no other address gives one', async () => {
    expect(await call('desk.leave', { query: 'a '.repeat(40_000), as: 'csv' })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect((await fetched('/leaving/1')).status).toBe(404);
  });
});

describe('uploads', () => {
  test('are kept beside the project, where an import and verify find them', async () => {
    const text = readFileSync(join(made.folder, 'transcripts', 'one.txt'));
    const answer = JSON.parse((await put(`batch-1/${encodeURIComponent('März 2024')}/one.txt`, text)).text);
    const kept = join(made.folder, 'test.briefing.files', 'batch-1', 'März 2024');
    expect(answer).toEqual({ ok: true, value: { path: join(kept, 'one.txt'), root: kept } });
    expect(readFileSync(join(kept, 'one.txt'))).toEqual(text);
    expect(await call('import.start', { paths: [kept] })).toMatchObject({ ok: true });
    await expect
      .poll(() => call('import.current', {}), { timeout: 20_000 })
      .toEqual({ ok: true, value: null });
    expect(await call('verify.run', {})).toMatchObject({ ok: true, value: { checked: 1, intact: 1 } });
  });

  test('of one name twice are both kept', async () => {
    const paths = [];
    for (const body of ['first', 'second'])
      paths.push(JSON.parse((await put('b/a.txt', body)).text).value.path);
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['first', 'second']);
  });

  describe('of a folder that was handed over before', () => {
    const offer = async (...files: readonly (readonly [path: string, size: number, modified: number])[]) => {
      const body = JSON.stringify({
        files: files.map(([path, size, modified]) => ({ path, size, modified })),
      });
      return JSON.parse((await ask({ method: 'POST', path: '/upload', headers: ours(), body })).text);
    };
    beforeEach(async () => {
      await put('first/tides/a.txt?modified=1700000000000', 'aaa');
      await put('first/tides/old/b.txt?modified=1700000000000', 'bb');
      await put('first/tides/c.txt?modified=1700000000000', 'c');
    });

    test('are found again by their names, sizes and times, with what is there already', async () => {
      expect(
        await offer(
          ['tides/a.txt', 3, 1_700_000_000_000],
          ['tides/new.txt', 9, 1_700_000_000_000],
          ['tides/old/b.txt', 2, 1_700_000_000_000],
          ['tides/c.txt', 5, 1_800_000_000_000],
        ),
      ).toEqual({ ok: true, value: { batch: 'first', have: [0, 2] } });
    });

    test('are not taken for those of another folder of the same name', async () => {
      expect(
        await offer(['tides/a.txt', 4, 1_800_000_000_000], ['tides/c.txt', 1, 1_700_000_000_000]),
      ).toEqual({
        ok: true,
        value: { batch: 'first', have: [1] },
      });
      expect(
        await offer(['tides/a.txt', 4, 1_800_000_000_000], ['tides/old/b.txt', 8, 1_800_000_000_000]),
      ).toEqual({ ok: true, value: null });
    });

    test('take the place of what they were', async () => {
      const { text } = await put('first/tides/c.txt?modified=1800000000000&again', 'changed');
      expect(readFileSync(JSON.parse(text).value.path, 'utf8')).toBe('changed');
      expect(readdirSync(join(made.folder, 'test.briefing.files', 'first', 'tides')).toSorted()).toEqual([
        'a.txt',
        'c.txt',
        'old',
      ]);
    });

    test('cannot be asked about by names that lead elsewhere', async () => {
      for (const path of ['../test.briefing', 'tides/../../secret.html', '/etc/hosts', 'a\u0000b'])
        expect(await offer([path, 1, 1])).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    });
  });

  test.each([
    ['a way up', 'b/..%2f..%2fevil.txt'],
    ['a way up as a part', 'b/../evil.txt'],
    ['a way up in disguise', 'b/%2e%2e/evil.txt'],
    ['a way up for Windows', 'b/..%5cevil.txt'],
    ['a whole path', 'b/%2fetc%2fevil.txt'],
    ['a NUL', 'b/evil.txt%00.png'],
    ['a line break', 'b/ev%0ail.txt'],
    ['a device of Windows', 'b/NUL.txt'],
    ['another device', 'b/com1'],
    ['no name', 'b/'],
    ['no batch', 'evil.txt'],
    ['a batch that leads out', '..%2f..%2fx/evil.txt'],
    ['a broken escape', 'b/%zz.txt'],
    ['a name longer than any disk takes', `b/${'x'.repeat(300)}.txt`],
  ])('with %s are refused, and nothing is written', async (_what, path) => {
    const answer = await put(path, 'evil');
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(existsSync(join(made.folder, 'test.briefing.files'))).toBe(false);
    expect(readdirSync(made.folder).filter((name) => name.includes('evil'))).toEqual([]);
  });

  test('that say they are too long are refused before a byte is kept', async () => {
    const headers = { ...ours(), 'content-length': String(513 * 2 ** 20), expect: '100-continue' };
    const answer = await ask({ method: 'PUT', path: '/upload/b/long.txt', headers, body: 'x'.repeat(100) });
    expect(answer.status).toBe(413);
    expect(existsSync(join(made.folder, 'test.briefing.files'))).toBe(false);
  });
});

describe('paths', () => {
  test('outside of the folders given are forbidden, with the way to allow them', async () => {
    const { folder } = made;
    const outside = [
      '/etc/hosts',
      join(folder, 'transcripts'),
      '../x',
      'test.txt',
      `${folder}/test.briefing.files/..`,
    ];
    for (const path of outside) {
      const reply = await call('import.start', { paths: [path] });
      expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      expect(reply.error.message).toContain(path);
      expect(reply.error.message).toContain('--allow');
    }
  });

  test('inside of an allowed folder may be imported, but not through a link that leads out of it', async () => {
    const allowed = join(made.folder, 'transcripts');
    symlinkSync(join(made.folder, 'secret.html'), join(allowed, 'link.html'));
    await server.close();
    server = await start([allowed]);
    cookie = await signIn(server.url);
    expect(await call('import.start', { paths: [join(allowed, 'link.html')] })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await call('import.start', { paths: [join(allowed, 'one.txt')] })).toMatchObject({ ok: true });
    expect(await call('desk.abilities', {})).toMatchObject({ value: { allowed: [allowed] } });
  });

  test('of projects stay in the data folder and what is allowed', async () => {
    const outside = join(made.folder, '..', 'outside.briefing');
    expect(await call('project.open', { path: outside })).toMatchObject({ error: { code: 'forbidden' } });
    expect(existsSync(outside)).toBe(false);
    expect(await call('project.open', { path: join(made.folder, 'other.briefing') })).toMatchObject({
      ok: true,
    });
  });
});

test('events come under their own names', async () => {
  const answer = await fetch(`${server.origin}/events`, { headers: { cookie } });
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  await call('project.open', { path: join(made.folder, 'other.briefing') });
  let said = '';
  while (!said.includes('\n\n', said.indexOf('event:') + 1) || !said.includes('event:'))
    said += (await reader?.read())?.value ?? '';
  const [, data = ''] = /event: project\.opened\ndata: (.*)\n\n/.exec(said) ?? [];
  expect(JSON.parse(data)).toMatchObject({ name: 'other' });
  await reader?.cancel();
});
