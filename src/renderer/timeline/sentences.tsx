import { useCallback, useMemo } from 'react';
import type { Filter, Input } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Counting } from '../corpus/counting.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { go } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { AnswerLink } from './answer-link.tsx';
import { OfChoice } from './of-choice.tsx';
import { rowHead } from './row-head.tsx';

const words = strings.timeline;
const PAGE = 100;
const head = rowHead(words.firstSaid, words.sentence);

type Asked = Omit<Input<'timeline.elements'>, 'limit' | 'offset'>;

/** Every sentence of the answers, with the first that had it, in the order of first use. */
export const Sentences = ({
  place,
  filter,
}: {
  readonly place: PlaceOn<'timeline'>;
  readonly filter: Filter;
}) => {
  const asked = useMemo((): Asked => ({ query: place.q, filter, of: place.of }), [place, filter]);
  const call = useCall('timeline.elements', { ...asked, limit: PAGE, offset: 0 });
  const total = call.value?.total ?? 0;
  const rows = useMemo(() => Array.from({ length: total }, (_, at) => at), [total]);
  const [cursor, setCursor] = useRemembered('timeline sentences', -1);
  const page = Math.max(0, cursor - (cursor % PAGE));
  const { value: here } = useCall('timeline.elements', { ...asked, limit: PAGE, offset: page });
  const draw = useCallback((at: number) => <Sentence asked={asked} at={at} q={place.q} />, [asked, place.q]);
  return (
    <>
      <div className="timeline-head">
        <span className="small figures quiet" role="status">
          {call.value === undefined ? strings.parts.counting : words.elements(total)}
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
              name="timeline sentences"
              label={words.elements(total)}
              rows={rows}
              keyOf={(at) => at}
              height={72}
              measured
              rowClass="timeline-row"
              head={head}
              cursor={cursor}
              move={setCursor}
              open={(at) => {
                const ref = here?.elements[at - page]?.first.ref;
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

const Sentence = ({ asked, at, q }: { readonly asked: Asked; readonly at: number; readonly q: string }) => {
  const offset = at - (at % PAGE);
  const { value } = useCall('timeline.elements', { ...asked, limit: PAGE, offset });
  const element = value?.elements[at - offset];
  if (element === undefined) return <div role="gridcell">…</div>;
  const { text, language, first, last, answers } = element;
  return (
    <>
      <div role="gridcell" className="timeline-when">
        <AnswerLink answer={first} q={q} />
        <span className="small quiet figures">
          {words.inAnswers(answers)}
          {answers > 1 ? `, ${words.until(last.date ?? words.noDate)}` : ''}
        </span>
      </div>
      <div role="gridcell" className="timeline-text" lang={language} dir={directionOf(language)}>
        {text}
      </div>
    </>
  );
};
