import { CalendarRange } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { Segments } from '../parts/segments.tsx';
import { Settled } from '../parts/states.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import type { Choosing } from './finder.tsx';
import { FoundList, whoOf } from './found-list.tsx';

const words = strings.compare.finder;
const everys = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** Of all answers on something one for each day, week, month, quarter or year. */
export const FindOver = ({
  query: first,
  choosing,
}: {
  readonly query: string;
  readonly choosing: Choosing;
}) => {
  const [query, setQuery] = useState(first);
  const [every, setEvery] = useState<(typeof everys)[number]>('month');
  const list = useRef<HTMLDivElement>(null);
  const { filter } = useScope();
  const asked = useDeferredValue(query.trim());
  const picked = useCall('compare.pick', asked === '' ? null : { query: asked, filter, every });
  return (
    <>
      <div className="finder-over">
        <Field
          label={words.on}
          icon={CalendarRange}
          placeholder={words.onHint}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            list.current?.focus();
          }}
        />
        <span className="small quiet">{words.oneEach}</span>
        <Segments
          label={words.oneEach}
          value={every}
          segments={everys.map((value) => ({ value, label: words.everys[value] }))}
          onChoose={setEvery}
        />
      </div>
      <div className="finder-results">
        {asked === '' ? <p className="quiet small">{words.overStart}</p> : null}
        <Settled call={picked} className="finder-found">
          {({ answers, said }) => (
            <>
              <div className="finder-said">
                <p className="quiet small figures" role="status">
                  {said}
                </p>
                {answers.length === 0 ? null : (
                  <Button size="small" onClick={() => choosing.addAll(answers.map(({ witness }) => witness))}>
                    {words.addAll(answers.length)}
                  </Button>
                )}
              </div>
              {answers.length === 0 ? null : (
                <FoundList
                  key={`${asked} ${every}`}
                  found={answers.map((answer) => ({
                    witness: answer.witness,
                    date: answer.date,
                    who: whoOf(answer.outlet, answer.speaker),
                    end: words.among(answer.among, answer.bin),
                    text: <p className="one-line">{answer.title}</p>,
                  }))}
                  {...{ choosing, list }}
                />
              )}
            </>
          )}
        </Settled>
      </div>
    </>
  );
};
