import { defineConfig } from '@playwright/test';
import { findElectronForTests } from './scripts/electron.mjs';
import { findBrowser } from './test/e2e/browser.ts';

const { executablePath, args, env } = findBrowser();
const electron = findElectronForTests();
if (electron?.folder) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = electron.folder;
// The workers of Playwright read this file too: said once.
if (!electron && process.env['TEST_WORKER_INDEX'] === undefined) {
  console.log('Electron tests skipped: no Electron binary can be had on this machine.');
}

/** Every spec in a real browser against the browser host, and the desktop's own in a real Electron. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  reporter: [['list']],
  forbidOnly: Boolean(process.env['CI']),
  // More than there are cores: a test mostly waits for a window.
  workers: 3,
  // Long enough for a loaded machine: a test here fails for what it finds, never for how long it took.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  projects: [
    {
      name: 'browser',
      testIgnore: 'electron.spec.ts',
      use: {
        viewport: { width: 1280, height: 800 },
        launchOptions: {
          args,
          ...(executablePath === undefined ? {} : { executablePath }),
          ...(env === undefined ? {} : { env: { ...process.env, ...env } }),
        },
        // A trace of every test would cost a quarter of the whole run.
        trace: process.env['CI'] ? 'off' : 'retain-on-failure',
        screenshot: 'only-on-failure',
        contextOptions: { reducedMotion: 'reduce' },
      },
    },
    ...(electron ? [{ name: 'electron', testMatch: 'electron.spec.ts' }] : []),
  ],
});
