import type { KeptChoices, ReadingChoices } from '../../contract/index.ts';
import type { Layout } from '../transcript/layouts/index.ts';
import type { Wish } from '../transcript/reading.ts';

/**
 * How a file is to be read beside what the reader judges for itself: the layouts that were taught, and what was chosen for
 * the file, for folders it lies in and for documents within it. Plain data.
 */
export type Way = { readonly taught: readonly Layout[]; readonly chosen: readonly KeptChoices[] };

/** Nobody taught or chose anything. */
export const noWay: Way = { taught: [], chosen: [] };

/** What was chosen nearest to a path: for itself, or for the innermost folder or file that holds it. */
export const choicesAt = (chosen: readonly KeptChoices[], path: string): ReadingChoices => {
  if (chosen.length === 0) return {};
  const held = new Map(chosen.map((each) => [each.path, each.choices]));
  for (const place of placesOf(path)) {
    const choices = held.get(place);
    if (choices) return choices;
  }
  return columnsBelow(chosen, path);
};

/** The columns of a table are chosen by way of a briefing in it, and are the same for all of them. */
const columnsBelow = (chosen: readonly KeptChoices[], path: string): ReadingChoices => {
  const columns = chosen.find((each) => each.choices.columns && each.path.startsWith(`${path}/`))?.choices
    .columns;
  return columns ? { columns } : {};
};

/** What the reader of a document is told. */
export const wishFor = ({ taught, chosen }: Way, path: string): Wish => {
  const { layout } = choicesAt(chosen, path);
  return { taught, ...(layout === undefined ? {} : { layout }) };
};

/** A path and all that hold it, innermost first; separators are those of any system. */
export function* placesOf(path: string): Generator<string> {
  yield path;
  for (let at = path.length - 1; at > 0; at--) {
    const sign = path.charAt(at);
    if (sign === '/' || sign === '\\') yield path.slice(0, at);
  }
}
