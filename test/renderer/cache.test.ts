import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

type Reply = { readonly ok: true; readonly value: unknown };
const calls = new Map<string, { readonly ticket: string; readonly answer: (reply: Reply) => void }>();
const abandoned: string[] = [];
vi.stubGlobal('window', {
  workbench: {
    call: (_method: string, { query }: { readonly query: string }, ticket: string) =>
      new Promise<Reply>((answer) => calls.set(query, { ticket, answer })),
    abandon: (ticket: string) => abandoned.push(ticket),
    on: () => () => {},
  },
});
const { ask, peek, watch } = await import('../../src/renderer/client/cache.ts');
afterAll(() => vi.unstubAllGlobals());

/** Looks at the answer to a query, as a screen does. */
const look = (query: string): (() => void) => {
  const unwatch = watch(query, () => {});
  ask(query, 'search.read', { query });
  return unwatch;
};
const ticketOf = (query: string): string | undefined => calls.get(query)?.ticket;
const breath = (): Promise<void> => new Promise((done) => setTimeout(done));

beforeEach(() => {
  calls.clear();
  abandoned.length = 0;
});

describe('a question that nobody looks at any more', () => {
  test('is given up when the next one takes its place', async () => {
    const unwatch = look('ferr');
    look('ferry');
    unwatch();
    await breath();
    expect(abandoned).toEqual([ticketOf('ferr')]);
    expect(peek('ferry')?.pending).toBe(true);
  });

  test('is not answered late', async () => {
    look('po')();
    await breath();
    calls.get('po')?.answer({ ok: true, value: 'stale' });
    await breath();
    expect(peek('po')).toBeUndefined();
  });

  test('goes on where a screen takes it up again within the same breath', async () => {
    look('port')();
    look('port');
    await breath();
    expect(abandoned).toEqual([]);
  });

  test('is not given up once it is answered', async () => {
    const unwatch = look('pier');
    calls.get('pier')?.answer({ ok: true, value: 'answered' });
    await breath();
    unwatch();
    await breath();
    expect(abandoned).toEqual([]);
    expect(peek('pier')).toMatchObject({ value: 'answered', pending: false });
  });
});
