import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BriefingRow, CoverageState } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { CoverageKey } from '../parts/coverage-strip.tsx';
import { proseDate, weekdayOf } from '../parts/figures.ts';
import { Menu, MenuChoice } from '../parts/menu.tsx';
import { Settled } from '../parts/states.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { Calendar, type Dates } from './calendar.tsx';
import { layOut, type Calendar as Layout, type PlacedDay } from './calendar-layout.ts';

const words = strings.library.coverage;

/** Which days are held, of one series or of all; also the way to filter by date. */
export const Coverage = ({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly BriefingRow[];
  readonly chosen: Dates;
  readonly onChoose: (dates: Dates) => void;
}) => {
  const names = useMemo(() => [...new Set(rows.flatMap(({ series }) => series ?? []))].toSorted(), [rows]);
  const [series, setSeries] = useRemembered('coverage series', '');
  const call = useCall('coverage.days', series === '' ? {} : { series });
  const [pointed, setPointed] = useState<PlacedDay | undefined>();
  const layout = useMemo(() => layOut(call.value ?? []), [call.value]);
  const undated = rows.filter(
    ({ date, ...row }) => date === null && (series === '' || row.series === series),
  ).length;
  const open = (day: PlacedDay) => {
    const [only, ...others] = day.briefings;
    if (only !== undefined && others.length === 0) go(placeOn('briefing', { id: only }));
    else onChoose({ from: day.date, to: day.date });
  };
  return (
    <section className="coverage" aria-label={words.title}>
      <div className="coverage-head">
        <SeriesChoice names={names} series={series} onChoose={setSeries} />
        <span className="quiet small figures one-line" aria-live="polite">
          {pointed === undefined ? summaryOf(layout, undated) : sayDay(pointed)}
        </span>
        <span className="grow" />
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
  const name = words.of(series === '' ? words.all : series);
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
        label={strings.library.facets.series}
        value={series}
        choices={[['', words.all], ...names.map((each) => [each, each] as const)]}
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

const sayDay = ({ date, state, briefings }: PlacedDay): string => {
  const what = state === 'held' ? words.states.held(briefings.length) : words.states[state];
  return `${words.day(proseDate(date), weekdayOf(date))}: ${what}`;
};
