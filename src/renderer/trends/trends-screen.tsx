import './trends.css';
import './topics.css';
import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react';
import { useCall } from '../client/client.ts';
import { paneWidths, Panes } from '../parts/panes.tsx';
import { go, replace, usePlace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { AddTopic } from './add-topic.tsx';
import { ChartPane } from './chart-pane.tsx';
import { FirstTopic } from './first-topic.tsx';
import { PointPanel } from './point-panel.tsx';
import { MOST_SERIES, readAt, seriesOf, writeAt, type KeptTopic, type Point } from './series.ts';

const words = strings.trends;
const noTopics: readonly KeptTopic[] = [];

/** The trends screen: topics over time, and the passages behind every number. */
export const TrendsScreen = () => {
  const here = usePlace();
  const place = here.screen === 'trends' ? here : placeOn('trends');
  const { filter } = useScope();
  const kept = useCall('topics.list', { filter });
  const topics = kept.value ?? noTopics;
  const queries = [...new Set(place.q.filter((query) => query.trim() !== ''))].slice(0, MOST_SERIES);
  useFirstTopics(place, kept.value);
  const input = { queries, by: place.by, measure: place.measure, in: place.in, filter };
  const chart = useCall('trends.chart', queries.length === 0 ? null : input);
  const series = chart.value === undefined ? [] : seriesOf(chart.value, topics);
  const chosen = chart.value === undefined ? null : readAt(place.at, series, chart.value.bins);
  const choose = ({ series: index, bin }: Point) => {
    const at = writeAt(chart.value?.bins[bin]?.bin ?? '', series[index]?.query ?? '');
    go({ ...place, at });
  };
  const close = useCallback(() => go({ ...place, at: '' }), [place]);
  const escape = (event: KeyboardEvent<HTMLElement>) => {
    const screen = event.currentTarget;
    // What floats over the screen is its child for React, and closes by itself.
    const isOurs = event.target instanceof Node && screen.contains(event.target);
    if (event.key !== 'Escape' || event.defaultPrevented || !isOurs) return;
    close();
    screen.querySelector<HTMLElement>('.trend-chart')?.focus();
  };
  const show = (next: readonly string[]) => go({ ...place, q: next });
  const panel =
    chart.value === undefined || chosen === null ? undefined : (
      <PointPanel
        chart={chart.value}
        series={series}
        point={chosen}
        filter={filter}
        onMove={choose}
        onClose={close}
      />
    );
  if (queries.length === 0)
    return (
      <section className="trends" aria-label={strings.shell.screens.trends}>
        <header className="screen-bar">
          <h1>{words.plainTitle}</h1>
        </header>
        <div className="pane-scroll" data-pane>
          {kept.value === undefined ? null : <FirstTopic topics={topics} onStart={show} />}
        </div>
      </section>
    );
  return (
    <section
      className="trends"
      aria-label={strings.shell.screens.trends}
      {...{ onKeyDown: panel === undefined ? undefined : escape }}
    >
      <Panes
        name="trends"
        right={
          panel === undefined
            ? undefined
            : { ...paneWidths.side, label: words.panel, content: panel, onClose: close }
        }
      >
        <ChartPane
          {...{ place, input, series, chosen, chart }}
          scoped={Object.keys(filter).length > 0}
          add={<AddTopic topics={topics} charted={queries} onAdd={(query) => show([...queries, query])} />}
          onShow={show}
          onChoose={choose}
        />
      </Panes>
    </section>
  );
};

/** Who comes here with nothing to chart and has topics finds them charted. */
const useFirstTopics = (place: PlaceOn<'trends'>, topics: readonly KeptTopic[] | undefined) => {
  const settled = useRef(place.q.length > 0);
  useEffect(() => {
    if (settled.current || topics === undefined) return;
    settled.current = true;
    if (topics.length > 0) replace({ ...place, q: topics.slice(0, MOST_SERIES).map(({ query }) => query) });
  }, [topics, place]);
};
