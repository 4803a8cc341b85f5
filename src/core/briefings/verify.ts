import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Handlers, KeptChoices, Output } from '../../contract/index.ts';
import { fileHolding } from '../import/gone.ts';
import { readSourceFile, sha256 } from '../import/source-file.ts';
import { choicesAt } from '../import/way.ts';
import { listChoices } from '../layouts/choices.ts';
import type { ReadableStore } from '../store/store.ts';
import { openFile } from '../transcript/formats/open.ts';

type Source = { readonly path: string; readonly sha256: string; readonly briefingId: number };
type State = 'intact' | 'changed' | 'missing';

/** Enough files at once to keep a disk busy, few enough to leave it to others. */
const atOnce = 4;

/**
 * Reads every source file again and compares its bytes with those kept; of a file that holds several documents, which is
 * opened once, those of each. A file that cannot be read counts as missing.
 */
export const createVerify = (store: ReadableStore): Handlers<'verify.run'> => {
  const sources = store.prepare<[], Source>(
    `SELECT s.path, s.sha256, s.briefing_id AS briefingId
     FROM source s JOIN briefing b ON b.id = s.briefing_id AND b.removed_at IS NULL ORDER BY s.id`,
  );
  const choices = listChoices(store);
  return { 'verify.run': () => verify(sources.all(), choices()) };
};

const verify = async (
  sources: readonly Source[],
  chosen: readonly KeptChoices[],
): Promise<Output<'verify.run'>> => {
  const states = new Map<Source, State>();
  const queue = Map.groupBy(sources, ({ path }) => fileHolding(path)).entries();
  // Each reader takes the next file from the one queue that all of them share.
  const readers = Array.from({ length: atOnce }, async () => {
    for (const [file, held] of queue) {
      const [only] = held;
      const isOne = only?.path === file;
      if (isOne) states.set(only, await stateOf(only));
      else for (const [source, state] of await statesWithin(file, held, chosen)) states.set(source, state);
    }
  });
  await Promise.all(readers);
  const those = (state: State) =>
    sources
      .filter((source) => states.get(source) === state)
      .map(({ path, briefingId }) => ({ path, briefingId }));
  const [changed, missing] = [those('changed'), those('missing')];
  return {
    checked: sources.length,
    intact: sources.length - changed.length - missing.length,
    changed,
    missing,
  };
};

/** Documents within a file: opened as they were, with what was chosen for them. */
const statesWithin = async (
  file: string,
  held: readonly Source[],
  chosen: readonly KeptChoices[],
): Promise<ReadonlyMap<Source, State>> => {
  const states = new Map<Source, State>(held.map((source) => [source, 'missing']));
  const byPath = new Map(held.map((source) => [source.path, source]));
  try {
    const whole = await readSourceFile(file);
    for await (const opened of openFile(whole, (path) => choicesAt(chosen, path))) {
      const source = byPath.get(opened.path);
      if (source && 'document' in opened)
        states.set(source, sha256(opened.document.bytes) === source.sha256 ? 'intact' : 'changed');
    }
  } catch {
    // What could not be reached is missing.
  }
  return states;
};

const stateOf = async ({ path, sha256: kept }: Source): Promise<State> => {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return 'missing';
  }
  return hash.digest('hex') === kept ? 'intact' : 'changed';
};
