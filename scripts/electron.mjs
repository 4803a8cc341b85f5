import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNode, packageFolder, root } from './node.mjs';

const executable = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/** A folder beside the project that may bring an Electron of its own to machines that cannot download one. */
const beside = join(root, '..', 'shared', 'electron-check');

/** @returns {string | null} the text of a file, if there is one */
const textOf = (/** @type {string} */ path) => (existsSync(path) ? readFileSync(path, 'utf8').trim() : null);

/** @returns {string | null} the first of the paths at which there is something */
const firstThere = (/** @type {readonly string[]} */ paths) => paths.find((path) => existsSync(path)) ?? null;

/**
 * The Electron to run: what ELECTRON_OVERRIDE_DIST_PATH names, or the electron package's own once it was fetched.
 * @returns {string | null}
 */
export const findElectron = () => {
  const folder = packageFolder('electron');
  if (!folder) return null;
  const name =
    textOf(join(folder, 'path.txt')) ??
    (process.platform === 'darwin' || process.platform === 'win32'
      ? executable[process.platform]
      : 'electron');
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return firstThere(override ? [join(override, name)] : [join(folder, 'dist', name)]);
};

/**
 * The folder of an Electron for the tests, as ELECTRON_OVERRIDE_DIST_PATH names it; `own` is the package's.
 * @returns {{ folder: string | null } | null} null where no Electron can be had here
 */
export const findElectronForTests = () => {
  if (findElectron()) return { folder: process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? null };
  const ready = join(
    process.env['XDG_CACHE_HOME'] ?? join(process.env['HOME'] ?? '', '.cache'),
    'electron-check',
    'stamp',
  );
  return process.platform === 'linux' && existsSync(join(beside, 'electron')) && existsSync(ready)
    ? { folder: beside }
    : null;
};

/** Seconds without a byte after which a download is given up. */
const patience = 15;

/** @returns {number} bytes below a folder */
const weigh = (/** @type {string} */ path) => {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + weigh(join(path, name)), 0);
};

/**
 * Fetches the electron package's binary, once. Gives up as soon as the host cannot be reached, or when no byte has
 * come for a while.
 * @returns {Promise<string | null>} its path, or null where it cannot be had
 */
export const fetchElectron = async () => {
  const folder = packageFolder('electron');
  if (!folder) return null;
  const scratch = mkdtempSync(join(tmpdir(), 'electron-'));
  const child = spawn(findNode(), [join(folder, 'install.js')], {
    stdio: 'ignore',
    env: { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
  });
  let [held, quiet] = [0, 0];
  const watch = setInterval(() => {
    const now = weigh(scratch) + weigh(join(folder, 'dist'));
    quiet = now === held ? quiet + 1 : 0;
    held = now;
    if (quiet >= patience) child.kill();
  }, 1000);
  await new Promise((done) => {
    child.on('error', done);
    child.on('close', done);
  });
  clearInterval(watch);
  rmSync(scratch, { recursive: true, force: true });
  return findElectron();
};
