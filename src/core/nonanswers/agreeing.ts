import { clarities, techniques, type Agreement, type AnswerCode } from '../../contract/index.ts';
import { cohensKappa } from '../statistics/kappa.ts';

/** What is compared: the value that a code gives, or null where it gives none. */
export type Value = { readonly values: readonly string[]; readonly of: (code: AnswerCode) => string | null };

/** The three classes, or the nine techniques. */
export const valueOn = (on: 'clarity' | 'technique'): Value => ({
  values: (on === 'clarity' ? clarities : techniques).map(({ id }) => id),
  of: (code) => (code.dismissed ? null : code[on]),
});

/** Whether a label was given or not, of all exchanges that were coded. */
export const valueOfLabel = (label: number): Value => ({
  values: ['given', 'not given'],
  of: ({ own, dismissed }) => (dismissed ? null : own.includes(label) ? 'given' : 'not given'),
});

/** Holds the codes of two coders against each other, on the exchanges that both gave a value. */
export const agreementOf = (
  codes: Iterable<readonly [ref: string, codes: readonly AnswerCode[]]>,
  { a, b }: { readonly a: string; readonly b: string },
  { values, of }: Value,
): Agreement => {
  const table = values.map(() => values.map(() => 0));
  const apart: Agreement['apart'] = [];
  let n = 0;
  for (const [ref, said] of codes) {
    const one = said.find(({ coder }) => coder === a);
    const other = said.find(({ coder }) => coder === b);
    const [first, second] = [one ? of(one) : null, other ? of(other) : null];
    if (first === null || second === null) continue;
    n++;
    const row = table[values.indexOf(first)];
    const column = values.indexOf(second);
    if (row) row[column] = (row[column] ?? 0) + 1;
    if (first !== second) apart.push({ ref, a: first, b: second });
  }
  const kappa = cohensKappa(table);
  const agreed = table.reduce((sum, row, at) => sum + (row[at] ?? 0), 0);
  return {
    n,
    observed: n === 0 ? null : agreed / n,
    expected: kappa?.expected ?? (n === 0 ? null : 1),
    kappa: kappa?.kappa ?? null,
    low: kappa?.low ?? null,
    high: kappa?.high ?? null,
    values: [...values],
    table,
    apart,
  };
};
