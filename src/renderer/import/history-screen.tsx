import './import.css';
import { History } from 'lucide-react';
import { useState } from 'react';
import type { ImportSummary } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { figure, proseMoment } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { go, replace, usePlace } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { carryOn, isUnfinished, namesOf } from './carry-on.ts';
import { ImportButton } from './import-button.tsx';
import { OutcomeBar, outcomes, sumOf } from './outcomes.tsx';
import { useRunning } from './running.ts';
import { WatchedFolders } from './watched-folders.tsx';

const words = strings.importing.history;
const PAGE = 100;

/** Every import there was, newest first, and the folders that are watched. */
export const HistoryScreen = () => {
  const [limit, setLimit] = useState(PAGE);
  const call = useCall('import.history', { limit: Math.min(500, limit) });
  return (
    <>
      <div className="screen-bar">
        <h1>{words.title}</h1>
        <span className="quiet figures">{call.value ? words.count(call.value.total) : ''}</span>
        <span className="grow" />
        <ImportButton keys />
      </div>
      <Panes
        name="imports"
        right={{
          label: strings.importing.watch.title,
          ...paneWidths.side,
          width: 300,
          content: (
            <div className="import-beside">
              <WatchedFolders />
            </div>
          ),
        }}
      >
        <Settled call={call} className="imports">
          {({ total, imports }) => (
            <>
              <Imports imports={imports} />
              {total > imports.length && limit < 500 ? (
                <Button className="imports-older" onClick={() => setLimit(limit + PAGE)}>
                  {words.older}
                </Button>
              ) : null}
            </>
          )}
        </Settled>
      </Panes>
    </>
  );
};

const Imports = ({ imports }: { readonly imports: readonly ImportSummary[] }) => {
  const place = usePlace();
  const at = place.screen === 'imports' ? Number(place.at) : 0;
  const chosen = imports.find(({ id }) => id === at);
  const running = useRunning();
  const canCarryOn = chosen !== undefined && isUnfinished(chosen) && running === null;
  useKeys({
    'import.resume': canCarryOn ? () => attempt(() => carryOn(chosen.id)) : undefined,
  });
  if (imports.length === 0) {
    return (
      <EmptyState icon={History} title={strings.importing.none}>
        {strings.importing.noneMore}
      </EmptyState>
    );
  }
  return (
    <VirtualTable
      name="imports"
      label={words.all}
      rows={imports}
      keyOf={({ id }) => id}
      nameOf={({ roots }) => namesOf(roots)}
      columns={columns}
      rowHeight={36}
      cursor={imports.findIndex(({ id }) => id === at)}
      move={(index) => replace(placeOn('imports', { at: String(imports[index]?.id ?? '') }))}
      open={(index) => {
        const id = imports[index]?.id;
        if (id !== undefined) go(placeOn('import', { id }));
      }}
    />
  );
};

const columns: Column<ImportSummary>[] = [
  {
    id: 'began',
    head: words.columns.began,
    track: '196px',
    cell: ({ startedAt }) => <span className="figures">{proseMoment(startedAt)}</span>,
  },
  {
    id: 'from',
    head: words.columns.from,
    track: 'minmax(120px, 1fr)',
    cell: ({ roots }) => <span className="one-line">{namesOf(roots)}</span>,
    title: ({ roots }) => roots.slice(0, 20).join('\n'),
  },
  {
    id: 'cause',
    head: words.columns.cause,
    track: '92px',
    cell: ({ cause }) => <span className="quiet">{words.causes[cause]}</span>,
  },
  {
    id: 'state',
    head: words.columns.state,
    track: '108px',
    cell: ({ state }) => (
      <span className="import-state" data-state={state}>
        {words.states[state]}
      </span>
    ),
    title: ({ problem }) => problem ?? undefined,
  },
  {
    id: 'outcomes',
    head: strings.importing.columns.outcome,
    track: 'minmax(80px, 0.6fr)',
    cell: ({ counts, total }) => <OutcomeBar counts={counts} total={Math.max(total ?? 0, sumOf(counts))} />,
    title: ({ counts }) => words.some(inWords(counts)),
  },
  {
    id: 'files',
    head: words.columns.files,
    track: '76px',
    align: 'end',
    cell: ({ counts }) => <span className="figures">{figure(sumOf(counts))}</span>,
  },
  {
    id: 'took',
    head: words.columns.took,
    track: '84px',
    align: 'end',
    cell: ({ ms }) => <span className="figures quiet">{words.took(ms)}</span>,
  },
];

const inWords = (counts: ImportSummary['counts']): string =>
  outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${strings.importing.outcomes[outcome]} ${figure(counts[outcome])}`)
    .join(', ');
