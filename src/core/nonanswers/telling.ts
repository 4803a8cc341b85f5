import type { NonanswerEvidence, ReasonWords } from '../../contract/index.ts';
import { dateOf, noDay, type Columns } from '../collection/columns.ts';
import { refAt } from '../collection/refs.ts';
import type { FoundReason } from './found.ts';

/** Tells a reason, with what it rests on; null where the other exchange that it is about is no longer there. */
export const evidenceOf = (
  columns: Columns,
  place: number,
  reason: FoundReason,
  words: readonly ReasonWords[],
): NonanswerEvidence | null => {
  const { kind, strength } = reason;
  const told = {
    kind,
    strength,
    words: [...words],
    ref: null,
    by: null,
    date: null,
    likeness: null,
    line: null,
  };
  switch (reason.kind) {
    case 'missing':
      return { ...told, why: whyMissing(reason) };
    case 'deflection':
      return { ...told, line: reason.line, why: whyDeflection(reason, words) };
    default: {
      const other = columns.placeOf(reason.passage);
      if (other < 0) return null;
      const day = columns.day[other] ?? noDay;
      const about = {
        ref: refAt(columns, other),
        by: askerAt(columns, other),
        date: day === noDay ? null : dateOf(day),
        likeness: reason.likeness,
      };
      return { ...told, ...about, why: whyOther(reason, about, apartOf(columns, place, other)) };
    }
  }
};

/** Who asks: the outlet, or else the person; null where nobody is named. */
export const askerAt = ({ outlet, asker }: Columns, place: number): string | null =>
  outlet.values[outlet.of[place] ?? 0] || asker.values[asker.of[place] ?? 0] || null;

const listed = (words: readonly { readonly text: string }[]): string =>
  [...new Set(words.map(({ text }) => text))].join(', ');

const whyMissing = ({ words, names, of, strength }: Extract<FoundReason, { kind: 'missing' }>): string => {
  if (!names) return `The question names nothing; the answer has none of its seldom words: ${listed(words)}.`;
  if (words.length < of)
    return `The answer takes up ${of - words.length} of ${of} names, not ${listed(words)}.`;
  return strength === 2
    ? `The answer takes up nothing that is asked about: ${listed(words)}.`
    : `The answer does not take up ${listed(words)}, but other words of the question.`;
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const whyDeflection = (
  { from, exchanges, subjects, share, line }: Extract<FoundReason, { kind: 'deflection' }>,
  words: readonly ReasonWords[],
): string => {
  const said = `“${listed(words)}”`;
  const part = `it is ${percent(share)} of this answer`;
  if (from === 'ledger')
    return `${said}, line ${line}, answers ${exchanges} exchanges that name ${subjects} different things; ${part}.`;
  const list = from === 'list' ? 'your list @deflections' : 'the list that comes with the program';
  return `${said} is a phrase of ${list}; with its sentence ${part}.`;
};

const whyOther = (
  reason: Extract<FoundReason, { kind: 'near-repeat' | 'asked-again' }>,
  { ref, by, likeness }: { readonly ref: string; readonly by: string | null; readonly likeness: number },
  apart: string,
): string => {
  const whom = by ?? 'somebody not named';
  if (reason.kind === 'asked-again')
    return `${whom} asks about the same again in ${ref}, ${apart}: ${percent(likeness)} of what the shorter question is about.`;
  const alike = reason.sameBriefing ? ` (${percent(likeness)} alike)` : '';
  return reason.earlier
    ? `Nearly the words of the earlier answer to ${whom} in ${ref}, ${apart}${alike}.`
    : `Asked further in ${ref}, the answer is nearly these words again${alike}.`;
};

const apartOf = (columns: Columns, place: number, other: number): string => {
  if (columns.briefing[place] === columns.briefing[other]) return 'in the same briefing';
  const [here, there] = [columns.day[place] ?? noDay, columns.day[other] ?? noDay];
  if (here === noDay || there === noDay) return 'on a day that is not known';
  const days = Math.abs(there - here);
  if (days === 0) return 'the same day';
  return `${days} ${days === 1 ? 'day' : 'days'} ${there > here ? 'later' : 'before'}`;
};
