#!/usr/bin/env node
// The workbench in a terminal: briefing <command>. See briefing --help.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { findNode, root, run } from './node.mjs';

const args = process.argv.slice(2);
const needsPage = args.includes('serve') && !args.includes('--help') && !args.includes('-h');
const built = needsPage ? await ensureBuilt() : 0;
process.exitCode = built === 0 ? await run(findNode(), [join(root, 'src', 'cli', 'index.ts'), ...args]) : 1;
