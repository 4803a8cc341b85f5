// npm start: the workbench in a window of its own, or in the browser where there can be no window.
import { builtCli, ensureBuilt } from './build.mjs';
import { fetchElectron, findElectron } from './electron.mjs';
import { findNode, packageFolder, root, run } from './node.mjs';

const args = process.argv.slice(2);
const { platform, env } = process;
const hasScreen =
  platform !== 'linux' ||
  Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'] || env['ELECTRON_OVERRIDE_DIST_PATH']);

/** Says in one line why there is no window, and opens the workbench for a browser instead. */
const serve = (/** @type {string} */ why) => {
  console.error(`${why} Starting the workbench for your browser instead.`);
  // The arguments were the desktop's: switches of Electron, and files to import, which the page picks itself.
  return run(findNode(), [builtCli, 'serve']);
};

/** @returns {Promise<string | null>} */
const getElectron = async () => {
  const found = findElectron();
  if (found) return found;
  if (!packageFolder('electron')) return null;
  console.error('Fetching Electron, once (about 100 MB)…');
  return fetchElectron();
};

const start = async () => {
  if ((await ensureBuilt()) !== 0) return 1;
  if (!hasScreen) return serve('There is no screen here.');
  const electron = await getElectron();
  if (!electron) return serve('Electron could not be fetched from here.');
  const asRoot = platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) console.error('Started as root, Electron runs without its sandbox (--no-sandbox).');
  const began = Date.now();
  const code = await run(electron, [...(asRoot ? ['--no-sandbox'] : []), root, ...args]);
  const failedAtOnce = code !== 0 && code < 128 && Date.now() - began < 5000;
  return failedAtOnce ? serve(`Electron could not start here (exit ${code}).`) : code;
};

process.exitCode = await start();
