import { CalendarOff } from 'lucide-react';
import type { Gap } from '../../contract/index.ts';
import { IconButton } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { go, replace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { mark, stretchWords } from './marking.ts';

const words = strings.coverage;
const usual = ['from'];

/** Gaps: Enter opens the library at the days around one, M says that there was no briefing in it. */
export const GapsTable = ({
  place,
  gaps,
  withSeries,
}: {
  readonly place: PlaceOn<'coverage'>;
  readonly gaps: readonly Gap[];
  readonly withSeries: boolean;
}) => {
  const cursor = gaps.findIndex((gap) => keyOf(gap) === place.at);
  const current = gaps[cursor];
  const moveTo = (index: number) => {
    const gap = gaps[index];
    if (gap !== undefined) replace({ ...place, at: keyOf(gap), from: gap.from, to: gap.to });
  };
  useKeys({ 'gap.mark': current === undefined ? undefined : () => mark(current) });
  return (
    <div className="gaps">
      <VirtualTable
        name={`gaps ${place.series}`}
        label={words.gaps.table}
        rows={gaps}
        keyOf={keyOf}
        nameOf={stretchWords}
        columns={columnsFor(withSeries)}
        sort={place.sort.length === 0 ? usual : place.sort}
        onSort={(sort) => replace({ ...place, sort: sort.join() === usual.join() ? [] : sort })}
        cursor={cursor}
        move={moveTo}
        open={(index) => {
          const gap = gaps[index];
          if (gap !== undefined)
            go(placeOn('library', { series: [gap.series], from: gap.before, to: gap.after }));
        }}
      />
    </div>
  );
};

const keyOf = ({ series, from }: Gap): string => `${from} ${series}`;

const columnsFor = (withSeries: boolean): Column<Gap>[] => [
  { id: 'from', head: words.gaps.from, track: '108px', cell: ({ from }) => from },
  { id: 'to', head: words.gaps.to, track: '108px', cell: ({ to }) => to },
  {
    id: 'unknown',
    head: words.gaps.days,
    track: '128px',
    align: 'end',
    cell: ({ unknown }) => figure(unknown),
  },
  {
    id: 'around',
    head: words.gaps.around,
    track: 'minmax(190px, 1fr)',
    cell: ({ before, after }) => <span className="quiet">{words.gaps.between(before, after)}</span>,
  },
  ...(withSeries
    ? [
        {
          id: 'series',
          head: words.series,
          track: 'minmax(120px, 1fr)',
          cell: ({ series }: Gap) => series || words.noSeries,
          title: ({ series }: Gap) => series,
        },
      ]
    : []),
  {
    id: 'mark',
    head: '',
    track: '44px',
    cell: (gap) => (
      <IconButton
        icon={CalendarOff}
        size="small"
        label={`${words.gaps.mark}: ${stretchWords(gap)}`}
        keys="gap.mark"
        onClick={() => mark(gap)}
      />
    ),
  },
];

const compare: Readonly<Record<string, (a: Gap, b: Gap) => number>> = {
  from: (a, b) => order(a.from, b.from),
  to: (a, b) => order(a.to, b.to),
  unknown: (a, b) => a.unknown - b.unknown,
  around: (a, b) => order(a.before, b.before),
  series: (a, b) => order(a.series, b.series),
};

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Gaps in the order of the columns given; a leading minus turns it round. Oldest first where none is. */
export const sortedGaps = (gaps: readonly Gap[], sort: readonly string[]): readonly Gap[] =>
  gaps.toSorted((a, b) => {
    for (const key of sort.length === 0 ? usual : sort) {
      const by = compare[key.replace('-', '')]?.(a, b) ?? 0;
      if (by !== 0) return key.startsWith('-') ? -by : by;
    }
    return order(a.from, b.from);
  });
