// npm run serve -- [--port N] [--allow DIR]... [--project FILE]: the workbench in a browser.
import { builtCli, ensureBuilt } from './build.mjs';
import { findNode, run } from './node.mjs';

const built = await ensureBuilt();
process.exitCode = built === 0 ? await run(findNode(), [builtCli, 'serve', ...process.argv.slice(2)]) : 1;
