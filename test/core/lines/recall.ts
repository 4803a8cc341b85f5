import { formsOf } from '../../../src/core/language/tokens.ts';
import type { Line } from '../../../src/contract/index.ts';
import type { Planted } from './planted.ts';

/** How well a ledger holds what was planted: parts from 0 to 1. */
export type Recall = {
  /** Planted lines of which one line holds every wording. */
  readonly found: number;
  /** Lines of sentences that hold wordings of one planted line and nothing else. */
  readonly precision: number;
  /** Planted wordings whose uses, first and last day are told exactly. */
  readonly exact: number;
};

const formOf = (text: string): string => formsOf(text).join(' ');

/** Holds a ledger against what was planted. */
export const recallOf = ({ lines: planted }: Planted, ledger: readonly Line[]): Recall => {
  const lineOf = new Map<string, Line>();
  for (const line of ledger) for (const { form } of line.wordings) lineOf.set(form, line);
  const ownerOf = new Map<string, number>();
  planted.forEach(({ wordings }, at) => wordings.forEach(({ text }) => ownerOf.set(formOf(text), at)));

  const found = planted.filter(
    ({ wordings }) => new Set(wordings.map(({ text }) => lineOf.get(formOf(text))?.id)).size === 1,
  );
  const right = ledger.filter(({ wordings }) => {
    const owners = new Set(wordings.map(({ form }) => ownerOf.get(form) ?? -1));
    return owners.size === 1 && !owners.has(-1);
  });
  const all = planted.flatMap(({ wordings }) => wordings);
  const exact = all.filter(({ text, days }) => {
    const wording = lineOf.get(formOf(text))?.wordings.find(({ form }) => form === formOf(text));
    return wording?.uses === days.length && wording.first === days[0] && wording.last === days.at(-1);
  });
  return {
    found: found.length / planted.length,
    precision: right.length / Math.max(1, ledger.length),
    exact: exact.length / all.length,
  };
};
