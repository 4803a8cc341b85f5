import './library.css';
import { CalendarDays, Download, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BriefingRow, SeriesCoverage } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { CoverageBand } from '../coverage/coverage-band.tsx';
import { ImportButton } from '../import/import-button.tsx';
import { useRunning } from '../import/running.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { figure } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { useWide } from '../parts/media.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { save } from '../parts/save.ts';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { VirtualTable } from '../parts/virtual-table.tsx';
import { go, usePlace } from '../place/history.ts';
import { addressOf, placeOn, type PlaceOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import { useProject } from '../project/project.tsx';
import { describeDates } from '../scope/describe.ts';
import { isWithin, useScope } from '../scope/scope.ts';
import { oneOfEach } from '../scope/versions.ts';
import { strings } from '../strings.ts';
import { allColumns, fewColumns } from './columns.tsx';
import { FirstRun } from './first-run.tsx';
import { LibraryFacets } from './library-facets.tsx';
import { isFiltered, passes } from './library-filter.ts';
import { sorted, usualSort } from './library-sort.ts';
import { Peek } from './peek.tsx';
import { useSelection } from './selection.ts';
import { SelectionBar } from './selection-bar.tsx';

const words = strings.library;
const nothing: readonly BriefingRow[] = [];

/** All briefings of the project: to sort, filter, tick, peek into and open. */
export const LibraryScreen = () => {
  const place = usePlace();
  const { briefings } = useProject();
  const running = useRunning();
  const call = useCall('briefings.list', {});
  if (place.screen !== 'library') return null;
  if (call.error !== undefined && call.value === undefined)
    return <ErrorState error={call.error} onRetry={call.retry} />;
  if (briefings === 0 && (call.value ?? nothing).length === 0 && running === null) return <FirstRun />;
  return (
    <>
      <LoadingBar show={call.loading} />
      <Library place={place} all={call.value ?? nothing} known={call.value !== undefined} />
    </>
  );
};

const Library = ({
  place,
  all,
  known,
}: {
  readonly place: PlaceOn<'library'>;
  readonly all: readonly BriefingRow[];
  readonly known: boolean;
}) => {
  const { filter } = useScope();
  const inScope = useMemo(() => all.filter((row) => isWithin(row, filter)), [all, filter]);
  // Versions of one briefing are one row; a filter that leaves out the leading one shows the next.
  const briefings = useMemo(() => oneOfEach(inScope), [inScope]);
  const sort = place.sort.length === 0 ? usualSort : place.sort;
  const rows = useMemo(
    () => sorted(oneOfEach(inScope.filter((row) => passes(row, place))), sort),
    [inScope, place, sort],
  );
  const exportList = () =>
    attempt(async () => save(await callNow('export.briefings', { ids: rows.map(({ id }) => id) })));
  useKeys({ 'export.view': exportList });
  return (
    <>
      <Bar
        place={place}
        shown={rows.length}
        of={briefings.length}
        versions={briefings.filter((row) => row.versions.length > 0).length}
        known={known}
        onExport={exportList}
      />
      <Calendar place={place} />
      <List place={place} rows={rows} inScope={inScope} all={all} sort={sort} known={known} />
    </>
  );
};

const noSeries: readonly SeriesCoverage[] = [];

/** Which days are held, and the way to the gaps. */
const Calendar = ({ place }: { readonly place: PlaceOn<'library'> }) => {
  const all = useCall('coverage.series', {}).value ?? noSeries;
  const [series, setSeries] = useRemembered('coverage series', '');
  const gaps = all
    .filter((each) => series === '' || each.series === series)
    .reduce((sum, each) => sum + each.gaps, 0);
  return (
    <CoverageBand
      all={all}
      series={series}
      onSeries={setSeries}
      chosen={place}
      onChoose={(dates) => go({ ...place, ...dates })}
    >
      <a
        className="link small coverage-details"
        href={addressOf(placeOn('coverage', { series }))}
        title={strings.coverage.detailsTip}
      >
        {strings.coverage.details(gaps)}
      </a>
    </CoverageBand>
  );
};

const Bar = ({
  place,
  shown,
  of,
  versions,
  known,
  onExport,
}: {
  readonly place: PlaceOn<'library'>;
  readonly shown: number;
  readonly of: number;
  /** How many have several versions. */
  readonly versions: number;
  readonly known: boolean;
  readonly onExport: () => void;
}) => {
  const dates = describeDates(place);
  return (
    <div className="screen-bar library-bar">
      <h1>{words.title}</h1>
      <span className="quiet figures library-count" aria-live="polite">
        {known ? (
          shown === of ? (
            words.briefings(shown, of)
          ) : (
            <>
              <b>{figure(shown)}</b>
              {words.briefings(shown, of)}
            </>
          )
        ) : (
          strings.parts.counting
        )}
      </span>
      {versions === 0 ? null : (
        <a className="link small figures" href={addressOf(placeOn('twins'))}>
          {strings.twins.inLibrary(versions)}
        </a>
      )}
      {dates === '' ? null : (
        <Chip
          icon={CalendarDays}
          kind="accent"
          removeLabel={words.removeDates}
          onRemove={() => go({ ...place, from: '', to: '' })}
        >
          {dates}
        </Chip>
      )}
      {isFiltered(place) ? (
        <button type="button" className="link" onClick={() => go(placeOn('library', { sort: place.sort }))}>
          {words.clearFilters}
        </button>
      ) : null}
      <span className="grow" />
      <Button icon={Download} onClick={onExport}>
        {words.exportList}
      </Button>
      <ImportButton />
    </div>
  );
};

const List = ({
  place,
  rows,
  inScope,
  all,
  sort,
  known,
}: {
  readonly place: PlaceOn<'library'>;
  readonly rows: readonly BriefingRow[];
  readonly inScope: readonly BriefingRow[];
  readonly all: readonly BriefingRow[];
  readonly sort: readonly string[];
  readonly known: boolean;
}) => {
  const wide = useWide();
  const selection = useSelection(rows, all);
  const [at, setAt] = useRemembered<number | null>('library cursor', null);
  const [peeking, setPeeking] = useState(false);
  const peeked = peeking && at !== null ? at : null;
  const cursor = useMemo(() => rows.findIndex(({ id }) => id === at), [rows, at]);
  const idAt = (index: number) => rows[index]?.id ?? null;
  const open = (index: number) => {
    const id = idAt(index);
    if (id !== null) go(placeOn('briefing', { id }));
  };
  const escape = () => (peeking ? setPeeking(false) : selection.clear());
  return (
    <Panes
      name="library"
      left={{
        label: words.filters,
        ...paneWidths.facets,
        content: <LibraryFacets place={place} rows={inScope} />,
      }}
      right={
        peeked === null
          ? undefined
          : {
              label: words.peek.title,
              ...paneWidths.side,
              content: <Peek id={peeked} onClose={() => setPeeking(false)} />,
              onClose: () => setPeeking(false),
            }
      }
    >
      {known && rows.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title={words.none(inScope.length)}
          actions={
            <Button onClick={() => go(placeOn('library', { sort: place.sort }))}>{words.clearFilters}</Button>
          }
        />
      ) : (
        <VirtualTable
          name="library"
          label={words.table}
          rows={rows}
          keyOf={({ id }) => id}
          nameOf={({ title }) => title}
          columns={wide && peeked === null ? allColumns : fewColumns}
          sort={sort}
          onSort={(next) => go({ ...place, sort: next.join() === usualSort.join() ? [] : next })}
          cursor={cursor}
          move={(index) => setAt(idAt(index))}
          open={open}
          peek={() => setPeeking(!peeking)}
          select={(index) => selection.toggle(idAt(index) ?? 0, false)}
          extend={selection.extend}
          escape={escape}
          selection={selection}
          attributesOf={({ id }) => ({
            'aria-selected': selection.keys.has(id),
            'data-selected': selection.keys.has(id) ? '' : undefined,
          })}
        />
      )}
      {selection.ids.length === 0 ? null : <SelectionBar selection={selection} shown={rows} all={all} />}
    </Panes>
  );
};
