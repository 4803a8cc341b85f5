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

const valueOf = (reply: Reply): unknown => (reply.ok ? reply.value : undefined);
const errorOf = (reply: Reply): unknown => (reply.ok ? undefined : reply.error);

/** Waits until no import runs. */
const imported = async ({ call }: Line): Promise<void> => {
  await vi.waitUntil(async () => valueOf(await call('import.current', {})) === null, 20_000);
};

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
    await line.call('import.start', good['import.start']);
    await imported(line);
  });

  afterAll(async () => {
    await line.close();
    remove();
  });

  test.each(methodNames.filter((name) => !onlyInDesktop.has(name)))(
    '%s answers a good call as the contract says',
    async (name) => {
      // Reading again is an import, and one runs at a time.
      if (name === 'import.start') await imported(line);
      const reply = await line.call(name, good[name]);
      expect(reply).toMatchObject({ ok: true });
      expect(() => methods[name].output.parse(valueOf(reply))).not.toThrow();
      sameAsFirst(name, comparable(reply, folder));
    },
  );

  test.each([...onlyInDesktop])('%s says that it needs a desktop', async (name) => {
    const reply = await line.call(name, good[name]);
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-supported' } });
    sameAsFirst(name, reply);
  });

  test.each(methodNames)('%s refuses what it was not made for, in words', async (name) => {
    // The import that the last good call started would answer for every other one.
    await imported(line);
    for (const [what, input] of Object.entries(hostileInputs)) {
      const reply = await line.call(name, input);
      expect(reply, `${name} with ${what}`).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
      const { message } = failure.parse(errorOf(reply));
      expect(message.length, 'a message that can be read').toBeLessThan(1000);
      expect(message).not.toMatch(/\bat .*\.(ts|js):\d+/);
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
    expect(await line.call('project.home', {})).toMatchObject({
      ok: true,
      // The two were said to be versions of one, and count once.
      value: { briefings: 1, versions: 1 },
    });
  });
});
