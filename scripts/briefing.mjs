#!/usr/bin/env node
// The workbench in a terminal: briefing <command>. See briefing --help.
import { join } from 'node:path';
import { builtCli, ensureBuilt, isStale } from './build.mjs';
import { findNode, root, run } from './node.mjs';

const args = process.argv.slice(2);
const needsPage = args.includes('serve') && !args.includes('--help') && !args.includes('-h');
const built = needsPage ? await ensureBuilt() : 0;
// What was built starts quicker; the sources run where nothing was, or something older.
const cli = isStale() ? join(root, 'src', 'cli', 'index.ts') : builtCli;
process.exitCode = built === 0 ? await run(findNode(), [cli, ...args]) : 1;
