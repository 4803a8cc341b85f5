// node scripts/on-node.mjs FILE [ARGUMENT...]: runs a program of this project, a TypeScript one too, on a Node that can.
import { findNode, run } from './node.mjs';

process.exitCode = await run(findNode(), process.argv.slice(2));
