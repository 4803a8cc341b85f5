import { anchorAt, WorkbenchError, type Anchor, type SavedWitness } from '../../contract/index.ts';
import { keyOf, refOf } from '../collection/refs.ts';
import type { Texts } from '../notes/rows.ts';
import { placeIn } from '../notes/standing.ts';
import type { ComparisonRows, HeldRow, StatementRow, WitnessRow } from './rows.ts';

/** Holds on to what is compared by its words, and tells where these are now. */
export type Holding = {
  /** What is to be kept of a witness. Throws `not-found`. */
  readonly take: (witness: string, isBase: boolean) => WitnessRow;
  readonly stands: (row: HeldRow) => SavedWitness;
};

const shown = 200;

/** What a witness is called now, and what is otherwise than when it was saved. */
type Standing = Pick<SavedWitness, 'witness' | 'changed'>;

/** Makes rows of witnesses and finds them again: by their words, wherever a new reading or a correction put these. */
export const createHolding = (rows: ComparisonRows, texts: Texts): Holding => ({
  take: (witness, isBase) => {
    const { briefingId, ...what } = wordsNamed(witness, rows, texts);
    const hash = rows.hashOf(briefingId);
    if (hash === undefined) throw notThere(witness);
    return {
      is_base: isBase ? 1 : 0,
      briefing_id: briefingId,
      kind: what.kind,
      n: what.n,
      words: what.words,
      anchor: JSON.stringify(anchorAt(texts.textOf(briefingId), what.start)),
      text_sha256: hash,
    };
  },
  stands: (row) => ({
    ...standingOf(row, rows, texts),
    was: nameOf(row),
    briefingId: row.briefing_id,
    title: row.title,
    date: row.date,
    words: row.words.replace(/\s+/gu, ' ').trim().slice(0, shown),
  }),
});

type Named = Pick<WitnessRow, 'kind' | 'n' | 'words'> & {
  readonly briefingId: number;
  readonly start: number;
};

const stretchOf = /^(\d+)@(\d+)-(\d+)$/;

const wordsNamed = (witness: string, rows: ComparisonRows, texts: Texts): Named => {
  if (/^\d+$/.test(witness))
    return { briefingId: Number(witness), kind: 'briefing', n: 0, words: '', start: 0 };
  const [, briefing, from, to] = stretchOf.exec(witness) ?? [];
  if (briefing !== undefined) {
    const [briefingId, start] = [Number(briefing), Number(from)];
    const words = texts.textOf(briefingId).slice(start, Number(to));
    if (words.trim() === '') throw notThere(witness);
    return { briefingId, kind: 'stretch', n: 0, words, start };
  }
  const { briefingId, kind, n } = keyOf(witness);
  const passage = rows.passage(briefingId, kind, n);
  if (!passage) throw notThere(witness);
  return { briefingId, kind, n, words: passage.text, start: passage.start };
};

const standingOf = (row: HeldRow, rows: ComparisonRows, texts: Texts): Standing => {
  if (row.briefing_removed === 1) return gone('its briefing was taken out of the library');
  const sameText = row.text_sha256 === row.held_sha256;
  if (row.kind === 'briefing')
    return {
      witness: String(row.briefing_id),
      changed: sameText ? null : 'the text of the briefing has changed since',
    };
  const { start } = anchorOf(row);
  const { at, end, problem } = sameText
    ? { at: start, end: start + row.words.length, problem: null }
    : placeIn(texts.textOf(row.briefing_id), anchorOf(row), row.words);
  if (row.kind === 'stretch') return end === null ? gone(problem) : stretch(row, at, end, null);
  const now = at < 0 ? undefined : statementAt(row, at, rows);
  if (now) return statement(row, now);
  return end === null
    ? gone(problem)
    : stretch(row, at, end, 'its words are no statement of their own any more');
};

/** The statement at a place: of several that share it the one of the number that was saved. */
const statementAt = (row: HeldRow, at: number, rows: ComparisonRows): StatementRow | undefined => {
  const found = rows.statementsAt(row.briefing_id, at);
  return found.find(({ kind, n }) => kind === row.kind && n === row.n) ?? found[0];
};

const statement = (row: HeldRow, { kind, n, text }: StatementRow): Standing => ({
  witness: refOf({ briefingId: row.briefing_id, kind, n }),
  changed: bare(text) === bare(row.words) ? null : 'its words are not those that were saved',
});

const stretch = (row: HeldRow, at: number, end: number, changed: string | null): Standing => ({
  witness: `${row.briefing_id}@${at}-${end}`,
  changed,
});

const gone = (problem: string | null): Standing => ({
  witness: null,
  changed: problem ?? 'its words are not in the text any more',
});

/** How white space is laid out is no difference. */
const bare = (text: string): string => text.replace(/\s+/gu, '');

const nameOf = (row: HeldRow): string => {
  const { briefing_id: briefingId, kind, n } = row;
  if (kind === 'briefing') return String(briefingId);
  if (kind !== 'stretch') return refOf({ briefingId, kind, n });
  const { start } = anchorOf(row);
  return `${briefingId}@${start}-${start + row.words.length}`;
};

// Written by `take`, from an anchor.
const anchorOf = ({ anchor }: WitnessRow): Anchor => JSON.parse(anchor) as Anchor;

const notThere = (witness: string): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no ${witness} in this project, so a comparison of it cannot be kept. It may have been removed.`,
  );
