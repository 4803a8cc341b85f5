import type { ImportedFile } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import { prepareImports } from './imports.ts';
import type { ImportTold } from './progress.ts';
import type { DocumentReading } from './read-file.ts';
import type { Shelf } from './shelve.ts';

/** Gathers what was read and saves it, batch by batch. */
export type Batches = {
  /** Whether the import's report says already what became of this file. */
  readonly isDone: (path: string) => boolean;
  /** Takes a reading, with the size of its file in bytes; saves the batch where it is full or old. */
  readonly add: (reading: DocumentReading, size: number) => void;
  /** Saves what is gathered. Throws what the store throws; then nothing of the batch is saved. */
  readonly save: () => void;
};

/** A batch is saved when it holds this many files or characters, or is this old in milliseconds. */
const limits = { files: 256, characters: 8_000_000, age: 1000 };

/** Batches of one import: each is saved whole, with its part of the report and how far the import is. */
export const createBatches = (
  store: WritableStore,
  id: number,
  shelf: Shelf,
  progress: ImportTold,
): Batches => {
  const imports = prepareImports(store);
  const done = imports.done(id);
  const batch: { reading: DocumentReading; size: number }[] = [];
  let characters = 0;
  let started = 0;

  /** Puts what became of a file into the report, once; false where it stands there already. */
  const record = (file: ImportedFile): boolean => {
    const before = done.has(file.path) ? imports.outcomeOf(id, file.path) : null;
    if (before !== null) {
      // Done before the import was stopped, and looked at once more because it was written to since.
      if (file.outcome === 'unchanged' && before !== 'failed' && before !== 'gone') return false;
      imports.dropFile(id, file.path);
      progress.replaced(before);
    }
    done.add(file.path);
    imports.addFile(id, file);
    progress.counted(file);
    return true;
  };
  const saveBatch = store.transaction((): ImportedFile[] => {
    const files = batch.map(({ reading }) => shelf.shelve(reading)).filter(record);
    for (const { size } of batch) progress.passed(size);
    imports.saveStanding(id, progress.standing());
    return files;
  });
  const save = (): void => {
    progress.saved(saveBatch.immediate());
    batch.length = 0;
    characters = 0;
  };

  return {
    isDone: (path) => done.has(path),
    add: (reading, size) => {
      if (batch.length === 0) started = performance.now();
      batch.push({ reading, size });
      characters += 'prepared' in reading ? (reading.prepared?.transcript.text.length ?? 0) : 0;
      const isFull = batch.length >= limits.files || characters >= limits.characters;
      if (isFull || performance.now() - started >= limits.age) save();
    },
    save,
  };
};
