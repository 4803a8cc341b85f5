import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectExtension } from '../core/project/places.ts';

/** What a launch hands over: files and folders to import, and a project to open. */
export type Offer = { readonly paths: readonly string[]; readonly project: string | null };

/**
 * Reads a command line of the desktop. Switches belong to Electron; unpackaged, the first argument is the program's own
 * folder. What does not exist is left out: nothing could be said about it before there is a window.
 */
export const offerOf = (argv: readonly string[], folder: string, packaged: boolean): Offer => {
  const named = argv.slice(1).filter((each) => !each.startsWith('-'));
  return sortOffer(
    (packaged ? named : named.slice(1))
      .map((each) => resolve(folder, each))
      .filter((each) => existsSync(each)),
  );
};

/** Tells projects from transcripts by their extension. */
export const sortOffer = (paths: readonly string[]): Offer => ({
  paths: paths.filter((path) => !path.endsWith(projectExtension)),
  project: paths.find((path) => path.endsWith(projectExtension)) ?? null,
});
