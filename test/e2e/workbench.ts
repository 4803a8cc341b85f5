import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');

/** A browser host of its own for each test, over an empty project in a folder that goes away with it. */
export type Host = {
  /** Opens the workbench, once. */
  readonly url: string;
  readonly folder: string;
  readonly project: string;
};

type Fixtures = {
  /** Folders that the host may import from by path. */
  readonly allow: readonly string[];
  readonly host: Host;
  /** The page with the workbench in it. */
  readonly workbench: Page;
};

export const test = base.extend<Fixtures>({
  allow: [[], { option: true }],
  host: async ({ allow }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
    const project = join(folder, 'test.briefing');
    const { url, child } = await startHost(folder, project, allow);
    await use({ url, folder, project });
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  },
  workbench: async ({ page, host }, use) => {
    await page.goto(host.url);
    await use(page);
  },
});

export { expect } from '@playwright/test';

const startHost = (
  folder: string,
  project: string,
  allow: readonly string[],
): Promise<{ url: string; child: ChildProcess }> =>
  new Promise((done, fail) => {
    const allowed = allow.flatMap((each) => ['--allow', each]);
    const args = [join(root, 'src/cli/index.ts'), 'serve', '--json', '--project', project, ...allowed];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '', BRIEFING_DATA: folder, BRIEFING_CHECK_OUTPUT: '1' },
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /"url": "([^"]+)"/.exec(said)?.[1];
      if (url) done({ url, child });
    });
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`The browser host ended with ${code}.`)));
  });

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null) {
      done();
      return;
    }
    child.on('exit', () => done());
    child.kill('SIGTERM');
  });
