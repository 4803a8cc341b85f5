import { z } from 'zod';
import { leaving } from './export.ts';
import { method, nothing } from './method.ts';
import { isoDate, ref } from './passage.ts';

export const nameKind = z.enum(['outlet', 'person']);
export type NameKind = z.infer<typeof nameKind>;

/**
 * Why a name is taken for an outlet's or a person's: it is what was read; the shipped list has it; a title and surname
 * of which the series holds one full name; the person said so.
 */
export const nameFrom = z.enum(['read', 'listed', 'title', 'decided']);
export type NameFrom = z.infer<typeof nameFrom>;

/** One name of an outlet or a person, as it stands in transcripts, or as the list has it and no transcript does. */
export const nameUse = z.strictObject({
  label: z.string(),
  /** The one series in which it names this person; null where it does so everywhere. */
  series: z.string().nullable(),
  /** Passages with this label. */
  count: z.int(),
  languages: z.array(z.string()),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  from: nameFrom,
});
export type NameUse = z.infer<typeof nameUse>;

/** An outlet or a person with all its names. `id` is `<kind>:<name>`. */
export const entity = z.strictObject({
  id: z.string(),
  kind: nameKind,
  name: z.string(),
  /** Most used first; those that only the list has stand last, with a count of 0. */
  names: z.array(nameUse),
  /** Passages asked: what a search for it finds, so another version of a briefing does not count again. */
  asked: z.int(),
  /** Passages answered or said in opening. */
  answered: z.int(),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  series: z.array(z.string()),
  /** What the shipped list says of it; null where it has nothing. */
  listed: z
    .strictObject({
      country: z.string(),
      languages: z.array(z.string()),
      sort: z.string(),
      source: z.string(),
    })
    .nullable(),
});
export type Entity = z.infer<typeof entity>;

/** One side of a suggestion. */
export const suggestedName = z.strictObject({
  /** The outlet or person that the label names now. */
  name: z.string(),
  label: z.string(),
  series: z.string().nullable(),
  count: z.int(),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  /** Passages to look at. */
  examples: z.array(ref),
});

/** Two names that may be one outlet's or person's. Nothing is joined until the person says so. */
export const nameSuggestion = z.strictObject({
  id: z.string(),
  kind: nameKind,
  /** Stays as it is called. */
  keep: suggestedName,
  /** Would be called the same. */
  join: suggestedName,
  /** The evidence in words. */
  reasons: z.array(z.string()),
  /** How much speaks for it, 0 to 1: a heuristic, for the order only. */
  score: z.number(),
});
export type NameSuggestion = z.infer<typeof nameSuggestion>;

/** One thing the person did with names, with what it said; `undone` when it was taken back. */
export const nameStep = z.strictObject({
  id: z.int(),
  at: z.string(),
  act: z.enum(['merge', 'split', 'rename', 'accept', 'reject', 'import']),
  says: z.string(),
  undone: z.boolean(),
});
export type NameStep = z.infer<typeof nameStep>;

const name = z.string().trim().min(1).max(300);
const entityId = z
  .string()
  .regex(/^(?:outlet|person):[^]{1,300}$/, 'an id is written outlet:<name> or person:<name>');

export const peopleMethods = {
  /** Every outlet and person named in the collection; most used first. */
  'people.list': method(z.strictObject({ kind: nameKind.optional() }), z.array(entity)),
  /** Names that may be one, best first; without those turned down. */
  'people.suggestions': method(z.strictObject({ kind: nameKind.optional() }), z.array(nameSuggestion)),
  /** Makes several outlets, or several people, one. Without `as` it is called what the first is. */
  'people.merge': method(
    z.strictObject({ ids: z.array(entityId).min(2).max(200), as: name.optional() }),
    nameStep,
  ),
  /** Takes names out of an outlet or a person: each for itself, or all called `as`, which may be there already. */
  'people.split': method(
    z.strictObject({
      id: entityId,
      names: z
        .array(z.strictObject({ label: z.string().min(1).max(300), series: z.string().max(500).nullable() }))
        .min(1)
        .max(500),
      as: name.optional(),
    }),
    nameStep,
  ),
  'people.rename': method(z.strictObject({ id: entityId, name }), nameStep),
  /** Says yes or no to a suggestion; either is remembered. */
  'people.decide': method(
    z.strictObject({ id: z.string().min(1).max(3000), verdict: z.enum(['accept', 'reject']) }),
    nameStep,
  ),
  /** What the person did, newest first. */
  'people.steps': method(nothing, z.array(nameStep)),
  /** Takes a step back, without `id` the last that is in force; `again` brings one back that was taken back. */
  'people.undo': method(
    z.strictObject({ id: z.int().positive().optional(), again: z.boolean().default(false) }),
    nameStep,
  ),
  /** Every name in use as CSV, a row a name. */
  'people.export': method(z.strictObject({ kind: nameKind.optional() }), leaving),
  /** Takes over the names of such a file; `ignored` holds each row that was not understood, with why. */
  'people.import': method(
    z.strictObject({ text: z.string().max(50_000_000) }),
    z.strictObject({
      rows: z.int(),
      changed: z.int(),
      ignored: z.array(z.strictObject({ row: z.int(), reason: z.string() })),
      /** Null where nothing changed. */
      step: nameStep.nullable(),
    }),
  ),
};
