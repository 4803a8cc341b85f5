import './import.css';
import { FolderInput } from 'lucide-react';
import { useCall, useEvent } from '../client/client.ts';
import { EmptyState, ErrorState, LoadingBar, Progress } from '../parts/states.tsx';
import { usePlace } from '../place/history.ts';
import { strings } from '../strings.ts';
import { ImportButton } from './import-button.tsx';
import { ImportReport } from './import-report.tsx';
import { RunningImport } from './running-import.tsx';
import { useHandover, useRunning } from './running.ts';

const words = strings.importing;

/** An import that is running, or the report of one: the one that the address names, else the last; else how to start. */
export const ImportScreen = () => {
  const place = usePlace();
  const running = useRunning();
  const handover = useHandover();
  const report = useCall('import.report', place.screen === 'import' && place.id > 0 ? { id: place.id } : {});
  useEvent('import.finished', report.retry);
  if (place.screen !== 'import') return null;
  const isRunning = running !== null && (place.id === 0 || place.id === running.progress.id);
  if (isRunning) return <RunningImport place={place} running={running} />;
  if (handover !== null) {
    const said = strings.shell.drop.handing(handover.done, handover.total);
    return (
      <EmptyState icon={FolderInput} title={said}>
        <div className="import-handover">
          <Progress part={handover.done / Math.max(1, handover.total)} label={said} />
        </div>
      </EmptyState>
    );
  }
  if (report.error !== undefined) return <ErrorState error={report.error} onRetry={report.retry} />;
  if (report.value) return <ImportReport place={place} report={report.value} />;
  if (report.value === undefined) return <LoadingBar show={report.loading} />;
  return (
    <>
      <div className="screen-bar">
        <h1>{strings.shell.screens.import}</h1>
      </div>
      <EmptyState icon={FolderInput} title={words.none} actions={<ImportButton keys />}>
        {words.noneMore}
      </EmptyState>
    </>
  );
};
