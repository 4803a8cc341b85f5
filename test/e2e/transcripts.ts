import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An invented transcript: its day, and pairs of a question and its answer. */
export const transcript = (day: string, pairs: readonly (readonly [question: string, answer: string])[]) =>
  [
    `Ministry of Tides Spokesperson Lin Hale’s Regular Press Conference on ${day}`,
    ...pairs.flatMap(([question, answer]) => [`Coast Wire: ${question}`, `Lin Hale: ${answer}`]),
  ].join('\n\n');

/** Two that differ in what they say, for tests in which their content does not matter. */
export const twoTranscripts: Readonly<Record<string, string>> = {
  'ferries.txt': transcript('March 5, 2024', [
    ['Will the ferry sail?', 'It will sail when the tide allows. Fares stay as they are.'],
    ['And the bridge?', 'The bridge stays open.'],
  ]),
  'lamps.txt': transcript('March 7, 2024', [['Are the lamps lit?', 'Every lamp is lit at dusk.']]),
};

/** Writes files into a folder, each under its path from there, and gives the folder. */
export const writeFiles = (folder: string, files: Readonly<Record<string, string | Buffer>>): string => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};
