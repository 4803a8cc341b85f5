import { WorkbenchError, type ComparedText } from '../../contract/index.ts';
import { prepareBriefings, type SpanRow } from '../briefings/rows.ts';
import { keyOf, refOf } from '../collection/refs.ts';
import { called, type Resolver } from '../names/resolver.ts';
import type { ReadableStore } from '../store/store.ts';
import type { TextPart } from './prepared.ts';

/** What a witness says: the parts of its text in order, and what a reader knows it by. */
export type Testimony = Omit<ComparedText, 'sentences' | 'words'> & { readonly parts: readonly TextPart[] };

/** Reads what is to be compared. Throws `not-found` where there is no such text. */
export const createWitnesses = (store: ReadableStore) => {
  const ask = prepareBriefings(store);

  const passage = (witness: string, who: Resolver): Testimony => {
    const key = keyOf(witness);
    const row = ask.passage(key.briefingId, key.kind, key.n);
    if (!row) throw notThere(witness);
    const { title, date, series, language } = row;
    const names = called(who, series, row);
    const start = row.statement_start ?? 0;
    return {
      witness,
      kind: key.kind,
      briefingId: key.briefingId,
      title,
      date,
      series,
      language,
      outlet: names.outletName,
      asker: names.askerName,
      speaker: names.speakerName,
      question: row.question_text?.trim() ?? null,
      parts: row.statement_text === null ? [] : [{ text: row.statement_text, start, ref: witness }],
    };
  };
  const briefing = (
    witness: string,
    id: number,
    partsOf: (spans: readonly SpanRow[]) => TextPart[],
  ): Testimony => {
    const row = ask.one(id);
    if (!row) throw notThere(witness);
    const { title, date, series, language } = row;
    return {
      witness,
      kind: 'briefing',
      briefingId: id,
      title,
      date,
      series,
      language,
      outlet: null,
      asker: null,
      speaker: null,
      question: null,
      parts: partsOf(ask.spans(id)),
    };
  };

  return (witness: string, who: Resolver): Testimony => {
    if (witness.includes('#')) return passage(witness, who);
    const [id = '', start, end] = witness.split(/[@-]/);
    if (start === undefined) return briefing(witness, Number(id), statedIn(Number(id)));
    const within = { from: Number(start), to: Number(end) };
    return { ...briefing(witness, Number(id), stretchOf(witness, within)), kind: 'stretch' };
  };
};

const notThere = (witness: string): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    witness.includes('#')
      ? `There is no passage ${witness} in this project, so it cannot be compared. It may have been removed; search finds what there is.`
      : `There is no briefing ${witness.split('@')[0]} in this project, so it cannot be compared. It may have been removed; the library lists what there is.`,
  );

const refOfSpan = (briefingId: number, { kind, n }: SpanRow): string | null => {
  if (n === null) return null;
  if (kind === 'announcement') return refOf({ briefingId, kind, n });
  return kind === 'statement' ? refOf({ briefingId, kind: 'exchange', n }) : null;
};

const statedIn =
  (id: number) =>
  (spans: readonly SpanRow[]): TextPart[] =>
    spans
      .filter(({ kind }) => kind === 'statement' || kind === 'announcement')
      .map((span) => ({ text: span.text, start: span.start, ref: refOfSpan(id, span) }));

/** The part of each span that is within; a stretch must hold something, and end where the text does or before. */
const stretchOf =
  (witness: string, { from, to }: { readonly from: number; readonly to: number }) =>
  (spans: readonly SpanRow[]): TextPart[] => {
    const last = spans.at(-1);
    const length = last ? last.start + last.text.length : 0;
    if (from >= to || to > length) {
      throw new WorkbenchError(
        'not-found',
        `${witness} is no stretch of that briefing: its text has ${length.toLocaleString('en-GB')} characters, and a stretch begins before it ends. Select it anew in the briefing.`,
      );
    }
    return spans
      .filter(({ start, text }) => start < to && start + text.length > from)
      .map((span) => {
        const start = Math.max(from, span.start);
        const text = span.text.slice(start - span.start, to - span.start);
        return { text, start, ref: refOfSpan(Number(witness.split('@')[0]), span) };
      });
  };
