import { z } from 'zod';
import { leaving } from './export.ts';
import { method, nothing } from './method.ts';
import { filter, isoDate, part, ref } from './passage.ts';
import { queryText } from './search.ts';

/**
 * missing: names or seldom words of the question that the answer never takes up. deflection: words that turn away many
 * different questions. near-repeat: nearly the words of another answer. asked-again: the same asker asks about the same.
 */
export const nonanswerReason = z.enum(['missing', 'deflection', 'near-repeat', 'asked-again']);
export type NonanswerReason = z.infer<typeof nonanswerReason>;

/** Words that a reason rests on: UTF-16 offsets into the briefing's text, end excluded. */
export const reasonWords = z.strictObject({ part, text: z.string(), start: z.int(), end: z.int() });
export type ReasonWords = z.infer<typeof reasonWords>;

/** One reason with what it rests on. */
export const nonanswerEvidence = z.strictObject({
  kind: nonanswerReason,
  /** Points that it gives: 1 weak, 2 strong. */
  strength: z.int().min(1).max(2),
  /** In words. */
  why: z.string(),
  words: z.array(reasonWords),
  /** The other exchange it is about: the earlier answer, or where it is asked again. */
  ref: ref.nullable(),
  /** Who asks there, and when. */
  by: z.string().nullable(),
  date: isoDate.nullable(),
  /** How like the two are, 0 to 1; null where nothing was compared. */
  likeness: z.number().nullable(),
  /** The line of the ledger that it is, or null. */
  line: z.int().nullable(),
});
export type NonanswerEvidence = z.infer<typeof nonanswerEvidence>;

/** How clear an answer is, and how it evades: see `codeSource`. */
export const clarity = z.enum(['clear-reply', 'ambivalent', 'clear-non-reply']);
export type Clarity = z.infer<typeof clarity>;
export const technique = z.enum([
  'explicit',
  'implicit',
  'general',
  'partial',
  'dodging',
  'deflection',
  'declining',
  'ignorance',
  'clarification',
]);
export type Technique = z.infer<typeof technique>;

/** Where the classes and techniques come from. */
export const codeSource =
  'K. Thomas, G. Filandrianos, M. Lymperaiou, C. Zerva, G. Stamou, “I Never Said That”: A dataset, taxonomy and baselines on response clarity classification, Findings of EMNLP 2024 (arXiv:2409.13879); SemEval-2026 Task 6, CLARITY (arXiv:2603.14027)';

/** The techniques in the order of their keys 1 to 9, each with its name in the source and the class it belongs to. */
export const techniques: readonly {
  readonly id: Technique;
  readonly name: string;
  readonly clarity: Clarity;
}[] = [
  { id: 'explicit', name: 'Explicit', clarity: 'clear-reply' },
  { id: 'implicit', name: 'Implicit', clarity: 'ambivalent' },
  { id: 'general', name: 'General', clarity: 'ambivalent' },
  { id: 'partial', name: 'Partial/half-answer', clarity: 'ambivalent' },
  { id: 'dodging', name: 'Dodging', clarity: 'ambivalent' },
  { id: 'deflection', name: 'Deflection', clarity: 'ambivalent' },
  { id: 'declining', name: 'Declining to answer', clarity: 'clear-non-reply' },
  { id: 'ignorance', name: 'Claims ignorance', clarity: 'clear-non-reply' },
  { id: 'clarification', name: 'Clarification', clarity: 'clear-non-reply' },
];

/** The three classes as the source names them. */
export const clarities: readonly { readonly id: Clarity; readonly name: string }[] = [
  { id: 'clear-reply', name: 'Clear Reply' },
  { id: 'ambivalent', name: 'Ambivalent' },
  { id: 'clear-non-reply', name: 'Clear Non-Reply' },
];

const coder = z.string().trim().min(1).max(100);
const id = z.int().positive();

/** What a coder says of an exchange. */
export const answerCode = z.strictObject({
  ref,
  coder: z.string(),
  /** The suggestion was turned down: with it goes no class, technique or label. */
  dismissed: z.boolean(),
  clarity: clarity.nullable(),
  technique: technique.nullable(),
  /** Ids of the person's own labels. */
  own: z.array(z.int()),
  madeAt: z.string(),
});
export type AnswerCode = z.infer<typeof answerCode>;

/** A label of the person's own. */
export const ownLabel = z.strictObject({
  id: z.int(),
  name: z.string(),
  colour: z.int().min(1).max(8),
  /** The letter that gives it, or ''. */
  key: z.string(),
});
export type OwnLabel = z.infer<typeof ownLabel>;

/** An exchange that may not have been answered: a suggestion, never a verdict. */
export const nonanswer = z.strictObject({
  ref,
  reasons: z.array(nonanswerReason),
  /** Names, or seldom words, of the question that the answer never takes up. */
  missing: z.array(z.string()),
  /** Where the same asker asks about the same again. */
  reaskedIn: z.array(ref),
  /** Points of the strongest reason of each kind, added up: 2 to 8. */
  score: z.int(),
  evidence: z.array(nonanswerEvidence),
  briefingId: z.int(),
  date: isoDate.nullable(),
  title: z.string(),
  series: z.string().nullable(),
  language: z.string(),
  /** Who asks: the outlet, or the person; null where nobody is named. */
  by: z.string().nullable(),
  speaker: z.string().nullable(),
  /** What the coder asked for says of it, and how many others say something; null while labels are coded blindly. */
  code: answerCode.nullable(),
  others: z.int().nullable(),
});
export type Nonanswer = z.infer<typeof nonanswer>;

export const nonanswersProgress = z.strictObject({
  done: z.int(),
  total: z.int(),
  /** False in the last event of a search. */
  running: z.boolean(),
});
export type NonanswersProgress = z.infer<typeof nonanswersProgress>;

