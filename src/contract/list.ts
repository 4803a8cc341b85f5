import { z } from 'zod';
import { leaving } from './export.ts';
import { method, nothing } from './method.ts';

/** Words of the person's own, an entry a line as typed: words, =forms, "phrases", wild*cards. `@name` in a query. */
export const wordList = z.strictObject({
  id: z.int(),
  name: z.string(),
  /** One entry a line. Lines that are empty or begin with # are kept, and are no entries. */
  entries: z.string(),
  note: z.string(),
});
export type WordList = z.infer<typeof wordList>;

/** An entry that a query cannot take as it stands. */
export const listEntryTrouble = z.strictObject({
  /** From 1. */
  line: z.int(),
  entry: z.string(),
  reason: z.string(),
});
export type ListEntryTrouble = z.infer<typeof listEntryTrouble>;

/** A list with what it holds, and which topics name it. */
export const listedWordList = wordList.extend({
  count: z.int(),
  troubles: z.array(listEntryTrouble),
  topics: z.array(z.string()),
});
export type ListedWordList = z.infer<typeof listedWordList>;

const id = z.int().positive();
const entries = z.string().max(1_000_000);

export const listMethods = {
  /** In the order of their names. */
  'lists.list': method(nothing, z.array(listedWordList)),
  /**
   * Makes a list, or changes the one with this id; an id that was removed comes back. A name that another list has,
   * whatever the case, is `invalid-input`.
   */
  'lists.save': method(
    z.strictObject({
      id: id.optional(),
      name: z.string().trim().min(1).max(200),
      entries: entries.optional(),
      note: z.string().max(20_000).optional(),
    }),
    wordList,
  ),
  /** Gives back what was removed. */
  'lists.remove': method(z.strictObject({ id }), wordList),
  /** What lines would be as entries; of CSV the first column counts. */
  'lists.read': method(
    z.strictObject({ text: entries }),
    z.strictObject({ entries: z.string(), count: z.int(), troubles: z.array(listEntryTrouble) }),
  ),
  /** A list as a text file that `lists.read` takes. */
  'lists.export': method(z.strictObject({ id }), leaving),
};
