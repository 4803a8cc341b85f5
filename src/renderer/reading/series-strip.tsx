import { Toolbar } from '@base-ui/react/toolbar';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Briefing, CoverageDay } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { IconButton } from '../parts/button.tsx';
import { proseDate } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { strings } from '../strings.ts';

const words = strings.reading;
const DAYS_AROUND = 30;
/** A gap of more than a week is worth a word. */
const LONG_GAP = 7;

/** The days around a briefing, held, none or unknown, and the way to the briefing before and after. */
export const SeriesStrip = ({
  briefing,
  place: { q, hits },
}: {
  readonly briefing: Briefing;
  readonly place: PlaceOn<'briefing'>;
}) => {
  const { series, id, date } = briefing;
  const { value: days = [] } = useCall('coverage.days', series === null ? {} : { series });
  const order = days.flatMap((day) => day.briefings);
  const at = order.indexOf(id);
  const before = at > 0 ? order[at - 1] : undefined;
  const after = at >= 0 ? order[at + 1] : undefined;
  const open = (other: number | undefined) =>
    other === undefined ? undefined : () => go(placeOn('briefing', { id: other, q, hits }));
  useKeys({ 'briefing.previous': open(before), 'briefing.next': open(after) });
  const today = days.findIndex((day) => day.date === date);
  return (
    <div className="series">
      <IconButton
        icon={ChevronLeft}
        label={words.previous}
        keys="briefing.previous"
        disabled={before === undefined}
        onClick={open(before)}
      />
      <DayName days={days} id={before} />
      {today < 0 ? null : <Days days={around(days, today)} date={date} open={open} />}
      <DayName days={days} id={after} />
      <IconButton
        icon={ChevronRight}
        label={words.next}
        keys="briefing.next"
        disabled={after === undefined}
        onClick={open(after)}
      />
      <Gap days={days} today={today} />
    </div>
  );
};

const Days = ({
  days,
  date,
  open,
}: {
  readonly days: readonly CoverageDay[];
  readonly date: string | null;
  readonly open: (id: number | undefined) => (() => void) | undefined;
}) => (
  <Toolbar.Root className="series-days" aria-label={words.days} loopFocus={false}>
    {days.map((day) =>
      day.state === 'held' ? (
        <Toolbar.Button
          key={day.date}
          className="series-day"
          data-state="held"
          aria-current={day.date === date ? 'date' : undefined}
          aria-label={proseDate(day.date)}
          title={proseDate(day.date)}
          onClick={day.date === date ? undefined : open(day.briefings[0])}
        >
          <i />
        </Toolbar.Button>
      ) : (
        <span
          key={day.date}
          className="series-day"
          data-state={day.state}
          title={`${proseDate(day.date)}: ${strings.parts[day.state]}`}
        >
          <i />
        </span>
      ),
    )}
  </Toolbar.Root>
);

/** The date of the briefing that a chevron leads to. */
const DayName = ({
  days,
  id,
}: {
  readonly days: readonly CoverageDay[];
  readonly id: number | undefined;
}) => {
  const day = id === undefined ? undefined : days.find(({ briefings }) => briefings.includes(id));
  return day === undefined ? null : <span className="series-date small quiet figures">{day.date}</span>;
};

const Gap = ({ days, today }: { readonly days: readonly CoverageDay[]; readonly today: number }) => {
  const next = today < 0 ? -1 : days.findIndex((day, index) => index > today && day.state === 'held');
  const date = days[next]?.date;
  return date === undefined || next - today <= LONG_GAP ? null : (
    <span className="series-gap one-line small quiet">{words.nothingUntil(proseDate(date))}</span>
  );
};

const around = (days: readonly CoverageDay[], today: number) =>
  days.slice(Math.max(0, today - DAYS_AROUND), today + DAYS_AROUND + 1);
