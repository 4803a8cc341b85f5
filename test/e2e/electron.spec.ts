import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import type { ImportProgress, Transport } from '../../src/contract/index.ts';

declare global {
  interface Window {
    readonly workbench?: Transport;
    heard?: unknown[];
  }
}

const root = join(import.meta.dirname, '..', '..');
let folder: string;
let app: ElectronApplication;
let page: Page;

const launch = (...more: string[]) =>
  _electron.launch({ args: [root, `--user-data-dir=${join(folder, 'profile')}`, ...more], cwd: root });

/** A folder with one invented transcript. */
const writeTranscripts = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  writeFileSync(
    join(path, `${name}.txt`),
    `Ministry of Tides: Regular Press Conference on March 5, 2024\n\nCoast Wire: Will the ${name} ferry sail?\n\nLin Hale: It will sail when the tide allows.\n`,
  );
  return path;
};

/** Waits until the page has been told of an event, and gives what it was told. */
const listen = (event: 'menu.chosen' | 'desk.offered' | 'import.finished') =>
  page.evaluate((name) => {
    const heard: unknown[] = [];
    window.workbench?.on(name, (value) => heard.push(value));
    window.heard = heard;
  }, event);
const heard = () => page.evaluate(() => window.heard ?? []);

const call = <Value>(method: string, input: unknown): Promise<Value> =>
  page.evaluate(
    async ([name, given]) => {
      // The page's own bridge; the spec names methods as strings so that it can also name wrong ones.
      const reply = await window.workbench?.call(name as 'project.get', given as Record<string, never>);
      return reply as never;
    },
    [method, input] as const,
  );

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  app = await launch();
  page = await app.firstWindow();
  await page.waitForLoadState('load');
});

test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('opens its window over a project of its own', async () => {
  const frame = await app.browserWindow(page);
  await expect.poll(() => frame.evaluate((each) => each.isVisible())).toBe(true);
  expect(page.url()).toMatch(/^app:\/\/workbench\//);
  const reply = await call<{ ok: boolean; value: { name: string } }>('project.get', {});
  expect(reply).toMatchObject({ ok: true, value: { name: 'My briefings', briefings: 0 } });
});

test('gives the page a sandbox, a policy, and nothing of Node', async () => {
  const preferences = await (
    await app.browserWindow(page)
  ).evaluate((frame) => {
    // Electron keeps these from its types, and they are the truth.
    const contents = frame.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration };
  });
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  expect(await page.evaluate(() => [typeof globalThis.require, typeof globalThis.process])).toEqual([
    'undefined',
    'undefined',
  ]);
  expect(await page.evaluate(() => Object.keys(window.workbench ?? {}).toSorted())).toEqual([
    'abandon',
    'call',
    'on',
    'pathsOf',
  ]);
  const policy = await page.evaluate(async () =>
    (await fetch('app://workbench/')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'; script-src 'self'");
  await expect(page.evaluate(() => fetch('https://example.org/'))).rejects.toThrow();
});

test('stays where it is', async () => {
  const opened = await page.evaluate(() => globalThis.open('https://127.0.0.1:1/') === null);
  expect(opened).toBe(true);
  await page.evaluate(() => globalThis.location.assign('https://example.org/'));
  await page.evaluate(() => globalThis.location.assign('file:///etc/hosts'));
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(/^app:\/\/workbench\//);
  expect(app.windows()).toHaveLength(1);
});

test('serves nothing from outside its page', async () => {
  const status = (path: string) =>
    page.evaluate(async (url) => (await fetch(url)).status, `app://workbench/${path}`);
  expect(await status('index.html')).toBe(200);
  for (const path of [
    '..%2fmain%2findex.js',
    '%2e%2e/main/index.js',
    '..%5cmain%5cindex.js',
    '%00',
    'none.js',
  ]) {
    expect(await status(path), path).toBe(404);
  }
});

test('answers wrong calls with a failure and goes on', async () => {
  for (const name of ['nonsense', '__proto__', 'constructor', 'toString']) {
    expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  }
  expect(await call('briefings.get', { id: 'one' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
  expect(await call('project.get', {})).toMatchObject({ ok: true });
});

test('imports a folder that a dialog picked, with documents of every kind of library', async () => {
  const picked = writeTranscripts('north');
  const documents = [
    'briefing.docx',
    'briefing.rtf',
    'chinese.pdf',
    'letter.eml',
    'speeches.xlsx',
    'briefing.epub',
  ];
  for (const name of documents)
    copyFileSync(join(root, 'test', 'fixtures', 'formats', name), join(picked, name));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, picked);
  expect(await call('desk.pick', { what: 'folders' })).toEqual({ ok: true, value: { paths: [picked] } });
  await listen('import.finished');
  await call('import.start', { paths: [picked] });
  await expect.poll(heard).toHaveLength(1);
  const [report] = (await heard()) as ImportProgress[];
  // The Word document and the RTF hold one text; the table holds two briefings.
  expect(report).toMatchObject({ state: 'finished', counts: { added: 7, duplicate: 1, failed: 0 } });
});

test('sends a menu item that was chosen to the page', async () => {
  await listen('menu.chosen');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('go.trends')?.click());
  await expect.poll(heard).toEqual([{ command: 'go.trends' }]);
});

test('hands the folder of a second launch to the first', async () => {
  const offered = writeTranscripts('south');
  await listen('desk.offered');
  // What Playwright starts too: the path of Electron's binary, or of what stands in for it.
  const electron = String(createRequire(import.meta.url)('electron'));
  const second = spawn(electron, [root, `--user-data-dir=${join(folder, 'profile')}`, offered], {
    stdio: 'ignore',
  });
  const ended = new Promise((done) => second.on('exit', done));
  await expect.poll(heard, { timeout: 20_000 }).toEqual([{ paths: [offered] }]);
  await ended;
  expect(app.windows()).toHaveLength(1);
});

test('opens as it was closed', async () => {
  const frame = await app.browserWindow(page);
  await frame.evaluate((each) => each.setBounds({ x: 40, y: 60, width: 1000, height: 700 }));
  await page.waitForTimeout(700);
  const kept = await frame.evaluate((each) => each.getNormalBounds());
  await app.close();
  app = await launch();
  page = await app.firstWindow();
  const again = await (await app.browserWindow(page)).evaluate((each) => each.getNormalBounds());
  expect({ width: again.width, height: again.height }).toEqual({ width: kept.width, height: kept.height });
});
