import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startCore } from '../../../src/core/thread/start.ts';
import { openFixtureStore } from '../fixture-store.ts';

/** Each of these takes an expression with two nested repeats some tens of milliseconds, and all of them over ten seconds. */
const lasting = Array.from({ length: 600 }, (_, n) => ({ statement: `b ${n} ${'a'.repeat(23)}` }));

const entry = (name: string): URL => new URL(`../../../src/core/thread/${name}-worker.ts`, import.meta.url);

test('a query that lasts is interrupted when nobody waits for it, and the next one is answered', async () => {
  const fixture = openFixtureStore({ date: '2024-01-02', said: [...lasting, { statement: 'A ferry.' }] });
  const core = startCore(
    {
      project: join(fixture.folder, 'project.briefing'),
      data: fixture.folder,
      resources: 'resources',
      version: '0.0.0',
      watching: false,
      workers: {
        core: entry('core'),
        import: entry('import'),
        reading: entry('reading'),
        twins: entry('twins'),
        lines: entry('lines'),
        running: entry('running'),
        nonanswers: entry('nonanswers'),
      },
      checkOutput: true,
    },
    () => {},
  );
  try {
    // The thread is up and at leisure: what is asked now is begun at once.
    await core.call('search.query', { query: 'ferry' });
    const answered: string[] = [];
    const unwanted = new AbortController();
    const first = core
      .call('search.query', { query: '/(a+)+b/' }, unwanted.signal)
      .finally(() => answered.push('first'));
    const next = core.call('search.query', { query: '"a ferry"' }).finally(() => answered.push('next'));
    setTimeout(() => unwanted.abort(), 400);
    // Left alone it would be stopped after ten seconds, and say that it took too long.
    expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await next).toMatchObject({ ok: true, value: { total: 1 } });
    expect(answered).toEqual(['first', 'next']);
  } finally {
    await core.close();
    fixture.close();
  }
});
