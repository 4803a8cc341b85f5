import type { AlignedRow, TwinPassage, TwinRow } from '../../contract/index.ts';
import { prepareBriefings } from '../briefings/rows.ts';
import { refOf } from '../collection/refs.ts';
import { alignSentences } from '../compare/align.ts';
import { prepareText } from '../compare/prepared.ts';
import type { WritableStore } from '../store/store.ts';
import { baseOf } from './align.ts';
import { compareBriefings } from './judge.ts';
import { printOf, type ReadPassage } from './print.ts';
import { prepareReadings } from './readings.ts';
import { prepareRecords, type KeptRow } from './records.ts';

type Beside = Pick<KeptRow, 'kind' | 'moved' | 'score' | 'why'> & { readonly right: string };

/** Puts two versions side by side: what was found, or where the two were never compared what a comparison gives now. */
export const createSideBySide = (store: WritableStore) => {
  const records = prepareRecords(store);
  const readings = prepareReadings(store);
  const ask = prepareBriefings(store);

  const kept = (left: number, right: number): Map<string, Beside> => {
    const turned = left > right;
    const rows = turned ? records.rowsOf(right, left) : records.rowsOf(left, right);
    return new Map(
      rows.map(({ a, aKind, aN, b, bKind, bN, ...rest }) => {
        const [first, second] = [
          refOf({ briefingId: a, kind: aKind, n: aN }),
          refOf({ briefingId: b, kind: bKind, n: bN }),
        ];
        return turned ? [second, { ...rest, right: first }] : [first, { ...rest, right: second }];
      }),
    );
  };
  const passageOf = (briefingId: number, { kind, n }: ReadPassage): TwinPassage => {
    const row = ask.passage(briefingId, kind, n);
    const stretch = (start: number | null | undefined, text: string | null | undefined) =>
      start === null || start === undefined || text === null || text === undefined
        ? null
        : { text, start, end: start + text.length };
    return {
      ref: refOf({ briefingId, kind, n }),
      asker: row?.asker ?? null,
      outlet: row?.outlet ?? null,
      speaker: row?.speaker ?? null,
      question: stretch(row?.question_start, row?.question_text),
      statement: stretch(row?.statement_start, row?.statement_text),
    };
  };

  return (leftId: number, rightId: number): TwinRow[] => {
    const [left, right] = [readings.read(leftId), readings.read(rightId)];
    if (!left || !right) return [];
    const inOneLanguage = baseOf(left.language) === baseOf(right.language);
    const refsOf = (id: number, passages: readonly ReadPassage[]): string[] =>
      passages.map(({ kind, n }) => refOf({ briefingId: id, kind, n }));
    const [leftRefs, rightRefs] = [refsOf(leftId, left.passages), refsOf(rightId, right.passages)];
    let beside = kept(leftId, rightId);
    if (beside.size === 0) {
      const { rows } = compareBriefings(printOf(left), printOf(right));
      beside = new Map(
        rows.map(({ a, b, ...rest }) => [leftRefs[a] ?? '', { ...rest, right: rightRefs[b] ?? '' }]),
      );
    }
    const taken = new Set([...beside.values()].map((row) => row.right));

    const rows: TwinRow[] = [];
    let told = 0;
    const tellUpTo = (end: number): void => {
      for (; told < end; told++) {
        const passage = right.passages[told];
        if (!passage || taken.has(rightRefs[told] ?? '')) continue;
        rows.push(missing(null, passageOf(rightId, passage)));
      }
    };
    left.passages.forEach((passage, at) => {
      const found = beside.get(leftRefs[at] ?? '');
      const own = passageOf(leftId, passage);
      const place = found ? rightRefs.indexOf(found.right) : -1;
      const other = right.passages[place];
      if (!found || !other) return void rows.push(missing(own, null));
      if (!found.moved) tellUpTo(place);
      const { kind, moved, score, why } = found;
      const mate = passageOf(rightId, other);
      const changes = kind === 'altered' && inOneLanguage ? changesOf(own, mate, left.language) : null;
      rows.push({ left: own, right: mate, kind, moved, score, why, changes });
    });
    tellUpTo(right.passages.length);
    return rows;
  };
};

const missing = (left: TwinPassage | null, right: TwinPassage | null): TwinRow => ({
  left,
  right,
  kind: 'missing',
  moved: false,
  score: 0,
  why: left ? 'Nothing like it stands in the other version' : 'Nothing like it stands in this version',
  changes: null,
});

const changesOf = (left: TwinPassage, right: TwinPassage, language: string) => {
  const rowsOf = (a: string | undefined, b: string | undefined): AlignedRow[] =>
    alignSentences(prepareText(a ?? '', language), prepareText(b ?? '', language));
  return {
    question: rowsOf(left.question?.text, right.question?.text),
    statement: rowsOf(left.statement?.text, right.statement?.text),
  };
};
