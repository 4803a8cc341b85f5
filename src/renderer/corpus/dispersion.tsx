import './corpus.css';
import { useMemo, useRef } from 'react';
import { useCall } from '../client/client.ts';
import { EmptyState, Settled } from '../parts/states.tsx';
import { go } from '../place/history.ts';
import type { Asked, SearchPlace } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { briefingAt, dispersionAt } from './asked.ts';
import { Bars } from './bars.tsx';
import { Briefings } from './dispersion-briefings.tsx';
import { LeaveFigure, Measures } from './dispersion-measures.tsx';
import { SideSetting } from './settings.tsx';

const words = strings.corpus.dispersion;

/** How evenly the query's matches are spread over briefings. */
export const Dispersion = ({
  place,
  asked,
  list,
}: {
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const input = useMemo(() => dispersionAt(place, asked), [place, asked]);
  const call = useCall('corpus.dispersion', input);
  const chart = useRef<HTMLDivElement>(null);
  const found = call.value;
  return (
    <div className="corpus">
      <div className="concordance-head">
        <span className="small figures dispersion-measures" role="status">
          {found === undefined ? strings.parts.counting : <Measures found={found} />}
        </span>
        <SideSetting place={place} />
        {found === undefined ? null : <LeaveFigure found={found} query={place.q} chart={chart} />}
      </div>
      <Settled call={call} className="concordance-body">
        {(figures) =>
          figures.hits === 0 ? (
            <EmptyState title={words.none}>{words.noneNote}</EmptyState>
          ) : (
            <>
              <div ref={chart}>
                <Bars bars={figures.bars} open={(bar) => go(briefingAt(place, bar))} />
              </div>
              <Briefings place={place} input={input} bars={figures.bars} list={list} />
            </>
          )
        }
      </Settled>
    </div>
  );
};
