import type { Output } from '../../contract/index.ts';
import type { Codes } from './codes.ts';
import { beginsAlike, readCodes, type CodedExchange } from './code-file.ts';
import type { Labels } from './labels.ts';

/** What taking a file of codes over asks of the project. */
export type Taking = {
  readonly codes: Codes;
  readonly labels: Labels;
  /** The exchange of a reference, or null where there is none. */
  readonly exchangeOf: (ref: string) => CodedExchange | null;
  /** The references of the exchanges of a day. */
  readonly refsOn: (date: string) => readonly string[];
};

/**
 * Takes a file of codes over. A row is for the exchange of its reference if that has the words quoted; else for the one of
 * its day that has. Labels that are not here are made.
 */
export const takeCodes = (
  text: string,
  coder: string | undefined,
  { codes, labels, exchangeOf, refsOn }: Taking,
): Output<'nonanswers.import'> => {
  const bad: Output<'nonanswers.import'>['bad'] = [];
  const coders = new Set<string>();
  let taken = 0;
  const idOf = (name: string): number => {
    const key = name.trim().toLowerCase();
    const known = labels.all().find((label) => label.name.toLowerCase() === key);
    return (known ?? labels.save({ name: name.trim().slice(0, 100), colour: 1, key: '' })).id;
  };
  for (const row of readCodes(text, coder)) {
    if ('reason' in row) {
      bad.push(row);
      continue;
    }
    const ref = placeOf(row, exchangeOf, refsOn);
    if (ref === null) {
      bad.push({ row: row.row, reason: `no exchange here is ${row.ref} and begins with the words quoted` });
      continue;
    }
    codes.say([ref], row.coder, { ...row.said, own: [...new Set(row.labels.map(idOf))] });
    coders.add(row.coder);
    taken++;
  }
  return { taken, coders: [...coders], bad };
};

const placeOf = (
  { ref, date, question }: { readonly ref: string; readonly date: string; readonly question: string },
  exchangeOf: Taking['exchangeOf'],
  refsOn: Taking['refsOn'],
): string | null => {
  const there = exchangeOf(ref);
  // A table made elsewhere may quote nothing: then the reference is all there is.
  if (there && (question === '' || beginsAlike(question, there.question))) return ref;
  if (question === '' || date === '') return null;
  const fitting = refsOn(date).filter((each) => beginsAlike(question, exchangeOf(each)?.question ?? ''));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};
