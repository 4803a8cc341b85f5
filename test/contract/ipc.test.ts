import { describe, expect, test } from 'vitest';
import { channels } from '../../src/contract/channels.ts';
import { createDispatch } from '../../src/core/dispatch.ts';
import { answerCalls } from '../../src/main/ipc.ts';
import { isOurPage } from '../../src/main/sender.ts';

type Listen = (event: never, ...args: never[]) => unknown;

/** The other side: what Electron would call, kept by channel. */
const openChannels = () => {
  const listening = new Map<string, Listen>();
  const ipc = {
    handle: (name: string, listener: Listen) => void listening.set(name, listener),
    on: (name: string, listener: Listen) => void listening.set(name, listener),
  };
  // Only the sender's frame of Electron's event is ever looked at.
  const send = (name: string, frame: unknown, ...args: unknown[]): unknown =>
    listening.get(name)?.({ senderFrame: frame } as never, ...(args as never[]));
  return { ipc: ipc as never, send };
};

describe('the channels of the desktop', () => {
  const main = { url: 'app://workbench/index.html', parent: null };

  test.each([
    ['no frame at all', null],
    ['another page', { url: 'https://example.org/', parent: null }],
    ['a file', { url: 'file:///tmp/index.html', parent: null }],
    ['another host of our scheme', { url: 'app://elsewhere/index.html', parent: null }],
    ['a name that only begins like ours', { url: 'app://workbench.example.org/', parent: null }],
    ['a frame inside our page', { url: main.url, parent: main as never }],
    ['no URL', { url: '', parent: null }],
  ])('does not answer %s', async (_who, frame) => {
    expect(isOurPage(frame)).toBe(false);
    const { ipc, send } = openChannels();
    let called = false;
    answerCalls(ipc, async () => {
      called = true;
      return { ok: true, value: 1 };
    });
    const reply = await send(channels.call, frame, 'project.get', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(called).toBe(false);
  });

  test('answers our own page', () => {
    expect(isOurPage(main)).toBe(true);
  });

  test('gives up a call that the page no longer waits for, and no other', async () => {
    const { ipc, send } = openChannels();
    const signals: (AbortSignal | undefined)[] = [];
    answerCalls(ipc, (_method, _input, signal) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    for (const ticket of ['first', 'second']) void send(channels.call, main, 'project.get', {}, ticket);
    send(channels.abandon, { url: 'https://example.org/', parent: null }, 'second');
    send(channels.abandon, main, 'first');
    send(channels.abandon, main, 'never asked');
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false]);
  });

  test.each([[null], [7], [{ toString: 1, valueOf: 1 }]])(
    'takes %j for no method, and breaks at none',
    async (name) => {
      const { ipc, send } = openChannels();
      answerCalls(
        ipc,
        createDispatch({}, () => {}),
      );
      const reply = await send(channels.call, main, name, {});
      expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    },
  );
});
