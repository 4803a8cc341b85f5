import {
  WorkbenchError,
  type Announcement,
  type Briefing,
  type BriefingRow,
  type Exchange,
  type Handlers,
  type Passage,
  type Publish,
  type Reason,
  type SpanKind,
  type Stretch,
} from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { keyOf, refOf } from '../collection/refs.ts';
import { called, calledAll, type AsRead, type Called } from '../names/resolver.ts';
import type { WritableStore } from '../store/store.ts';
import { prepareBriefings, type KeptRow, type PassageRow, type SpanRow, type SpokenRow } from './rows.ts';

type Name = 'briefings.list' | 'briefings.get' | 'briefings.remove' | 'briefings.restore' | 'passages.get';

/** The library: what briefings there are, what one says, and taking one out. */
export const createBriefings = (
  store: WritableStore,
  collection: Collection,
  publish: Publish,
): Handlers<Name> => {
  const ask = prepareBriefings(store);
  const mark = store.prepare<[{ at: string | null; ids: string }]>(
    `UPDATE briefing SET removed_at = @at WHERE id IN (SELECT value FROM json_each(@ids))
     AND (removed_at IS NULL) = (@at IS NOT NULL) RETURNING id`,
  );
  const setRemoved = (ids: readonly number[], at: string | null): number[] => {
    const changed = mark.pluck().all({ at, ids: JSON.stringify(ids) }) as number[];
    collection.changed();
    publish('collection.changed', { what: 'briefings' });
    return changed;
  };
  const namesIn =
    (series: string | null) =>
    (labels: AsRead): Called =>
      called(collection.columns().who, series, labels);
  const withNames = <Kept extends KeptRow>(row: Kept): Kept & Pick<BriefingRow, 'spokespersonNames'> => ({
    ...row,
    spokespersonNames: calledAll(collection.columns().who, row.series, row.spokespersons),
  });
  return {
    'briefings.list': () => ask.list().map(withNames),
    'briefings.get': ({ id }) => {
      const row = ask.one(id);
      if (!row) throw notThere(`briefing ${id}`);
      const { reasons, date_from, layout, encoding, format, read_at, ...rest } = row;
      // Written by the import as a list of reasons.
      const told = {
        reasons: JSON.parse(reasons) as Reason[],
        dateFrom: date_from,
        layout,
        encoding,
        format,
        checkedAt: read_at,
      };
      return {
        ...withNames(rest),
        ...told,
        ...textOf(ask.spans(id), ask.passagesOf(id), namesIn(rest.series)),
      };
    },
    'briefings.remove': ({ ids }) => ({ removed: setRemoved(ids, new Date().toISOString()) }),
    'briefings.restore': ({ ids }) => ({ restored: setRemoved(ids, null) }),
    'passages.get': ({ refs }) =>
      refs.map((ref) => {
        const { briefingId, kind, n } = keyOf(ref);
        const row = ask.passage(briefingId, kind, n);
        if (!row) throw notThere(`passage ${ref}`);
        return { ...toPassage(row), ...namesIn(row.series)(row) };
      }),
  };
};

const notThere = (what: string): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no ${what} in this project. It may have been removed; the library lists what there is.`,
  );

const stretchOf = (span: SpanRow): Stretch => ({
  text: span.text,
  start: span.start,
  end: span.start + span.text.length,
});

/** What stands in the text between the passages. */
const spoken: ReadonlySet<SpanKind> = new Set(['question', 'statement', 'announcement']);

/** The text of a briefing and the stretches it is made of. */
const textOf = (
  spans: readonly SpanRow[],
  passages: readonly SpokenRow[],
  namesOf: (labels: AsRead) => Called,
): Pick<Briefing, 'text' | 'spans' | 'apart' | 'exchanges' | 'statements'> => {
  const byStart = new Map(spans.map((span) => [span.start, stretchOf(span)]));
  const exchanges: Exchange[] = [];
  const statements: Announcement[] = [];
  for (const { kind, n, asker, outlet, speaker, question, statement } of passages) {
    const asked = question === null ? undefined : byStart.get(question);
    const said = byStart.get(statement);
    const { askerName, outletName, speakerName } = namesOf({ outlet, asker, speaker });
    if (kind === 'announcement' && said) statements.push({ n, speaker, speakerName, ...said });
    if (kind === 'exchange' && asked && said) {
      exchanges.push({
        n,
        question: { asker, outlet, askerName, outletName, ...asked },
        statement: { speaker, speakerName, ...said },
      });
    }
  }
  const placed = spans.map(({ kind, start, text, n }) => ({ kind, start, end: start + text.length, n }));
  return {
    text: spans.map((span) => span.text).join(''),
    spans: placed,
    apart: placed
      .filter(({ kind }) => !spoken.has(kind))
      .map(({ kind, start, end }) => ({ kind, start, end })),
    exchanges,
    statements,
  };
};

const toPassage = (row: PassageRow): Omit<Passage, keyof Called> => {
  const stretch = (start: number | null, text: string | null): Stretch | null =>
    start === null || text === null ? null : { text, start, end: start + text.length };
  const { briefing_id: briefingId, kind, n, of, title, date, series, language, asker, outlet, speaker } = row;
  return {
    ref: refOf({ briefingId, kind, n }),
    briefingId,
    kind,
    n,
    of,
    title,
    date,
    series,
    language,
    asker,
    outlet,
    speaker,
    question: stretch(row.question_start, row.question_text),
    statement: stretch(row.statement_start, row.statement_text),
  };
};
