import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { failure, methods, type MethodName, type Reply } from '../../src/contract/index.ts';
import { goodInputs, hostileInputs, methodNames, wrongNames } from './inputs.ts';
import { makeFolder, transports, type Line } from './transports.ts';

/** Methods that a browser's desk knows only to refuse. */
const onlyInDesktop = new Set<MethodName>(['desk.pick', 'desk.pickProject', 'desk.reveal', 'desk.save']);

/** What differs between two runs of the very same thing: where it was, when it was, how long it took. */
const comparable = (reply: Reply, folder: string): unknown =>
  JSON.parse(
    JSON.stringify(reply)
      .replaceAll(folder, '<folder>')
      .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<time>')
      .replaceAll(/"ms":[\d.e-]+/g, '"ms":0'),
  );

const imported = ({ call }: Line): Promise<void> =>
  vi.waitFor(async () => expect(await call('import.current', {})).toEqual({ ok: true, value: null }), 20_000);

/** Every reply of the first transport, which those of all others must equal. */
const first = new Map<string, unknown>();
const sameAsFirst = (name: string, reply: unknown): void => {
  if (!first.has(name)) first.set(name, reply);
  expect(reply).toEqual(first.get(name));
};

describe.each(Object.entries(transports))('over %s', (_name, connect) => {
  const { folder, remove } = makeFolder();
  const good = goodInputs(folder);
  let line: Line;

  beforeAll(async () => {
    line = await connect(folder);
    expect(await line.call('import.start', good['import.start'])).toMatchObject({ ok: true });
    await imported(line);
  });

  afterAll(async () => {
    await line.close();
    remove();
  });

  test.each(methodNames)('%s answers a good call as the contract says', async (name) => {
    const reply = await line.call(name, good[name]);
    if (onlyInDesktop.has(name)) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'not-supported' } });
    } else {
      expect(reply).toMatchObject({ ok: true });
      if (reply.ok) expect(() => methods[name].output.parse(reply.value)).not.toThrow();
    }
    sameAsFirst(name, comparable(reply, folder));
  });

  test.each(methodNames)('%s refuses what it was not made for, in words', async (name) => {
    // The import that the last good call started would answer for every other one.
    await imported(line);
    for (const [what, input] of Object.entries(hostileInputs)) {
      const reply = await line.call(name, input);
      expect(reply, `${name} with ${what}`).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      if (!reply.ok) {
        expect(() => failure.parse(reply.error)).not.toThrow();
        expect(reply.error.message.length, 'a message that can be read').toBeLessThan(1000);
        expect(reply.error.message).not.toMatch(/\bat .*\.(ts|js):\d+/);
      }
      sameAsFirst(`${name} with ${what}`, comparable(reply, folder));
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a call without input is a call with an empty one', async () => {
    const empty = await line.call('briefings.list', {});
    expect(await line.call('briefings.list', null)).toEqual(empty);
    expect(await line.call('briefings.list', undefined)).toEqual(empty);
  });

  test.each(wrongNames)('there is no method %j', async (name) => {
    const reply = await line.call(name, {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    sameAsFirst(`unknown ${name}`, reply);
  });

  test('goes on after all that', async () => {
    expect(await line.call('project.home', {})).toMatchObject({ ok: true, value: { briefings: 2, exchanges: 4 } });
  });
});
