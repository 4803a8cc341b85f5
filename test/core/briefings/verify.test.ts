import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createVerify } from '../../../src/core/briefings/verify.ts';
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

  it('leaves out the files of briefings that were removed', async () => {
    fixture.store.exec("UPDATE briefing SET removed_at = '2024-01-01T00:00:00Z' WHERE id = 1");
    expect(await verify()).toMatchObject({ checked: 8 });
  });
});
