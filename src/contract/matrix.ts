import { z } from 'zod';
import { leaving } from './export.ts';
import { method } from './method.ts';
import { filter } from './passage.ts';
import { ignored, queryText } from './search.ts';
import { side } from './trend.ts';

/** What the rows are: who asks by outlet or by person, or the topics themselves. */
export const matrixRows = z.enum(['outlet', 'asker', 'topic']);
export type MatrixRows = z.infer<typeof matrixRows>;

export const matrixInput = z.strictObject({
  /** Columns: a name and the query that is counted. */
  topics: z
    .array(z.strictObject({ name: z.string().max(200), query: queryText.min(1) }))
    .min(1)
    .max(200),
  by: matrixRows.default('outlet'),
  /** Where the topics are looked for. */
  in: side.default('both'),
  filter: filter.optional(),
  /** Rows at most, those with most exchanges; with topics as rows there are as many as topics. */
  most: z.int().min(1).max(200).default(30),
  /** cluster: rows and columns that are alike stand together. */
  sort: z.enum(['count', 'name', 'cluster']).default('count'),
});
export type MatrixInput = z.input<typeof matrixInput>;

/** One row against one topic. */
export const matrixCell = z.strictObject({
  /** Passages of the row that the topic finds. */
  count: z.int(),
  /** Of all passages of the row; null where it has none. */
  share: z.number().nullable(),
  /** What the row would have if all rows were alike: its passages times the topic's share of all. */
  expected: z.number(),
  /** Count by expected with the exact interval of a Poisson count; null where nothing is expected, or a topic meets itself. */
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Whether both the count and what is expected are under `smallUnder`: too little to speak of. */
  small: z.boolean(),
  /** With topics as rows, the query that finds these passages. */
  query: z.string().nullable(),
});
export type MatrixCell = z.infer<typeof matrixCell>;

export const matrix = z.strictObject({
  by: matrixRows,
  in: side,
  /** Passages counted: those of the scope that are of any row, also of one that is not shown. */
  passages: z.int(),
  /** Passages of the scope that name no outlet, or no asker: in no row, and not among those counted. */
  unnamed: z.int(),
  /** Rows there are in all. */
  total: z.int(),
  smallUnder: z.int(),
  topics: z.array(
    z.strictObject({
      name: z.string(),
      query: z.string(),
      /** Passages counted that it finds. */
      total: z.int(),
      ignored: z.array(ignored),
    }),
  ),
  /** Cells in the order of `topics`. */
  rows: z.array(z.strictObject({ name: z.string(), total: z.int(), cells: z.array(matrixCell) })),
});
export type Matrix = z.infer<typeof matrix>;

export const matrixMethods = {
  /** Who asks about what, or which topics go together. */
  'matrix.count': method(matrixInput, matrix),
  /** The same as CSV, a row a cell. */
  'matrix.csv': method(matrixInput, leaving),
};
