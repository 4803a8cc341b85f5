import type {
  BinSize,
  Chart,
  Measure,
  Output,
  Side,
  Part,
  TrendBin,
  TrendRow,
} from '../../contract/index.ts';
import { figure, percent, proseDate, proseMonth } from '../parts/figures.ts';
import { strings } from '../strings.ts';

/** A topic as it is listed. */
export type KeptTopic = Output<'topics.list'>[number];

/** One line of the chart. `place` is its place in the palette: colour, dash and marker. */
export type Series = {
  readonly query: string;
  readonly name: string;
  readonly place: number;
  readonly topic: KeptTopic | null;
  readonly reading: Chart['series'][number];
  /** One a bin. */
  readonly rows: readonly TrendRow[];
};

/** A point of the chart by index of its series and of its bin. */
export type Point = { readonly series: number; readonly bin: number };

/** Under this many mentions a point is hollow: chance alone moves it. */
export const LOW_COUNT = 5;
/** Most lines that one chart shows. */
export const MOST_SERIES = 5;

const PALETTE = 8;

/** The lines of a chart, with the topics that are kept for their queries. */
export const seriesOf = (chart: Chart, topics: readonly KeptTopic[]): readonly Series[] => {
  const places = placesFor(
    chart.series.map(({ query }) => query),
    topics,
  );
  const n = chart.bins.length;
  return chart.series.map((reading, index) => {
    const topic = topicFor(reading.query, topics);
    return {
      query: reading.query,
      name: topic?.name ?? reading.query,
      place: places[index] ?? 1,
      topic,
      reading,
      rows: chart.rows.slice(index * n, (index + 1) * n),
    };
  });
};

/** Places in the palette: a topic's own, unless one before it has taken it; the first free one for the rest. */
export const placesFor = (queries: readonly string[], topics: readonly KeptTopic[]): readonly number[] => {
  const taken = new Set<number>();
  const take = (place: number) => {
    taken.add(place);
    return place;
  };
  const own = queries.map((query) => {
    const colour = topicFor(query, topics)?.colour;
    return colour === undefined || taken.has(colour) ? null : take(colour);
  });
  const free = () => Array.from({ length: PALETTE }, (_, at) => at + 1).find((place) => !taken.has(place));
  return own.map((place) => place ?? take(free() ?? 1));
};

/** A point as the address writes it: the bin, then the query. */
export const writeAt = (bin: string, query: string): string => `${bin}|${query}`;

/** The point an address names; null where the chart has none such. */
export const readAt = (at: string, series: readonly Series[], bins: readonly TrendBin[]): Point | null => {
  const cut = at.indexOf('|');
  const point = {
    series: series.findIndex(({ query }) => query === at.slice(cut + 1)),
    bin: bins.findIndex(({ bin }) => bin === at.slice(0, cut)),
  };
  return cut < 0 || point.series < 0 || point.bin < 0 ? null : point;
};

/** A value with its decimals: the same number of them for all values of a measure. */
export const valueText = (value: number, measure: Measure): string =>
  measure === 'share' ? percent(value, 1) : figure(value, measure === 'rate' ? 1 : 0);

/** A value with its unit, for reading: "76.3 per 10,000 words". */
export const valueInWords = (value: number, measure: Measure): string => {
  const { unit } = strings.trends;
  return `${valueText(value, measure)} ${measure === 'count' ? unit.count(value) : unit[measure]}`;
};

/** A bin in prose: March 2022; 7 February 2024; week of 7 February 2024; Q1 2022; 2022. */
export const binInProse = ({ bin, from }: TrendBin, by: BinSize): string => {
  if (by === 'month') return proseMonth(bin);
  if (by === 'day') return proseDate(bin);
  return by === 'week' ? strings.trends.weekOf(proseDate(from)) : shortBin(bin, by);
};

/** A bin as tables name it: 2022-03, 2024-02-07, Q1 2022, 2022. */
export const shortBin = (bin: string, by: BinSize): string => {
  const year = bin.slice(0, 4);
  if (by === 'year') return year;
  return by === 'quarter' ? strings.trends.quarter(Math.ceil(Number(bin.slice(5, 7)) / 3), year) : bin;
};

/** The parts of passages in which a side is counted; undefined for all. */
export const partsOf = (side: Side): Part[] | undefined =>
  ({
    question: ['question'] satisfies Part[],
    statement: ['statement', 'announcement'] satisfies Part[],
    both: undefined,
  })[side];

/** Whether a point rests on so few that chance alone moves it; zero is zero. */
export const isLow = ({ count, value }: TrendRow): boolean =>
  value !== null && count > 0 && count < LOW_COUNT;

/** The topic kept for a query, if there is one. */
const topicFor = (query: string, topics: readonly KeptTopic[]): KeptTopic | null =>
  topics.find((topic) => topic.query === query) ?? null;
