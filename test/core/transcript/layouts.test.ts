import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { layouts, type Layout } from '../../../src/core/transcript/layouts/index.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import type { Wish } from '../../../src/core/transcript/reading.ts';

const here = dirname(fileURLToPath(import.meta.url));
const declared = join(here, '..', '..', '..', 'src', 'core', 'transcript', 'layouts');
const fixtures = join(here, '..', '..', 'fixtures', 'transcripts');

const read = (text: string, wish?: Wish) =>
  readTranscript(new TextEncoder().encode(text), 'conference.txt', wish);

describe('layouts are declarations', () => {
  test('each is plain data that survives being written down', () => {
    for (const layout of layouts) expect(JSON.parse(JSON.stringify(layout))).toEqual(layout);
  });

  test('no two have one name, and every file of the folder is tried', () => {
    const files = readdirSync(declared).filter((file) => file !== 'index.ts' && file !== 'layout.ts');
    expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length);
    expect(layouts).toHaveLength(files.length);
  });

  test('each reads a fixture better than all others do', () => {
    const used = readdirSync(fixtures, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.jsonl'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => readTranscript(readFileSync(path), path).layout);
    expect(layouts.map(({ name }) => name).filter((name) => !used.includes(name))).toEqual([]);
  });
});

const arrows: Layout = {
  name: 'arrows',
  label: { source: '^(?<name>(?:>>|<<) ?\\p{L}*) ?\\| ', flags: 'u' },
  asks: [{ source: '^>>? ?(?<name>\\p{L}+)?$', flags: 'u' }],
  answers: [{ source: '^<< ?(?<name>\\p{L}+)?$', flags: 'u' }],
  needs: ['asks'],
  others: 'answers',
  admits: 'all',
  title: { source: '^Heading\\. (.+)$', flags: '' },
  date: { source: '^Held: (.+)$', flags: '' },
  handicap: 0,
};

const arrowed =
  'Published 3 May 2031\nHeading. The lock at Trin\nHeld: 12 March 2031\n\n>> Brask | When does it open?\n<< Ekberg | In May.\n>> Reyd | And the bridge?\n<< Ekberg | Later.\n';

describe('layouts beside the declared ones', () => {
  test('a taught layout is tried with the others, and says where title, day and names stand', () => {
    const { layout, exchanges, title, date } = read(arrowed, { taught: [arrows] });
    expect(layout).toBe('arrows');
    expect(exchanges.map(({ asker, speaker }) => [asker, speaker])).toEqual([
      ['Brask', 'Ekberg'],
      ['Reyd', 'Ekberg'],
    ]);
    expect(title).toBe('The lock at Trin');
    expect(date).toBe('2031-03-12');
  });

  test('a chosen layout is the only one tried', () => {
    const text = 'Q: When does it open?\n\nA: In May.\n\nQ: And the bridge?\n\nA: Later.\n';
    expect(read(text).exchanges).toHaveLength(2);
    const chosen = read(text, { layout: 'names in tags' });
    expect(chosen.exchanges).toHaveLength(0);
    expect(chosen.reasons.map(({ code }) => code)).toContain('layout-fits-not');
  });

  test('a chosen layout that nobody declared is said, and the text is kept', () => {
    const { reasons, spans } = read('Q: When?\n\nA: In May.\n', { layout: 'gone' });
    expect(reasons.map(({ code }) => code)).toContain('layout-unknown');
    expect(spans.at(-1)?.end).toBe('Q: When?\n\nA: In May.\n'.length);
  });

  test('a second layout that explains nearly as much is a doubt', () => {
    const twin: Layout = {
      ...arrows,
      name: 'arrows without answers',
      never: [{ source: 'Reyd', flags: '' }],
    };
    const more = '>> Holm | Who pays?\n<< Ekberg | The union.\n>> Vos | When?\n<< Ekberg | Soon.\n';
    const { reasons } = read(arrowed + more, { taught: [arrows, twin] });
    expect(reasons.find(({ code }) => code === 'rival-layout')?.text).toMatch(
      /“arrows without answers”.*3 exchanges instead of 4/,
    );
  });
});