/** How often a coder gave each class, technique and label. */
export const codeCounts = z.strictObject({
  open: z.int(),
  coded: z.int(),
  dismissed: z.int(),
  clarity: z.record(z.string(), z.int()),
  technique: z.record(z.string(), z.int()),
  own: z.record(z.string(), z.int()),
});
export type CodeCounts = z.infer<typeof codeCounts>;

/** Two coders on the exchanges that both coded. */
export const agreement = z.strictObject({
  /** Exchanges that both gave a value. */
  n: z.int(),
  /** The share on which they agree; null where n is 0. */
  observed: z.number().nullable(),
  /** The share on which they would by chance, given how often each gives each value. */
  expected: z.number().nullable(),
  /** Cohen's kappa with its 95 % interval; null where it is not defined: n is 0, or chance alone explains all. */
  kappa: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  values: z.array(z.string()),
  /** How often the first gave the value of the row and the second that of the column. */
  table: z.array(z.array(z.int())),
  /** The exchanges of each cell that are not on the diagonal. */
  apart: z.array(z.strictObject({ ref, a: z.string(), b: z.string() })),
});
export type Agreement = z.infer<typeof agreement>;

const asked = {
  query: queryText.default(''),
  filter: filter.optional(),
  /** Only those with one of these reasons. */
  reasons: z.array(nonanswerReason).max(4).optional(),
  /** Whose codes are meant. */
  coder: coder.optional(),
};

const codeInput = z.strictObject({
  refs: z.array(ref).min(1).max(1000),
  coder,
  dismissed: z.boolean().default(false),
  technique: technique.nullable().default(null),
  /** Without a technique; with one, its own class is taken. */
  clarity: clarity.nullable().default(null),
  own: z.array(id).max(50).default([]),
});

export const nonanswerMethods = {
  /** Suggestions, highest score first unless said. All of it is about suggestions: it says that an answer may be none. */
  'nonanswers.list': method(
    z.strictObject({
      ...asked,
      state: z.enum(['open', 'coded', 'dismissed', 'all']).default('all'),
      /** Whether other coders' codes are kept from sight. */
      blind: z.boolean().default(true),
      sort: z.enum(['score', 'date']).default('score'),
      limit: z.int().min(0).max(100_000).default(100),
      offset: z.int().min(0).default(0),
    }),
    z.strictObject({
      total: z.int(),
      /** Exchanges that a query and a filter leave, suggested or not. */
      exchanges: z.int(),
      /** Whether the collection was looked at as it is now. */
      current: z.boolean(),
      counts: codeCounts,
      suggestions: z.array(nonanswer),
    }),
  ),
  /** Suggestions of one briefing, in the order of its text. */
  'nonanswers.marks': method(z.strictObject({ briefingId: id, coder: coder.optional() }), z.array(nonanswer)),
  /** Codes exchanges, suggested or not, in the place of what the coder said before; gives that. */
  'nonanswers.code': method(
    codeInput,
    z.strictObject({ codes: z.array(answerCode), before: z.array(answerCode) }),
  ),
  /** Withdraws what a coder said of exchanges; gives that. */
  'nonanswers.uncode': method(
    z.strictObject({ refs: z.array(ref).min(1).max(1000), coder }),
    z.strictObject({ before: z.array(answerCode) }),
  ),
  /** Every code that stands, of all coders or of one. */
  'nonanswers.codes': method(z.strictObject({ coder: coder.optional() }), z.array(answerCode)),
  'nonanswers.coders': method(nothing, z.array(z.strictObject({ name: z.string(), codes: z.int() }))),
  /** The person's own labels. */
  'nonanswers.labels': method(nothing, z.array(ownLabel)),
  'nonanswers.saveLabel': method(
    z.strictObject({
      id: id.optional(),
      name: z.string().trim().min(1).max(100),
      colour: z.int().min(1).max(8).default(1),
      key: z
        .string()
        .regex(/^[a-z]?$/, 'a key is one small letter')
        .default(''),
    }),
    ownLabel,
  ),
  'nonanswers.removeLabel': method(z.strictObject({ id }), ownLabel),
  /** How two coders agree, on the classes, on the techniques, or on whether a label of their own was given. */
  'nonanswers.agreement': method(
    z.strictObject({
      a: coder,
      b: coder,
      on: z.enum(['clarity', 'technique']).default('clarity'),
      label: id.optional(),
      query: queryText.default(''),
      filter: filter.optional(),
    }),
    agreement,
  ),
  /** Codes as CSV, with the words that each answer begins with: for another coder, or a statistics program. */
  'nonanswers.export': method(z.strictObject({ coder: coder.optional() }), leaving),
  /** Takes such a file over; rows that fit no exchange, or say nothing that is known, are told and left out. */
  'nonanswers.import': method(
    z.strictObject({
      text: z.string().max(50_000_000),
      /** Whose codes they are, where the file does not say. */
      coder: coder.optional(),
    }),
    z.strictObject({
      taken: z.int(),
      coders: z.array(z.string()),
      bad: z.array(z.strictObject({ row: z.int(), reason: z.string() })),
    }),
  ),
  /** Looks at the collection again where it changed, or with `all` in any case, and answers when that has ended. */
  'nonanswers.find': method(
    z.strictObject({ all: z.boolean().default(false) }),
    z.strictObject({
      state: z.enum(['finished', 'cancelled', 'failed']),
      suggestions: z.int(),
      ms: z.number(),
    }),
  ),
  'nonanswers.cancel': method(nothing, z.strictObject({ cancelled: z.boolean() })),
  /** The search that runs, or null. */
  'nonanswers.current': method(nothing, nonanswersProgress.nullable()),
};
