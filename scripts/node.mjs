import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the person stands: npm moves to the project's folder and says where it was called. */
export const callerFolder = ['start', 'serve', 'briefing'].includes(process.env['npm_lifecycle_event'] ?? '')
  ? (process.env['INIT_CWD'] ?? process.cwd())
  : process.cwd();

const require = createRequire(import.meta.url);

/** @param {string} version like 22.18.0 */
const runsTypeScript = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
};

/** @returns {string | null} the folder of an installed package */
export const packageFolder = (/** @type {string} */ name) => {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return null;
  }
};

/**
 * A Node that runs the sources and the store: this one from version 24 on, else that of the `node` package. An older
 * one would crash in better-sqlite3 without a word.
 * @returns {string} its path; the process ends with an explanation where there is none
 */
export const findNode = () => {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  const folder = packageFolder('node');
  const packaged = folder && join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (packaged && existsSync(packaged)) return packaged;
  if (runsTypeScript(process.versions.node)) return process.execPath;
  console.error(
    `This needs Node 22.18 or newer, and this is ${process.version}. npm normally installs one beside it: run npm ci again, without --ignore-scripts.`,
  );
  process.exit(1);
};

/** Node keeps what it makes of the sources here: the next start is twice as quick. */
const compileCache = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') };

/**
 * Runs a program in this terminal and passes it the signals that end us.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + 15 and the like where a signal ended it
 */
export const run = (program, args, options = {}) =>
  new Promise((done, fail) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      cwd: callerFolder,
      ...options,
      env: { ...process.env, ...compileCache, ...options.env },
    });
    // A terminal sends Ctrl-C to the child as well: it decides, and we wait for it.
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    child.on('error', fail);
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, forward);
      done(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1));
    });
  });
