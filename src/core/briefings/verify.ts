import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Handlers, Output } from '../../contract/index.ts';
import type { ReadableStore } from '../store/store.ts';

type Source = { readonly path: string; readonly sha256: string; readonly briefingId: number };
type State = 'intact' | 'changed' | 'missing';

/** Enough files at once to keep a disk busy, few enough to leave it to others. */
const atOnce = 4;

/** Reads every source file again and compares its bytes with those kept. A file that cannot be read counts as missing. */
export const createVerify = (store: ReadableStore): Handlers<'verify.run'> => {
  const sources = store.prepare<[], Source>(
    `SELECT s.path, s.sha256, s.briefing_id AS briefingId
     FROM source s JOIN briefing b ON b.id = s.briefing_id AND b.removed_at IS NULL ORDER BY s.id`,
  );
  return { 'verify.run': () => verify(sources.all()) };
};

const verify = async (sources: readonly Source[]): Promise<Output<'verify.run'>> => {
  const states: State[] = [];
  const queue = sources.entries();
  // Each reader takes the next file from the one queue that all of them share.
  const readers = Array.from({ length: atOnce }, async () => {
    for (const [at, source] of queue) states[at] = await stateOf(source);
  });
  await Promise.all(readers);
  const those = (state: State) =>
    sources.filter((_, at) => states[at] === state).map(({ path, briefingId }) => ({ path, briefingId }));
  const [changed, missing] = [those('changed'), those('missing')];
  return {
    checked: sources.length,
    intact: sources.length - changed.length - missing.length,
    changed,
    missing,
  };
};

const stateOf = async ({ path, sha256 }: Source): Promise<State> => {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return 'missing';
  }
  return hash.digest('hex') === sha256 ? 'intact' : 'changed';
};
