import { describe, expect, test } from 'vitest';
import { createDispatch } from '../../src/core/dispatch.ts';
import { answerCalls } from '../../src/main/ipc.ts';
import { isOurPage } from '../../src/main/sender.ts';

describe('the one channel of the desktop', () => {
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
    let answer: ((event: never, ...args: unknown[]) => unknown) | undefined;
    let called = false;
    answerCalls({ handle: (_channel, listener) => (answer = listener) }, async () => {
      called = true;
      return { ok: true, value: 1 };
    });
    // Only the sender's frame of Electron's event is ever looked at.
    const reply = await answer?.({ senderFrame: frame } as never, 'project.get', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(called).toBe(false);
  });

  test('answers our own page', () => {
    expect(isOurPage(main)).toBe(true);
  });

  test.each([[null], [7], [{ toString: 1, valueOf: 1 }]])(
    'takes %j for no method, and breaks at none',
    async (name) => {
      let answer: ((event: never, ...args: unknown[]) => unknown) | undefined;
      const call = createDispatch({}, () => {});
      answerCalls({ handle: (_channel, listener) => (answer = listener) }, call);
      const reply = await answer?.({ senderFrame: main } as never, name, {});
      expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
    },
  );
});
