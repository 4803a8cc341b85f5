import { z } from 'zod';
import { lineDecision, type LineDecision } from '../../contract/index.ts';
import type { WritableStore } from '../store/store.ts';

/** A decision as it is kept: with its number, and when it was made and taken back. */
export type KeptDecision = {
  readonly id: number;
  readonly said: LineDecision;
  readonly madeAt: string;
};

type Row = { readonly id: number; readonly said: string; readonly madeAt: string };

/** What the person said of lines: steps that are only ever added, and taken back by a mark. */
export const prepareDecisions = (store: WritableStore) => {
  const all = store.prepare<[], Row>(
    'SELECT id, said, made_at AS madeAt FROM line_decision WHERE undone_at IS NULL ORDER BY id',
  );
  const add = store
    .prepare<[string, string], number>('INSERT INTO line_decision (said, made_at) VALUES (?, ?) RETURNING id')
    .pluck();
  const undo = store.prepare<[string, number]>(
    'UPDATE line_decision SET undone_at = ? WHERE id = ? AND undone_at IS NULL',
  );
  const number = store.prepare<[], number>('INSERT INTO line (anchor) VALUES (NULL) RETURNING id').pluck();
  return {
    all: (): KeptDecision[] =>
      all
        .all()
        .map(({ id, said, madeAt }) => ({ id, madeAt, said: z.parse(lineDecision, JSON.parse(said)) })),
    add: (said: LineDecision): number => add.get(JSON.stringify(said), new Date().toISOString()) ?? 0,
    undo: (id: number): boolean => undo.run(new Date().toISOString(), id).changes > 0,
    /** A number for a line that the person makes. */
    newNumber: (): number => number.get() ?? 0,
  };
};

export type Decisions = ReturnType<typeof prepareDecisions>;

/** A wording as decisions see it. */
type Worded = { readonly form: string; readonly line: number };

/** What the person's word makes of the lines that were found. */
export type Settled = {
  /** The line that a wording is of. */
  readonly lineOf: (form: string) => number;
  /** The line that holds most of some wordings, or null where none holds any. */
  readonly meant: (forms: readonly string[]) => number | null;
  readonly names: ReadonlyMap<number, string>;
  readonly muted: ReadonlySet<number>;
  /** Lines that another took in, with the one that did. */
  readonly mergedInto: ReadonlyMap<number, number>;
};

/**
 * Lays decisions over what was found, in the order they were made. Each names lines by the words they were said in:
 * it means the line that holds most of these now, whatever number it has, and nothing where none holds any.
 */
export const settleDecisions = (wordings: readonly Worded[], decisions: readonly KeptDecision[]): Settled => {
  const lines = new Map(wordings.map(({ form, line }) => [form, line]));
  const members = new Map<number, Set<string>>();
  for (const { form, line } of wordings) members.set(line, (members.get(line) ?? new Set()).add(form));
  const names = new Map<number, string>();
  const muted = new Set<number>();
  const mergedInto = new Map<number, number>();

  const meant = (forms: readonly string[]): number | null => {
    const counts = new Map<number, number>();
    for (const form of forms) {
      const line = lines.get(form);
      if (line !== undefined) counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    const [best] = [...counts].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]);
    return best?.[0] ?? null;
  };
  const move = (form: string, to: number): void => {
    members.get(lines.get(form) ?? 0)?.delete(form);
    lines.set(form, to);
    members.set(to, (members.get(to) ?? new Set()).add(form));
  };
  for (const { said } of decisions) {
    const line = meant(said.of);
    if (line === null) continue;
    if (said.kind === 'name') {
      if (said.name === null) names.delete(line);
      else names.set(line, said.name);
    } else if (said.kind === 'mute') {
      if (said.muted) muted.add(line);
      else muted.delete(line);
    } else if (said.kind === 'split') {
      for (const form of said.of) if (lines.has(form)) move(form, said.as);
    } else {
      const other = meant(said.with);
      if (other === null || other === line) continue;
      for (const form of members.get(other) ?? []) move(form, line);
      mergedInto.set(other, line);
    }
  }
  return { lineOf: (form) => lines.get(form) ?? 0, meant, names, muted, mergedInto };
};
