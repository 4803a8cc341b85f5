import { useCallback, useMemo } from 'react';
import type { Filter, Input, Omissions, TimelineRow } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Redline } from '../compare/redline.tsx';
import { Counting } from '../corpus/counting.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { go } from '../place/history.ts';
import { addressOf, placeOn, type PlaceOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { AnswerLink } from './answer-link.tsx';
import { OfChoice } from './of-choice.tsx';
import { rowHead } from './row-head.tsx';

const words = strings.timeline;
const PAGE = 20;
const head = rowHead(words.when, words.asChange);
/** Sentences of a redline that are shown before the comparison is the better place. */
const MOST = 8;

type Asked = Omit<Input<'timeline.rows'>, 'limit' | 'offset'>;

/** Every answer by date, each as its change from the one before; those that say the same are one row. */
export const Answers = ({
  place,
  filter,
}: {
  readonly place: PlaceOn<'timeline'>;
  readonly filter: Filter;
}) => {
  const asked = useMemo((): Asked => ({ query: place.q, filter, of: place.of }), [place, filter]);
  const call = useCall('timeline.rows', { ...asked, limit: PAGE, offset: 0 });
  const { value: omissions } = useCall('omissions.list', { query: place.q, filter, limit: 1000 });
  const total = call.value?.total ?? 0;
  const rows = useMemo(() => Array.from({ length: total }, (_, at) => at), [total]);
  const [cursor, setCursor] = useRemembered('timeline answers', -1);
  const page = Math.max(0, cursor - (cursor % PAGE));
  const { value: here } = useCall('timeline.rows', { ...asked, limit: PAGE, offset: page });
  const draw = useCallback(
    (at: number) => <Row asked={asked} at={at} q={place.q} omissions={omissions} />,
    [asked, place.q, omissions],
  );
  return (
    <>
      <div className="timeline-head">
        <span className="small figures quiet" role="status">
          {call.value === undefined
            ? strings.parts.counting
            : [
                words.answers(call.value.answers, total),
                ...(call.value.withoutSentence > 0
                  ? [words.withoutSentence(call.value.withoutSentence)]
                  : []),
                ...(call.value.folded > 0 ? [words.folded(call.value.folded)] : []),
              ].join('; ')}
        </span>
        <span className="grow" />
        <OfChoice place={place} />
      </div>
      <Counting />
      <Settled call={call} className="timeline-body">
        {() =>
          total === 0 ? (
            <EmptyState title={words.none}>{words.noneNote}</EmptyState>
          ) : (
            <VirtualRows
              name="timeline answers"
              label={words.answersLabel}
              rows={rows}
              keyOf={(at) => at}
              height={150}
              measured
              rowClass="timeline-row"
              head={head}
              cursor={cursor}
              move={setCursor}
              open={(at) => {
                const ref = here?.rows[at - page]?.ref;
                if (ref !== undefined)
                  go(placeOn('briefing', { id: Number(ref.split('#')[0]), at: ref, q: place.q }));
              }}
              draw={draw}
            />
          )
        }
      </Settled>
    </>
  );
};

const Row = ({
  asked,
  at,
  q,
  omissions,
}: {
  readonly asked: Asked;
  readonly at: number;
  readonly q: string;
  readonly omissions: Omissions | undefined;
}) => {
  const offset = at - (at % PAGE);
  const { value } = useCall('timeline.rows', { ...asked, limit: PAGE, offset });
  const row = value?.rows[at - offset];
  if (row === undefined) return <div role="gridcell">…</div>;
  return (
    <>
      <div role="gridcell" className="timeline-when">
        <AnswerLink answer={row} q={q} />
        <Against row={row} />
      </div>
      <div role="gridcell">
        <Change row={row} />
        <Missing row={row} omissions={omissions} />
        <Same row={row} q={q} />
      </div>
    </>
  );
};

const Against = ({ row: { ref, before } }: { readonly row: TimelineRow }) =>
  before === null ? (
    <span className="small quiet">{words.firstAnswer}</span>
  ) : (
    <a
      className="small figures"
      href={addressOf(placeOn('compare', { refs: [before.ref, ref], base: before.ref }))}
    >
      {words.before(before.date ?? words.noDate)}
    </a>
  );

const Change = ({ row }: { readonly row: TimelineRow }) => {
  const { change, sentences, language } = row;
  const text = { lang: language, dir: directionOf(language) };
  if (sentences.length === 0) return <p className="quiet">{words.noAnswer}</p>;
  if (change === null || isUnlike(change))
    return (
      <>
        {change === null ? null : <p className="small quiet">{words.unlike}</p>}
        <p className="timeline-text timeline-clamped" {...text}>
          {sentences.map((sentence) => sentence.text).join(' ')}
        </p>
      </>
    );
  const changed = change.rows.filter(({ kind }) => kind !== 'same');
  const same = change.rows.length - changed.length;
  return (
    <>
      <p className="small quiet">{change.summary}</p>
      {changed.slice(0, MOST).map((each, index) => (
        // A redline is never rearranged.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={index} className="timeline-text" {...text}>
          <Redline words={each.words} />
          <First row={row} at={each.kind === 'removed' ? null : each.otherAt} />
        </p>
      ))}
      <p className="small quiet figures">
        {[
          ...(changed.length > MOST ? [words.moreSentences(changed.length - MOST)] : []),
          ...(same > 0 ? [words.same(same)] : []),
        ].join('; ')}
      </p>
    </>
  );
};

const isUnlike = ({ counts }: NonNullable<TimelineRow['change']>): boolean =>
  counts.same + counts.changed + counts.moved === 0 && counts.added > 0 && counts.removed > 0;

/** Where the words of a sentence were first said on this timeline. */
const First = ({ row, at }: { readonly row: TimelineRow; readonly at: number | null }) => {
  const sentence = at === null ? undefined : row.sentences[at - 1];
  if (sentence === undefined) return null;
  return (
    <span className="timeline-first small quiet figures">
      {sentence.first === row.ref ? words.firstHere : words.firstOn(sentence.firstDate ?? words.noDate)}
    </span>
  );
};

const Missing = ({
  row,
  omissions,
}: {
  readonly row: TimelineRow;
  readonly omissions: Omissions | undefined;
}) => {
  const refs = new Set(row.same.map(({ ref }) => ref));
  const missing = (omissions?.omissions ?? []).filter(({ ref }) => refs.has(ref));
  return missing.map((each) => (
    <p key={`${each.ref} ${each.companion}`} className="timeline-missing small figures">
      {row.same.length > 1 ? `${each.date ?? words.noDate}: ` : ''}
      {words.usually(omissions?.companions[each.companion]?.text ?? '', each)}
    </p>
  ));
};

const Same = ({ row: { same }, q }: { readonly row: TimelineRow; readonly q: string }) => {
  const [first, last] = [same[0], same.at(-1)];
  if (same.length < 2 || first === undefined || last === undefined) return null;
  return (
    <details className="timeline-same">
      <summary className="small figures">
        {words.runs(same.length, first.date ?? words.noDate, last.date ?? words.noDate)}
      </summary>
      <ul>
        {same.map((answer) => (
          <li key={answer.ref}>
            <AnswerLink answer={answer} q={q} />
          </li>
        ))}
      </ul>
    </details>
  );
};
