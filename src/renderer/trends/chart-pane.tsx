import { useRef, useState, type ReactNode } from 'react';
import type { Chart, ChartInput, CoverageDay } from '../../contract/index.ts';
import { useCall, type Call } from '../client/client.ts';
import { useKeys } from '../parts/keys.ts';
import { Marker } from '../parts/marker.tsx';
import { Settled } from '../parts/states.tsx';
import { go, replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { ChartView } from './chart-view.tsx';
import { Controls, Shapes } from './controls.tsx';
import { ExportMenu } from './export-menu.tsx';
import { NotUsed } from './not-used.tsx';
import { NothingToDraw } from './nothing-to-draw.tsx';
import { captionOf, inOneLine } from './caption.ts';
import type { Point, Series } from './series.ts';
import { TopicChips } from './topic-chips.tsx';
import { TrendTable } from './trend-table.tsx';

const words = strings.trends;
const noDays: readonly CoverageDay[] = [];

/** The figure with what it counts, its controls and its table. */
export const ChartPane = ({
  place,
  input,
  series,
  chosen,
  chart,
  scoped,
  add,
  onShow,
  onChoose,
}: {
  readonly place: PlaceOn<'trends'>;
  readonly input: ChartInput;
  readonly series: readonly Series[];
  readonly chosen: Point | null;
  readonly chart: Call<Chart>;
  readonly scoped: boolean;
  /** The button that adds a topic. */
  readonly add: ReactNode;
  readonly onShow: (queries: readonly string[]) => void;
  readonly onChoose: (point: Point) => void;
}) => {
  const [pointed, setPointed] = useState<Point | null>(null);
  const figure = useRef<HTMLDivElement>(null);
  useKeys({ 'chart.table': () => replace({ ...place, view: place.view === 'chart' ? 'table' : 'chart' }) });
  const cursor = isOn(pointed, series, chart.value) ? pointed : null;
  const queries = input.queries;
  const swap = (query: string, by: string) =>
    query === by ? undefined : onShow(queries.map((other) => (other === query ? by : other)));
  const names = series.map(({ name }) => name);
  const title = words.title(names, words.by[place.by].toLowerCase());
  const caption = chart.value === undefined ? null : captionOf(chart.value, title, scoped);
  return (
    <div className="trends-main">
      <header className="screen-bar">
        <h1 className="one-line" title={title}>
          {names.length === 0 ? words.plainTitle : title}
        </h1>
        <span className="grow" />
        {add}
        {chart.value === undefined || caption === null || chart.value.bins.length === 0 ? null : (
          <ExportMenu
            input={input}
            chart={chart.value}
            series={series}
            caption={caption}
            figure={place.view === 'chart' ? () => figure.current : null}
          />
        )}
      </header>
      <Controls place={place} />
      <div className="trends-topics">
        <TopicChips
          series={series}
          onTake={(query) => onShow(queries.filter((other) => other !== query))}
          onReplace={swap}
        />
        <Shapes place={place} />
      </div>
      <NotUsed
        series={series}
        measure={place.measure}
        onRepair={swap}
        onShare={() => go({ ...place, measure: 'share' })}
      />
      <Settled call={chart} className="trends-body">
        {(value) =>
          caption === null || value.bins.length === 0 ? (
            <NothingToDraw chart={value} />
          ) : (
            <>
              <p className="trends-caption">
                <b>{caption.heading}</b>, {inOneLine(caption)}
              </p>
              {place.view === 'chart' ? (
                <div ref={figure} className="trends-figure">
                  <Figure
                    {...{ place, series, chosen, cursor, onChoose }}
                    chart={value}
                    onMove={setPointed}
                  />
                </div>
              ) : null}
              <Findings series={series} />
              <p className="trends-note small quiet">{caption.notes.join(' ')}</p>
              <TrendTable {...{ series, chosen, cursor, onChoose }} chart={value} onMove={setPointed} />
            </>
          )
        }
      </Settled>
    </div>
  );
};

/** For each line in one sentence: whether it rises or falls, or why that cannot be said. */
const Findings = ({ series }: { readonly series: readonly Series[] }) => (
  <ul className="trends-findings small" aria-label={words.findings}>
    {series.map(({ query, name, place, reading }) => (
      <li key={query}>
        <Marker place={place} size={14} />
        <span>
          <b>{name}</b> {reading.finding.sentence}
        </span>
      </li>
    ))}
  </ul>
);

const Figure = ({
  place,
  chart,
  ...rest
}: {
  readonly place: PlaceOn<'trends'>;
  readonly chart: Chart;
  readonly series: readonly Series[];
  readonly chosen: Point | null;
  readonly cursor: Point | null;
  readonly onMove: (point: Point | null) => void;
  readonly onChoose: (point: Point) => void;
}) => {
  const { filter } = useScope();
  // Coverage is known by series or for all; a scope of several series shows that of all.
  const [only, ...more] = filter.series ?? [];
  const { value: days = noDays } = useCall(
    'coverage.days',
    only === undefined || only === '' || more.length > 0 ? {} : { series: only },
  );
  const each = place.frames === 'each' && rest.series.length > 1;
  return <ChartView {...rest} chart={chart} days={days} each={each} />;
};

/** Whether a point is one of the chart's: another chart may have taken its place. */
const isOn = (point: Point | null, series: readonly Series[], chart: Chart | undefined) =>
  point !== null && point.series < series.length && point.bin < (chart?.bins.length ?? 0);
