import { z } from 'zod';
import { method, nothing } from './method.ts';

/** What a column of a table of exchanges or speeches holds. */
export const columnRole = z.enum([
  'date',
  'time',
  'title',
  'series',
  'speaker',
  'asker',
  'outlet',
  'question',
  'statement',
  'text',
  'language',
  'order',
  'role',
]);
export type ColumnRole = z.infer<typeof columnRole>;

/** What a person decided about how a file is read; what is absent, the reader judges for itself. */
export const readingChoices = z.strictObject({
  /** WHATWG name of the encoding. */
  encoding: z.string().min(1).max(40).optional(),
  /** Name of a layout, declared or taught. */
  layout: z.string().min(1).max(200).optional(),
  /** Of a table: for each role the name of its column as the head row has it. */
  columns: z.partialRecord(columnRole, z.string().min(1).max(500)).optional(),
});
export type ReadingChoices = z.infer<typeof readingChoices>;

const filePath = z.string().min(1).max(32_768);

/** What was chosen for a file, or for every file in a folder; the nearest place counts, as a whole. */
export const keptChoices = z.strictObject({ path: filePath, choices: readingChoices });
export type KeptChoices = z.infer<typeof keptChoices>;

/** As `keptChoices`, null for a place for which nothing is chosen. */
export const formerChoices = z.strictObject({ path: filePath, choices: readingChoices.nullable() });
export type FormerChoices = z.infer<typeof formerChoices>;

/** The first lines of a file in one encoding; `damaged` counts characters that are none in it. */
export const encodingSample = z.strictObject({
  encoding: z.string(),
  name: z.string(),
  sample: z.string(),
  damaged: z.int(),
});
export type EncodingSample = z.infer<typeof encodingSample>;

/** A column of a table: some of its cells, and the role it is read in, null where it is passed over. */
export const tableColumn = z.strictObject({
  name: z.string(),
  samples: z.array(z.string()),
  role: columnRole.nullable(),
});
export type TableColumn = z.infer<typeof tableColumn>;

const id = z.int().positive();
/** A briefing, or the path of a file that failed in an import and so has none. */
const briefingOrFailed = { id: id.optional(), path: filePath.optional() };
const isOne = ({ id: one, path }: { id?: number | undefined; path?: string | undefined }): boolean =>
  (one === undefined) !== (path === undefined);
const oneOf = 'name a briefing by its id, or a file that failed by its path';

export const choiceMethods = {
  'choices.list': method(nothing, z.array(keptChoices)),
  /** Keeps choices by path for every later reading; null forgets them. Gives what was kept before. Reads nothing. */
  'choices.set': method(
    z.strictObject({ places: z.array(formerChoices).min(1).max(100_000) }),
    z.strictObject({ former: z.array(formerChoices) }),
  ),
  /** What counts for a briefing's first file, and the place for which it was chosen; null where nothing was. */
  'choices.of': method(z.strictObject({ id }), keptChoices.nullable()),
  /** The file of a briefing, or one that failed, in every encoding that transcripts are written in; none for a format that tells its own. */
  'choices.encodings': method(z.strictObject(briefingOrFailed).refine(isOne, oneOf), z.array(encodingSample)),
  /** The columns of the table that a briefing is from, or of one that failed, read by these choices; none of no table. */
  'choices.columns': method(
    z.strictObject({ ...briefingOrFailed, choices: readingChoices.optional() }).refine(isOne, oneOf),
    z.array(tableColumn),
  ),
  /**
   * Reads briefings again from their files, as an import does: progress, cancelling and the report are those of the import
   * it gives the number of. With choices, those are kept first: for the briefings' files, or with `folder` for that folder,
   * in the place of what was chosen for the files in it. Briefings keep their numbers; one whose file is missing keeps
   * all it holds and is told as failed.
   */
  'briefings.reread': method(
    z.strictObject({
      ids: z.array(id).min(1).max(100_000),
      choices: readingChoices.optional(),
      folder: filePath.optional(),
    }),
    z.strictObject({ id: z.int(), former: z.array(formerChoices) }),
  ),
};
