import { z } from 'zod';

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
