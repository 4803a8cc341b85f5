import type { ImportedFile } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';
import { prepareImports } from './imports.ts';
import type { ImportTold } from './progress.ts';
import type { DocumentReading } from './read-file.ts';
import type { ContainerEnd, Shelf } from './shelve.ts';

/** Gathers what was read and saves it, batch by batch. */
export type Batches = {
  /** Whether the import's report says already what became of this file. */
  readonly isDone: (path: string) => boolean;
  /** Of how many documents in a file it says that. */
  readonly doneIn: (container: string) => number;
  /** One more document is to come than there were files. */
  readonly expect: () => void;
  /** Takes a reading, with the size of its file in bytes; saves the batch where it is full or old. */
  readonly add: (reading: DocumentReading, size: number) => void;
  /** Takes the end of a file whose documents were all added, with its size in bytes. */
  readonly endContainer: (container: ContainerEnd) => void;
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
  const batch: { item: DocumentReading | ContainerEnd; size: number }[] = [];
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
    const files = batch.flatMap(({ item }) => {
      if ('whole' in item) {
        shelf.endContainer(item);
        return [];
      }
      const became = shelf.shelve(item);
      if (became.length > 1) progress.expect(became.length - 1);
      return became.filter(record);
    });
    for (const { size } of batch) progress.passed(size);
    imports.saveStanding(id, progress.standing());
    return files;
  });
  const save = (): void => {
    progress.saved(saveBatch.immediate());
    batch.length = 0;
    characters = 0;
  };
  const put = (item: DocumentReading | ContainerEnd, size: number): void => {
    if (batch.length === 0) started = performance.now();
    batch.push({ item, size });
    const isFull = batch.length >= limits.files || characters >= limits.characters;
    if (isFull || performance.now() - started >= limits.age) save();
  };

  return {
    isDone: (path) => done.has(path),
    doneIn: (container) => (done.has(container) ? 1 : countIn(done, container)),
    expect: () => progress.expect(1),
    add: (reading, size) => {
      characters += 'prepared' in reading ? (reading.prepared?.transcript.text.length ?? 0) : 0;
      put(reading, size);
    },
    endContainer: (container) => put(container, container.size),
    save,
  };
};

const countIn = (paths: ReadonlySet<string>, container: string): number => {
  let count = 0;
  for (const path of paths) if (path.startsWith(`${container}/`)) count++;
  return count;
};
