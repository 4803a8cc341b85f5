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
  reporter: process.env['CI'] ? [['list']] : [['list']],
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 60_000,
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
        trace: 'retain-on-failure',
      },
    },
    ...(electron ? [{ name: 'electron', testMatch: 'electron.spec.ts' }] : []),
  ],
});
