import {
  clarities,
  techniques,
  type Agreement,
  type AnswerCode,
  type Nonanswer,
  type OwnLabel,
} from '../contract/index.ts';

/** A suggestion with its reasons, as lines of text. */
export const suggestionText = (
  { ref, date, by, score, evidence, code }: Nonanswer,
  labels: readonly OwnLabel[],
): string =>
  [
    `${ref}  ${date ?? 'no date'}  ${by ?? 'not named'}  score ${score}${code ? `  (${codedAs(code, labels)})` : ''}`,
    ...evidence.map(({ kind, strength, why }) => `  ${kind}${strength === 2 ? '' : ' (weak)'}: ${why}`),
  ].join('\n');

/** What a code says, as one line. */
export const codeText = (code: AnswerCode, labels: readonly OwnLabel[]): string =>
  `${code.ref}  ${code.coder}: ${codedAs(code, labels)}`;

const codedAs = ({ dismissed, technique, clarity, own }: AnswerCode, labels: readonly OwnLabel[]): string => {
  if (dismissed) return 'dismissed';
  const names = [
    techniques.find(({ id }) => id === technique)?.name,
    clarities.find(({ id }) => id === clarity)?.name,
    ...labels.filter(({ id }) => own.includes(id)).map(({ name }) => name),
  ];
  return names.filter((name) => name !== undefined).join(', ');
};

const decimals = (value: number | null): string => (value === null ? 'not defined' : value.toFixed(3));

/** How two coders agree, with the table of what each gave. */
export const agreementText = (
  a: string,
  b: string,
  on: string,
  { n, observed, expected, kappa, low, high, values, table }: Agreement,
): string => {
  if (n === 0) return `${a} and ${b} have no exchange in common that both gave a ${on}.`;
  const used = values.flatMap((value, at) =>
    table.some((row, other) => (row[at] ?? 0) > 0 || (other === at && row.some((count) => count > 0)))
      ? [{ value, at }]
      : [],
  );
  const cell = (text: string): string => text.padStart(16);
  const interval =
    low === null || high === null ? '' : ` (95 % interval ${decimals(low)} to ${decimals(high)})`;
  return [
    `Cohen's kappa of ${a} and ${b} on ${on}: ${decimals(kappa)}${interval}`,
    `n = ${n} exchanges; observed agreement ${decimals(observed)}, by chance ${decimals(expected)}`,
    `Rows: ${a}. Columns: ${b}.`,
    cell('') + used.map(({ value }) => cell(value)).join(''),
    ...used.map(
      ({ value, at }) => cell(value) + used.map((other) => cell(String(table[at]?.[other.at] ?? 0))).join(''),
    ),
  ].join('\n');
};
