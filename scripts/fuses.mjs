// node scripts/on-node.mjs scripts/fuses.mjs BINARY: shuts the doors of a packaged Electron (src/main/fuses.ts).
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { fuses } from '../src/main/fuses.ts';

const [binary] = process.argv.slice(2);
if (!binary) {
  console.error('Usage: node scripts/on-node.mjs scripts/fuses.mjs BINARY');
  process.exit(2);
}
const settings = Object.fromEntries(
  Object.entries(fuses).map(([name, on]) => [
    FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)],
    on,
  ]),
);
await flipFuses(binary, { version: FuseVersion.V1, ...settings });
