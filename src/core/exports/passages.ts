import { WorkbenchError, type Handlers, type Output, type Part, type Range } from '../../contract/index.ts';
import { refOf } from '../collection/refs.ts';
import type { Kin } from '../likeness/likeness.ts';
import { called, type Resolver } from '../names/resolver.ts';
import { createLists } from '../search/rows.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { rangesIn } from '../search/snippets.ts';
import type { ReadableStore } from '../store/store.ts';
import { fileName } from './file-name.ts';
import { createLeavingOrders, type LeavingOrder } from './leaving-order.ts';
import { passageForms, type LeavingPassage, type PassageForm } from './passage-forms.ts';

/** The most that one part holds: passages, and words in them. */
const mostPassages = 400;
const mostWords = 60_000;

/** Writes passages in parts: whoever asks for them joins them, and may stop asking. */
export const createPassages = (
  store: ReadableStore,
  searcher: Searcher,
  kin: Kin,
): Handlers<'export.passages'> => {
  const ordersOf = createLeavingOrders(createLists(searcher.asks, kin));
  const read = prepareReading(store);
  return {
    'export.passages': ({ query, as, filter, after, sort, group, fold }) => {
      const evaluation = searcher.evaluate(query, filter);
      const order = ordersOf(evaluation, { sort, group, fold });
      if (after && after.state !== order.state) throw changed();
      const form = passageForms[as];
      const total = order.places.length;
      const from = Math.min(after?.done ?? 0, total);
      const to = endOfPart(evaluation, order.places, from);
      const some = read(evaluation, order, form, from, to);
      const texts = [
        from === 0 ? form.start(titleOf(evaluation, order, query.trim())) : '',
        order.hitsIn === null ? form.passages(some.map(({ passage }) => passage)) : underHeads(some, form),
        to === total ? form.end : '',
      ];
      return {
        name: fileName('passages', query, form.ending),
        mime: form.mime,
        text: texts.join(''),
        done: to,
        total,
        next: to === total ? null : { done: to, state: order.state },
      } satisfies Output<'export.passages'>;
    },
  };
};

const changed = (): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    'The collection changed while this was written, and half of the file would be of another state than the rest. Nothing was saved: export it again.',
  );

/** "12 passages, and 3 in other versions of these: ferry". */
const titleOf = ({ folded }: Evaluation, { places }: LeavingOrder, query: string): string => {
  const count = `${places.length.toLocaleString('en-GB')} ${places.length === 1 ? 'passage' : 'passages'}`;
  const others = folded === 0 ? '' : `, and ${folded.toLocaleString('en-GB')} in other versions of these`;
  return `${count}${others}${query === '' ? '' : `: ${query}`}`;
};

const endOfPart = ({ columns }: Evaluation, places: Int32Array, from: number): number => {
  let [at, words] = [from, 0];
  while (at < places.length && at - from < mostPassages && words < mostWords) {
    const place = places[at] ?? 0;
    words += (columns.questionWords[place] ?? 0) + (columns.statementWords[place] ?? 0);
    at++;
  }
  return at;
};

/** A passage that leaves, and the head before it where it is the first of its briefing. */
type Leaving = { readonly passage: LeavingPassage; readonly hits: number | null };

const underHeads = (some: readonly Leaving[], form: PassageForm): string =>
  some
    .map(
      ({ passage, hits }) =>
        (hits === null ? '' : form.head({ ...passage, hits })) + form.passages([passage]),
    )
    .join('');

type Name = 'asker' | 'outlet' | 'speaker';
type Row = Omit<
  LeavingPassage,
  'ref' | Name | 'occurrences' | 'alikeTo' | 'questionMatches' | 'statementMatches'
>;

const namesOf = (
  { series, outletLabel: outlet, askerLabel: asker, speakerLabel: speaker }: Row,
  who: Resolver,
): Pick<LeavingPassage, Name> => {
  const { outletName, askerName, speakerName } = called(who, series, { outlet, asker, speaker });
  return { outlet: outletName, asker: askerName, speaker: speakerName };
};

/** Reads a stretch of an order from the store; what was just removed is left out, and the next part says so. */
const prepareReading = (store: ReadableStore) => {
  const rows = store.prepare<[string], Row & { readonly at: number }>(
    `SELECT wanted.key AS at, p.kind, b.date, b.series, b.language, b.title,
       q.text AS question, s.text AS statement, f.path, f.sha256,
       p.asker AS askerLabel, p.outlet AS outletLabel, p.speaker AS speakerLabel
     FROM json_each(?) wanted
       CROSS JOIN passage p ON p.id = wanted.value
       JOIN briefing b ON b.id = p.briefing_id
       LEFT JOIN span q ON q.id = p.question_span
       LEFT JOIN span s ON s.id = p.statement_span
       LEFT JOIN source f ON f.id = (SELECT min(id) FROM source WHERE briefing_id = b.id)
     ORDER BY wanted.key`,
  );
  return (
    evaluation: Evaluation,
    order: LeavingOrder,
    form: PassageForm,
    from: number,
    to: number,
  ): readonly Leaving[] => {
    const { ids, who } = evaluation.columns;
    const places = order.places.subarray(from, to);
    const found = rows.all(JSON.stringify(Array.from(places, (place) => ids[place] ?? 0)));
    return found.map(({ at, ...row }) => ({
      passage: passageOf(evaluation, order, form, places[at] ?? 0, { ...row, ...namesOf(row, who) }),
      hits: headAt(evaluation, order, from + at),
    }));
  };
};

/** Where a row is the first of its briefing: how many of it leave. */
const headAt = ({ columns }: Evaluation, { places, hitsIn }: LeavingOrder, row: number): number | null => {
  const briefingAt = (at: number): number => columns.briefing[places[at] ?? 0] ?? 0;
  if (hitsIn === null || (row > 0 && briefingAt(row - 1) === briefingAt(row))) return null;
  return hitsIn.get(briefingAt(row)) ?? null;
};

const passageOf = (
  evaluation: Evaluation,
  order: LeavingOrder,
  form: PassageForm,
  place: number,
  row: Row & Pick<LeavingPassage, Name>,
): LeavingPassage => {
  const { terms } = evaluation;
  const alike = order.alikeTo(place);
  const said: Part = row.kind === 'announcement' ? 'announcement' : 'statement';
  const matchesIn = (text: string | null, part: Part): Range[] =>
    form.marks && text !== null ? rangesIn(text, terms[part], row.language) : [];
  return {
    ref: refAt(evaluation, place),
    ...row,
    occurrences: order.occurrencesAt(place),
    alikeTo: alike === undefined ? null : refAt(evaluation, alike),
    questionMatches: matchesIn(row.question, 'question'),
    statementMatches: matchesIn(row.statement, said),
  };
};

const refAt = ({ columns: { briefing, announcement, n } }: Evaluation, place: number): string =>
  refOf({
    briefingId: briefing[place] ?? 0,
    kind: announcement[place] === 1 ? 'announcement' : 'exchange',
    n: n[place] ?? 0,
  });
