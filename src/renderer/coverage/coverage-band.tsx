import './coverage.css';
import { ChevronDown } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { CoverageState, SeriesCoverage } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { CoverageKey } from '../parts/coverage-strip.tsx';
import { proseDate, weekdayOf } from '../parts/figures.ts';
import { Menu, MenuChoice } from '../parts/menu.tsx';
import { Settled } from '../parts/states.tsx';
import { say } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { Calendar, type Dates } from './calendar.tsx';
import { layOut, type Calendar as Layout, type PlacedDay } from './calendar-layout.ts';
import { mark } from './marking.ts';

const words = strings.coverage;

/** Which days are held, of one series or, with `''`, of all: to choose dates, open a day, or say that there was none. */
export const CoverageBand = ({
  all,
  series,
  onSeries,
  chosen,
  onChoose,
  children,
}: {
  readonly all: readonly SeriesCoverage[];
  readonly series: string;
  readonly onSeries: (series: string) => void;
  readonly chosen: Dates;
  readonly onChoose: (dates: Dates) => void;
  /** What can be done with what is shown, at the right of the head. */
  readonly children?: ReactNode;
}) => {
  const call = useCall('coverage.days', series === '' ? {} : { series });
  const [pointed, setPointed] = useState<PlacedDay | undefined>();
  const layout = useMemo(() => layOut(call.value ?? []), [call.value]);
  const undated = all
    .filter((each) => series === '' || each.series === series)
    .reduce((sum, each) => sum + each.undated, 0);
  const only = series === '' && all.length === 1 ? all[0]?.series : series === '' ? undefined : series;
  const open = ({ date, state, briefings }: PlacedDay) => {
    const [first, ...others] = briefings;
    if (first !== undefined && others.length === 0) go(placeOn('briefing', { id: first }));
    else if (state !== 'unknown') onChoose({ from: date, to: date });
    else if (only === undefined) say(words.recesses.choose);
    else mark({ series: only, from: date, to: date });
  };
  return (
    <section className="coverage" aria-label={words.title}>
      <div className="coverage-head">
        <SeriesChoice names={all.map((each) => each.series)} series={series} onChoose={onSeries} />
        <span className="quiet small figures one-line" aria-live="polite">
          {pointed === undefined ? summaryOf(layout, undated) : sayDay(pointed)}
        </span>
        <span className="grow" />
        {children}
        <CoverageKey />
      </div>
      <Settled call={call} className="coverage-body">
        {() => (
          <Calendar layout={layout} chosen={chosen} onChoose={onChoose} onOpen={open} onPoint={setPointed} />
        )}
      </Settled>
    </section>
  );
};

const SeriesChoice = ({
  names,
  series,
  onChoose,
}: {
  readonly names: readonly string[];
  readonly series: string;
  readonly onChoose: (series: string) => void;
}) => {
  const named = names.filter((each) => each !== '').toSorted();
  const name = words.of(series === '' ? (names.length === 1 && named[0] ? named[0] : words.all) : series);
  if (names.length < 2) return <h2 className="coverage-series">{name}</h2>;
  return (
    <Menu
      trigger={
        <button type="button" className="coverage-series">
          <span className="one-line">{name}</span>
          <ChevronDown className="icon" aria-hidden />
        </button>
      }
    >
      <MenuChoice
        label={words.series}
        value={series}
        choices={[['', words.all], ...named.map((each) => [each, each] as const)]}
        onChoose={onChoose}
      />
    </Menu>
  );
};

const summaryOf = ({ days }: Layout, undated: number): string => {
  const count = (wanted: CoverageState) => days.filter(({ state }) => state === wanted).length;
  const parts = [words.held(count('held')), words.none(count('none')), words.unknown(count('unknown'))];
  return [...parts, ...(undated > 0 ? [words.undated(undated)] : [])].join(', ');
};

const sayDay = ({ date, state, briefings, why }: PlacedDay): string => {
  const what = state === 'held' ? words.states.held(briefings.length) : words.states[state];
  return `${words.day(proseDate(date), weekdayOf(date))}: ${what}${why === null ? '' : ` (${why})`}`;
};
