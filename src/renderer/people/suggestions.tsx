import { Check, SpellCheck, X } from 'lucide-react';
import type { NameSuggestion } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { EmptyState, Settled } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { go } from '../place/history.ts';
import { addressOf, placeOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { act } from './acting.ts';

const words = strings.people.suggestions;
const ROW = 104;

/** Names that may be one: Y accepts, N turns down, Enter reads the first passage. */
export const Suggestions = () => {
  const call = useCall('people.suggestions', {});
  return (
    <Settled call={call} className="suggestions">
      {(all) =>
        all.length === 0 ? (
          <EmptyState icon={SpellCheck} title={words.none}>
            {words.noneNote}
          </EmptyState>
        ) : (
          <Queue all={all} />
        )
      }
    </Settled>
  );
};

const decide = ({ id }: NameSuggestion, verdict: 'accept' | 'reject'): void =>
  act(() => callNow('people.decide', { id, verdict }));

const readingAt = (ref: string) => placeOn('briefing', { id: Number(ref.split('#')[0]), at: ref });

const Queue = ({ all }: { readonly all: readonly NameSuggestion[] }) => {
  const [at, setAt] = useRemembered('suggestion', 0);
  // What was decided leaves the list, and the next one stands in its place.
  const cursor = Math.min(at, all.length - 1);
  const current = all[cursor];
  useKeys({
    'people.accept': current && (() => decide(current, 'accept')),
    'people.reject': current && (() => decide(current, 'reject')),
  });
  return (
    <>
      <p className="suggestions-note small quiet">{words.note}</p>
      <VirtualRows
        name="suggestions"
        label={words.list}
        rows={all}
        keyOf={({ id }) => id}
        height={ROW}
        measured
        cursor={cursor}
        move={setAt}
        open={(index) => {
          const ref = all[index]?.join.examples[0];
          if (ref !== undefined) go(readingAt(ref));
        }}
        rowClass="suggestion"
        attributesOf={(_, index) => ({ 'aria-selected': index === cursor })}
        draw={draw}
      />
    </>
  );
};

const draw = (suggestion: NameSuggestion) => <Suggestion suggestion={suggestion} />;

const Suggestion = ({ suggestion }: { readonly suggestion: NameSuggestion }) => {
  const { join, keep, reasons } = suggestion;
  return (
    <>
      <div className="suggestion-what">
        <p className="suggestion-names">
          <Side side={join} />
          <span className="quiet">{words.is}</span>
          <Side side={keep} />
        </p>
        <ul className="small">
          {reasons.map((reason) => (
            <li key={reason}>{reason}.</li>
          ))}
        </ul>
        <p className="small quiet suggestion-examples">
          {words.examples}
          {[...join.examples, ...keep.examples.slice(0, 1)].map((ref) => (
            <a key={ref} className="link figures" href={addressOf(readingAt(ref))} title={words.example(ref)}>
              {ref}
            </a>
          ))}
        </p>
      </div>
      <div className="suggestion-answers">
        <Button
          size="small"
          icon={Check}
          keys="people.accept"
          tabIndex={-1}
          onClick={() => decide(suggestion, 'accept')}
        >
          {words.accept}
        </Button>
        <Button
          size="small"
          icon={X}
          keys="people.reject"
          tabIndex={-1}
          onClick={() => decide(suggestion, 'reject')}
        >
          {words.reject}
        </Button>
      </div>
    </>
  );
};

const Side = ({ side: { name, series, count, first, last } }: { readonly side: NameSuggestion['keep'] }) => (
  <span className="suggestion-side">
    <b>
      <bdi>{name}</bdi>
    </b>{' '}
    <span className="small quiet figures">
      {count === 0
        ? words.inList
        : [
            words.passages(count),
            first === null || last === null ? '' : strings.people.entity.between(first, last),
            series === null ? '' : strings.people.entity.inSeries(series),
          ]
            .filter(Boolean)
            .join(', ')}
    </span>
  </span>
);
