import { useId, useMemo, useRef } from 'react';
import type { PhraseHistory } from '../../contract/index.ts';
import { LaneAxis } from '../lines/lane.tsx';
import { dayOf, scaleOf, ticksOf } from '../lines/time.ts';
import { Hatch } from '../parts/coverage-strip.tsx';
import { useWidth } from '../parts/width.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.timeline;
const HEIGHT = 56;
/** A mark is at least so high, that one use is seen beside a day of fifty. */
const LEAST = 10;
/** Shorter gaps would be hatched between any two weeks. */
const LONG = 5;

/** Uses over all that is covered: a mark a day, as high as it has uses; of what is hatched nothing is known. */
export const UsesLane = ({ history, query }: { readonly history: PhraseHistory; readonly query: string }) => {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const hatch = useId();
  const { days, coverage } = history;
  const scale = useMemo(() => {
    if (coverage === null || width === 0) return null;
    return scaleOf([dayOf(coverage.from), dayOf(coverage.to)], Math.floor(width));
  }, [coverage, width]);
  const most = Math.max(1, ...days.map(({ uses }) => uses));
  return (
    <section className="history-part" aria-label={words.overTime}>
      <h2>{words.overTime}</h2>
      <div ref={box} className="history-lane">
        {scale === null ? null : (
          <>
            <svg
              className="lane"
              width={scale.width}
              height={HEIGHT}
              role="img"
              aria-label={words.lane(days.length)}
            >
              <defs>
                <Hatch id={hatch} />
              </defs>
              {(coverage?.gaps ?? [])
                .filter(({ unknown }) => unknown >= LONG)
                .map(({ from, to }) => (
                  <rect
                    key={from}
                    x={scale.at(dayOf(from))}
                    width={Math.max(1, scale.at(dayOf(to) + 1) - scale.at(dayOf(from)))}
                    height={HEIGHT}
                    fill={`url(#${hatch})`}
                  />
                ))}
              {ticksOf(scale).map(({ day }) => (
                <line key={day} className="lane-year" x1={scale.at(day)} x2={scale.at(day)} y2={HEIGHT} />
              ))}
              <line className="lane-span" x1={0} x2={scale.width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
              {days.map(({ date, uses }) => {
                const x = scale.at(dayOf(date));
                const height = LEAST + (uses / most) * (HEIGHT - LEAST - 4);
                return (
                  <g
                    key={date}
                    className="lane-use"
                    onClick={() => go(placeOn('search', { q: query, from: date, to: date }))}
                  >
                    <title>{words.laneDay(date, uses)}</title>
                    <rect x={x - 3} width={6} height={HEIGHT} fill="transparent" />
                    <line x1={x} x2={x} y1={HEIGHT - height} y2={HEIGHT} />
                  </g>
                );
              })}
            </svg>
            <LaneAxis scale={scale} />
          </>
        )}
      </div>
      <p className="line-key small">
        <span className="line-key-use">
          <i aria-hidden />
          {words.markKey}
        </span>
        <span className="coverage-key" data-state="unknown">
          <i aria-hidden />
          {words.unknownKey}
        </span>
      </p>
    </section>
  );
};
