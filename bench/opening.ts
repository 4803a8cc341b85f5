import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser } from '../test/e2e/browser.ts';

/** Peak resident memory of a process in bytes, or null where the system does not tell. */
const peakMemory = (pid: number): number | null => {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
};

/**
 * Starts the browser host on a project and opens it: seconds from starting the process to the first row of the
 * library painted, and the host's peak memory after a few searches. The browser itself is running already.
 */
export const measureOpening = async (
  project: string,
): Promise<{ seconds: number; memory: number | null }> => {
  const browser = await chromium.launch(await findBrowser());
  const page = await browser.newPage();
  const started = performance.now();
  const host = spawn(process.execPath, ['src/cli/index.ts', 'serve', '--project', project], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // As `npm run serve` starts it.
    env: { ...process.env, NODE_COMPILE_CACHE: 'node_modules/.cache/node' },
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      host.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/\S+/.exec(said)?.[0];
        if (found) resolve(found);
      });
      host.on('exit', () => reject(new Error('the browser host ended before it said its address')));
    });
    await page.goto(url);
    await page.getByRole('row').nth(3).waitFor();
    const seconds = (performance.now() - started) / 1000;
    await page.goto(`${new URL(url).origin}/#/search?q=${encodeURIComponent('talks')}`);
    await page.waitForTimeout(2000);
    return { seconds, memory: host.pid === undefined ? null : peakMemory(host.pid) };
  } finally {
    host.kill('SIGTERM');
    await browser.close();
  }
};
