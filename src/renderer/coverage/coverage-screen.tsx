import { CalendarOff, Download } from 'lucide-react';
import { useMemo } from 'react';
import type { Gap, SeriesCoverage } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { runCommand, useKeys } from '../parts/keys.ts';
import { useWide } from '../parts/media.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { save } from '../parts/save.ts';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { go, replace, usePlace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { CoverageBand } from './coverage-band.tsx';
import { GapsTable, sortedGaps } from './gaps-table.tsx';
import { KnownDays } from './known-days.tsx';
import { mark, stretchWords } from './marking.ts';

const words = strings.coverage;
const noSeries: readonly SeriesCoverage[] = [];
const noGaps: readonly Gap[] = [];

/** Series by series: which days are held, which gaps there are, and what is known of days without a briefing. */
export const CoverageScreen = () => {
  const place = usePlace();
  if (place.screen !== 'coverage') return null;
  return <CoverageOf place={place} />;
};

const CoverageOf = ({ place }: { readonly place: PlaceOn<'coverage'> }) => {
  const within = place.series === '' ? {} : { series: place.series };
  const wide = useWide();
  const all = useCall('coverage.series', {});
  const call = useCall('coverage.gaps', within);
  const series = all.value ?? noSeries;
  const gaps = useMemo(() => sortedGaps(call.value ?? noGaps, place.sort), [call.value, place.sort]);
  const exportAs = (what: 'gaps' | 'days') =>
    attempt(async () => save(await callNow('export.coverage', { what, ...within })));
  useKeys({ 'export.view': () => exportAs('gaps') });
  if (call.error !== undefined && call.value === undefined)
    return <ErrorState error={call.error} onRetry={call.retry} />;
  return (
    <>
      <LoadingBar show={call.loading} />
      <div className="screen-bar">
        <h1>{words.screen}</h1>
        <span className="grow" />
        {wide ? null : (
          <Button kind="quiet" keys="view.side-panel" onClick={() => runCommand('view.side-panel')}>
            {words.beside}
          </Button>
        )}
        <Menu trigger={<Button icon={Download}>{words.export}</Button>} align="end">
          <MenuItem keys="export.view" onChoose={() => exportAs('gaps')}>
            {words.exportGaps}
          </MenuItem>
          <MenuItem onChoose={() => exportAs('days')}>{words.exportDays}</MenuItem>
        </Menu>
      </div>
      <CoverageBand
        all={series}
        series={place.series}
        onSeries={(name) => go(placeOn('coverage', { series: name }))}
        chosen={place}
        onChoose={(dates) => replace({ ...place, ...dates })}
      >
        <MarkChosen place={place} series={series} />
      </CoverageBand>
      <Panes
        name="coverage"
        right={{
          label: words.beside,
          ...paneWidths.side,
          content: <KnownDays series={place.series} all={series} />,
        }}
      >
        <Gaps place={place} gaps={gaps} known={call.value !== undefined} several={series.length > 1} />
      </Panes>
    </>
  );
};

const Gaps = ({
  place,
  gaps,
  known,
  several,
}: {
  readonly place: PlaceOn<'coverage'>;
  readonly gaps: readonly Gap[];
  readonly known: boolean;
  readonly several: boolean;
}) => {
  if (known && gaps.length === 0)
    return <EmptyState title={words.gaps.none}>{words.gaps.noneNote}</EmptyState>;
  return (
    <>
      <div className="gaps-head">
        <h2 className="figures">{known ? words.gaps.title(gaps.length) : strings.parts.counting}</h2>
        <span className="quiet small one-line">{words.gaps.note}</span>
      </div>
      <GapsTable place={place} gaps={gaps} withSeries={several && place.series === ''} />
    </>
  );
};

/** For dates that were dragged over: says that there was no briefing then. */
const MarkChosen = ({
  place: { series: chosen, from, to },
  series,
}: {
  readonly place: PlaceOn<'coverage'>;
  readonly series: readonly SeriesCoverage[];
}) => {
  const only = chosen === '' && series.length === 1 ? series[0]?.series : chosen;
  if (from === '' || to === '' || only === undefined || (chosen === '' && series.length !== 1)) return null;
  return (
    <Button size="small" icon={CalendarOff} onClick={() => mark({ series: only, from, to })}>
      {words.chosen(stretchWords({ from, to }))}
    </Button>
  );
};
