import { Download, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { ImportedFile, ImportReport as Report } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { counted, duration, proseMoment } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { baseName } from '../parts/path-name.tsx';
import { save } from '../parts/save.ts';
import { EmptyState } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { go, replace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { Failures, failureGroups } from './failures.tsx';
import { FilesTable } from './files-table.tsx';
import { needsLook, Outcomes, sumOf } from './outcomes.tsx';
import { Recognised, rootOf } from './recognised.tsx';
import { asCsv } from './report-csv.ts';
import { isShown, ShowChoice } from './running-import.tsx';

const words = strings.importing;
type ImportPlace = PlaceOn<'import'>;

/** What became of an import: every file in one of five outcomes, failures by reason with what can be done. */
export const ImportReport = ({ place, report }: { readonly place: ImportPlace; readonly report: Report }) => {
  const total = sumOf(report.counts);
  const saveReport = () => attempt(() => save(asCsv(report)));
  useKeys({ 'export.view': saveReport });
  return (
    <>
      <Bar report={report} onSave={saveReport} />
      <section className="import-head">
        <Trouble report={report} />
        <p className="import-sum figures">
          <b>{words.sum.files(total)}</b>
          {words.sum.were(total)}
          <b>{duration(report.ms)}</b>
          {words.sum.rest}
        </p>
        <Outcomes place={place} counts={report.counts} total={total} />
      </section>
      <Panes
        name="import"
        right={{
          label: words.recognisedIn,
          ...paneWidths.side,
          width: 288,
          content: <Beside place={place} report={report} />,
        }}
      >
        <Files place={place} report={report} />
      </Panes>
    </>
  );
};

const Bar = ({ report, onSave }: { readonly report: Report; readonly onSave: () => void }) => {
  const scope = useScope();
  const fresh = useMemo(() => idsOf(report.files, 'added'), [report]);
  const showNew = () => {
    scope.set({ briefings: fresh });
    go(placeOn('library'));
  };
  return (
    <div className="screen-bar">
      <h1>{words.report}</h1>
      <span className="quiet figures one-line">
        {words.when(report.roots.map(baseName).join(', '), proseMoment(report.startedAt))}
      </span>
      <span className="grow" />
      <Button icon={Download} onClick={onSave}>
        {words.saveReport}
      </Button>
      {fresh.length === 0 ? (
        <Button kind="primary" onClick={() => go(placeOn('library'))}>
          {words.library}
        </Button>
      ) : (
        <Button kind="primary" onClick={showNew}>
          {words.showNew(fresh.length)}
        </Button>
      )}
    </div>
  );
};

const Trouble = ({ report }: { readonly report: Report }) => {
  if (report.state === 'finished') return null;
  const said =
    report.state === 'cancelled' ? words.cancelled : `${words.failedWhole} ${report.problem ?? ''}`;
  return (
    <p className="import-trouble" role="alert">
      <TriangleAlert className="icon" aria-hidden />
      {said}
    </p>
  );
};

const Files = ({ place, report }: { readonly place: ImportPlace; readonly report: Report }) => {
  const newest = useMemo(() => report.files.toReversed(), [report]);
  const files = useMemo(() => newest.filter((file) => isShown(file, place.show)), [newest, place.show]);
  const groups = useMemo(() => failureGroups(report.files), [report]);
  const failed = place.show === 'failed';
  return (
    <>
      <div className="import-files-head">
        <h2>
          {failed ? words.outcomes.failed : words.newest}{' '}
          {failed ? (
            <span className="import-count figures">{words.failed(report.counts.failed, groups.length)}</span>
          ) : null}
        </h2>
        <span className="grow" />
        <ShowChoice place={place} files={newest} />
      </div>
      {files.length === 0 ? (
        <EmptyState title={words.noFiles} />
      ) : failed ? (
        <Failures groups={groups} root={rootOf(report.roots)} />
      ) : (
        <div className="import-files">
          <FilesTable files={files} root={rootOf(report.roots)} name={`report ${report.id} ${place.show}`} />
        </div>
      )}
    </>
  );
};

const Beside = ({ place, report }: { readonly place: ImportPlace; readonly report: Report }) => {
  const doubtful = report.files.filter((file) => file.outcome !== 'failed' && needsLook(file)).length;
  const { duplicate } = report.counts;
  const show = (what: 'look' | 'duplicate') => replace({ ...place, show: what });
  return (
    <div className="import-beside">
      <Recognised files={report.files} title={words.recognisedIn} />
      {doubtful === 0 ? null : (
        <>
          <h3>{words.lookTitle}</h3>
          <p className="small quiet">
            {words.lookNote(doubtful)}.{' '}
            <button type="button" className="link" onClick={() => show('look')}>
              {words.listThem}
            </button>
          </p>
        </>
      )}
      {duplicate === 0 ? null : (
        <>
          <h3>{words.duplicates}</h3>
          <p className="small quiet">
            {words.duplicateNote(duplicate)}{' '}
            <button type="button" className="link" onClick={() => show('duplicate')}>
              {words.listThem}
            </button>
          </p>
        </>
      )}
      <p className="small quieter import-again">
        {report.counts.failed === 0 ? counted(report.files.length, 'file') : words.again}
      </p>
    </div>
  );
};

const idsOf = (files: readonly ImportedFile[], outcome: ImportedFile['outcome']): number[] =>
  files.flatMap((file) => (file.outcome === outcome && file.briefingId !== null ? file.briefingId : []));
