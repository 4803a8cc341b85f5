import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

const root = join(import.meta.dirname, '..', '..');
/** What was built, as the page was. */
const program = join(root, 'out', 'main', 'cli.js');

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
  /** What the host's project holds at first. */
  readonly holds: 'nothing' | 'sample';
  /** What the console may say in a test that provokes it. */
  readonly mayComplain: RegExp | null;
  readonly host: Host;
  /** The page with the workbench in it. */
  readonly workbench: Page;
  /** A page over the sample collection, whose host is shared: for tests that change nothing in the project. */
  readonly sample: Page;
  /** Fails a test in which a page complained: an error, a broken policy, a dialog that a script opened. */
  readonly quiet: void;
};

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

type WorkerFixtures = {
  /** A project with the sample collection in it, to copy. */
  readonly sampleProject: string;
  /** A host over that project, and what a browser needs to come in. */
  readonly sampleHost: { readonly address: string; readonly cookies: Cookies };
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  allow: [[], { option: true }],
  holds: ['nothing', { option: true }],
  mayComplain: [null, { option: true }],
  sampleProject: [
    // Playwright reads from the first argument which fixtures are wanted.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'workbench-sample-'));
      const project = join(folder, 'sample.briefing');
      runTerminal(folder, 'import', '--project', project, join(root, 'resources', 'sample'));
      await use(project);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  sampleHost: [
    async ({ sampleProject, browser }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
      const project = join(folder, 'sample.briefing');
      copyFileSync(sampleProject, project);
      const { url, end } = await startHost(folder, project, []);
      // The address works once: what it gives to the first is handed on.
      const first = await browser.newContext();
      await (await first.newPage()).goto(url);
      const cookies = await first.cookies();
      await first.close();
      await use({ address: new URL(url).origin, cookies });
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  sample: async ({ context, page, sampleHost: { address, cookies } }, use) => {
    await context.addCookies(cookies);
    await open(page, address);
    await use(page);
  },
  host: async ({ allow, holds, sampleProject }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
    const project = join(folder, 'test.briefing');
    if (holds === 'sample') copyFileSync(sampleProject, project);
    const { url, end } = await startHost(folder, project, allow);
    await use({ url, folder, project });
    await end();
    rmSync(folder, { recursive: true, force: true });
  },
  workbench: async ({ context, page, host }, use) => {
    await open(page, host.url);
    await use(page);
    // Before the host ends: a page left open would complain that nothing answers any more.
    for (const each of context.pages()) await each.close();
  },
  quiet: [
    async ({ context, mayComplain }, use) => {
      const complaints: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.on('dialog', (dialog) => {
        complaints.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await use();
      expect(complaints.filter((text) => mayComplain === null || !mayComplain.test(text))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Keys pressed before the workbench is on the page would be lost. */
const open = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByRole('main').waitFor();
};

/** Starts a browser host; its URL works once. */
export const startHost = (
  folder: string,
  project: string,
  allow: readonly string[],
): Promise<{ readonly url: string; readonly end: () => Promise<void> }> =>
  new Promise((done, fail) => {
    const allowed = allow.flatMap((each) => ['--allow', each]);
    const args = [program, 'serve', '--json', '--project', project, ...allowed];
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: environment(folder),
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /"url": "([^"]+)"/.exec(said)?.[1];
      if (url) done({ url, end: () => ended(child) });
    });
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`The browser host ended with ${code}.`)));
  });

/** Runs a command of the terminal to its end. */
const runTerminal = (data: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environment(data),
  });

const environment = (data: string) => ({
  ...process.env,
  NODE_OPTIONS: '',
  BRIEFING_DATA: data,
  BRIEFING_CHECK_OUTPUT: '1',
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
