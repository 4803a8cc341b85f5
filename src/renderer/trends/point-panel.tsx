import './point-panel.css';
import { Check, ChevronLeft, ChevronRight, Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Chart, Filter, Hit } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Highlight } from '../parts/highlight.tsx';
import { useKeys } from '../parts/keys.ts';
import { Marker } from '../parts/marker.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { Settled } from '../parts/states.tsx';
import { addressOf, placeOn } from '../place/place.ts';
import { narrowed } from '../scope/scope.ts';
import { readingAt } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { TRAY_HOLDS, useTray } from '../tray/tray.ts';
import { binInProse, partsOf, valueText, valueInWords, type Point, type Series } from './series.ts';

const words = strings.trends;
const PAGE = 50;
/** Most that the contract gives at once. */
const MOST = 1000;

/** Exactly the passages that a point counts, and the point in words. */
export const PointPanel = ({
  chart,
  series,
  point,
  filter,
  onMove,
  onClose,
}: {
  readonly chart: Chart;
  readonly series: readonly Series[];
  readonly point: Point;
  readonly filter: Filter;
  readonly onMove: (point: Point) => void;
  readonly onClose: () => void;
}) => {
  const one = series[point.series];
  const bin = chart.bins[point.bin];
  const row = one?.rows[point.bin];
  if (one === undefined || bin === undefined || row === undefined) return null;
  const parts = partsOf(chart.in);
  const own = { from: bin.from, to: bin.to, ...(parts === undefined ? {} : { parts }) };
  const to = (by: number) => ({ ...point, bin: point.bin + by });
  return (
    <>
      <header className="point-head">
        <Marker place={one.place} />
        <h2 className="one-line" title={one.name}>
          {one.name}, {binInProse(bin, chart.by)}
        </h2>
        <span className="grow" />
        <IconButton
          icon={ChevronLeft}
          label={words.previous}
          disabled={point.bin === 0}
          onClick={() => onMove(to(-1))}
        />
        <IconButton
          icon={ChevronRight}
          label={words.next}
          disabled={point.bin === chart.bins.length - 1}
          onClick={() => onMove(to(1))}
        />
        <IconButton icon={X} label={words.close} onClick={onClose} />
      </header>
      {row.value === null ? (
        <p className="point-none quiet">{bin.coverage === 'none' ? words.knownNone : words.noBriefing}</p>
      ) : (
        <>
          <p className="point-value" title={valueInWords(row.value, chart.measure)}>
            <b className="figures">{valueText(row.value, chart.measure)}</b>{' '}
            {chart.measure === 'count' ? words.unit.count(row.value) : words.unit[chart.measure]}
          </p>
          <Passages
            key={`${one.query} ${bin.bin}`}
            query={one.query}
            filter={narrowed(filter, own)}
            briefings={bin.briefings}
          />
        </>
      )}
    </>
  );
};

const Passages = ({
  query,
  filter,
  briefings,
}: {
  readonly query: string;
  readonly filter: Filter;
  readonly briefings: number;
}) => {
  const [limit, setLimit] = useState(PAGE);
  const [at, setAt] = useState<string | null>(null);
  const tray = useTray();
  const found = useCall('search.query', { query, filter, sort: 'oldest', limit });
  useKeys({
    'tray.add': at === null ? undefined : () => tray.add(at),
    'tray.start': at === null ? undefined : () => tray.start([at]),
  });
  return (
    <div className="pane-scroll point-passages">
      <Settled call={found}>
        {({ total, occurrences, briefings: matching, hits }) =>
          total === 0 ? (
            <p className="point-none quiet">{words.noPassages(briefings)}</p>
          ) : (
            <>
              <p className="point-n quiet small figures" role="status">
                {words.mentionsIn(occurrences, total)}, {words.ofBriefings(matching, briefings)}
              </p>
              <ol>
                {hits.map((hit) => (
                  <Passage
                    key={hit.ref}
                    hit={hit}
                    query={query}
                    filter={filter}
                    kept={tray.has(hit.ref)}
                    onFocus={() => setAt(hit.ref)}
                    onToggle={() => (tray.has(hit.ref) ? tray.remove(hit.ref) : tray.add(hit.ref))}
                  />
                ))}
              </ol>
              <div className="point-foot">
                {hits.length < Math.min(total, MOST) ? (
                  <Button size="small" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
                    {words.showMore(Math.min(PAGE, total - hits.length))}
                  </Button>
                ) : null}
                {hits.length > 1 && hits.length === total && total <= TRAY_HOLDS ? (
                  <Button size="small" onClick={() => tray.addAll(hits.map(({ ref }) => ref))}>
                    {words.addAll(total)}
                  </Button>
                ) : null}
                {tray.refs.length < 2 ? null : (
                  <Button size="small" keys="tray.compare" onClick={tray.compare}>
                    {words.compare(tray.refs.length)}
                  </Button>
                )}
              </div>
            </>
          )
        }
      </Settled>
    </div>
  );
};

/** The search that finds what the point counts, oldest first as the panel has it. */
const searchWithin = (query: string, { from, to, parts }: Filter) =>
  placeOn('search', { q: query, sort: 'oldest', from: from ?? '', to: to ?? '', part: parts ?? [] });

const Passage = ({
  hit,
  query,
  filter,
  kept,
  onFocus,
  onToggle,
}: {
  readonly hit: Hit;
  readonly query: string;
  readonly filter: Filter;
  readonly kept: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}) => (
  <li className="point-passage" {...{ onFocus, onPointerEnter: onFocus }}>
    <a
      href={addressOf(readingAt(searchWithin(query, filter), hit.ref))}
      onKeyDown={(event) => walk(event.key, event.currentTarget)}
    >
      <p className="small one-line">
        <b className="figures">{hit.date}</b>{' '}
        <bdi className="quiet">
          {[hit.outlet ?? hit.asker, hit.speaker].filter(Boolean).join(` ${words.asked} `)}
        </bdi>
      </p>
      <p className="point-text" lang={hit.language} dir={directionOf(hit.language)}>
        <Highlight text={hit.snippet} ranges={hit.matches} />
      </p>
    </a>
    <IconButton
      icon={kept ? Check : Plus}
      size="small"
      pressed={kept}
      label={kept ? words.take : words.add}
      keys="tray.add"
      onClick={onToggle}
    />
  </li>
);

/** Arrow keys go from one passage to the next. */
const walk = (key: string, link: HTMLElement) => {
  const item = link.closest('li');
  const to =
    key === 'ArrowDown' ? item?.nextElementSibling : key === 'ArrowUp' ? item?.previousElementSibling : null;
  to?.querySelector('a')?.focus();
};
