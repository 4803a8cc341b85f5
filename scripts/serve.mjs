// npm run serve -- [--port N] [--allow DIR]... [--project FILE]: the workbench in a browser.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findNode, root, run } from './node.mjs';

const built = await ensureBuilt();
const cli = join(root, 'src', 'cli', 'index.ts');
process.exitCode = built === 0 ? await run(findNode(), [cli, 'serve', ...process.argv.slice(2)]) : 1;
