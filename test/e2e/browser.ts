import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';

/** A Chromium to test with, as Playwright launches it; no path means Playwright's own. */
export type Browser = {
  readonly name: string;
  readonly executablePath?: string;
  readonly args: string[];
  readonly env?: Record<string, string>;
};

const root = join(import.meta.dirname, '..', '..');

const installed: Readonly<Record<string, readonly string[]>> = {
  linux: ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'].flatMap((name) => [
    `/usr/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? 'C:\\', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

/**
 * Looks for a browser: BRIEFING_BROWSER, Playwright's own, an installed Chrome or Chromium, then the one that an npm
 * package brings to a bare Linux machine. Throws with what to do where there is none.
 */
export const findBrowser = (): Browser => {
  const named = process.env['BRIEFING_BROWSER'];
  if (named) return { name: named, executablePath: named, args: [] };
  if (existsSync(chromium.executablePath())) return { name: "Playwright's Chromium", args: [] };
  const found = installed[process.platform]?.find((path) => existsSync(path));
  if (found) return { name: found, executablePath: found, args: [] };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackBrowser();
  throw new Error('No browser to test with. Install Chrome, or name one in BRIEFING_BROWSER.');
};

/** Unpacks the browser that the package @sparticuz/chromium carries, once: beside its place, then moved there. */
const unpackBrowser = (): Browser => {
  // The package exports neither its folder nor its package.json.
  const from = join(root, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const place = join(root, 'node_modules', '.cache', 'chromium');
  if (!existsSync(place)) {
    mkdirSync(dirname(place), { recursive: true });
    const part = mkdtempSync(`${place}-`);
    const open = (name: string): Buffer => brotliDecompressSync(readFileSync(join(from, `${name}.br`)));
    writeFileSync(join(part, 'chromium'), open('chromium'), { mode: 0o755 });
    for (const name of ['al2023', 'fonts', 'swiftshader']) {
      const target = name === 'swiftshader' ? part : join(part, name);
      mkdirSync(target, { recursive: true });
      execFileSync('tar', ['-x', '-C', target], { input: open(`${name}.tar`) });
    }
    writeFileSync(join(part, 'fonts.conf'), fontsConf(place));
    try {
      renameSync(part, place);
    } catch (error) {
      // Another run was faster.
      rmSync(part, { recursive: true, force: true });
      if (!existsSync(place)) throw error;
    }
  }
  return {
    name: "the npm package's Chromium",
    executablePath: join(place, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
    env: { LD_LIBRARY_PATH: join(place, 'al2023', 'lib'), FONTCONFIG_FILE: join(place, 'fonts.conf') },
  };
};

const fontsConf = (place: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(place, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(place, 'font-cache')}</cachedir>
</fontconfig>
`;
