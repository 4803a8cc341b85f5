import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVerify } from '../../../src/core/briefings/verify.ts';
import { openFile } from '../../../src/core/transcript/formats/open.ts';
import { zipOf } from '../transcript/formats/zip-fixture.ts';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

let fixture: FixtureStore;
const paths: string[] = [];
beforeEach(() => {
  const said = [{ statement: 'The ferry sails.' }];
  fixture = openFixtureStore({ said }, { said }, { said });
  paths.length = 0;
  for (let n = 0; n < 12; n++) {
    const path = join(fixture.folder, `${n}.txt`);
    writeFileSync(path, `transcript ${n}`);
    fixture.addSource((n % 3) + 1, path, createHash('sha256').update(`transcript ${n}`).digest('hex'));
    paths.push(path);
  }
});
afterEach(() => fixture.close());

const verify = () => createVerify(fixture.store)['verify.run']({});

describe('verifying', () => {
  it('finds every file as it was read', async () => {
    expect(await verify()).toEqual({ checked: 12, intact: 12, changed: [], missing: [] });
  });

  it('names what changed and what is gone, in the order they were read', async () => {
    const [first = '', second = '', , fourth = '', fifth = ''] = paths;
    writeFileSync(second, 'transcript 1.');
    writeFileSync(fifth, '');
    rmSync(first);
    rmSync(fourth);
    expect(await verify()).toEqual({
      checked: 12,
      intact: 8,
      changed: [
        { path: second, briefingId: 2 },
        { path: fifth, briefingId: 2 },
      ],
      missing: [
        { path: first, briefingId: 1 },
        { path: fourth, briefingId: 1 },
      ],
    });
  });

  it('looks into archives and tables for the documents they hold', async () => {
    const archive = join(fixture.folder, 'a.zip');
    const table = join(fixture.folder, 'b.csv');
    const day = (date: string, answer: string): string => `${date},Is it open?,${answer}\n`;
    const write = (first: string, answer: string): void => {
      writeFileSync(
        archive,
        zipOf([
          { name: 'in/1.txt', data: first },
          { name: '2.txt', data: 'second' },
        ]),
      );
      writeFileSync(table, `date,question,answer\n${day('2025-05-05', answer)}${day('2025-05-06', 'No.')}`);
    };
    write('first', 'It is.');
    const held: string[] = [];
    for (const file of [archive, table])
      for await (const opened of openFile({ path: file, bytes: readFileSync(file) })) {
        if (!('document' in opened)) throw new Error(opened.failure.message);
        const { path, document } = opened;
        fixture.addSource(1, path, createHash('sha256').update(document.bytes).digest('hex'));
        held.push(path);
      }
    expect(await verify()).toMatchObject({ checked: 16, intact: 16 });
    write('first!', 'It was.');
    const changed = [held[0], held[2]].map((path) => ({ path, briefingId: 1 }));
    expect(await verify()).toMatchObject({ checked: 16, intact: 14, changed, missing: [] });
    rmSync(table);
    expect((await verify()).missing.map(({ path }) => path)).toEqual(held.slice(2));
  });

  it('leaves out the files of briefings that were removed', async () => {
    fixture.store.exec("UPDATE briefing SET removed_at = '2024-01-01T00:00:00Z' WHERE id = 1");
    expect(await verify()).toMatchObject({ checked: 8 });
  });
});
