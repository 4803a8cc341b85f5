import { CirclePause, Download, Eye, EyeOff, RotateCcw, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import type { ImportedFile, ImportReport as Report } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { counted, duration, proseMoment } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { save } from '../parts/save.ts';
import { EmptyState } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { go, replace } from '../place/history.ts';
import { addressOf, placeOn, type PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { NewsLink } from '../topics/news-link.tsx';
import { carryOn, isUnfinished, leaveSo, namesOf, tryAgain } from './carry-on.ts';
import { Failures, failureGroups } from './failures.tsx';
import { FilesTable } from './files-table.tsx';
import { needsLook, Outcomes, sumOf } from './outcomes.tsx';
import { Recognised, rootOf } from './recognised.tsx';
import { asCsv } from './report-csv.ts';
import { leaveFolder, useWatched, watchFolder } from './watched.ts';
import { isShown, ShowChoice } from './running-import.tsx';

const words = strings.importing;
type ImportPlace = PlaceOn<'import'>;

/** What became of an import: every file in one of five outcomes, failures by reason with what can be done. */
export const ImportReport = ({ place, report }: { readonly place: ImportPlace; readonly report: Report }) => {
  const total = sumOf(report.counts);
  const saveReport = () => attempt(() => save(asCsv(report)));
  const { id, counts } = report;
  useKeys({
    'export.view': saveReport,
    'import.resume': isUnfinished(report) ? () => attempt(() => carryOn(id)) : undefined,
    'import.retry': counts.failed > 0 ? () => attempt(() => tryAgain(id)) : undefined,
  });
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
        <NewsLink />
        <Outcomes place={place} counts={report.counts} total={Math.max(total, report.total ?? 0)} />
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
        {words.when(namesOf(report.roots), proseMoment(report.startedAt))}
      </span>
      <span className="grow" />
      <WatchSwitch report={report} />
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

/** Watches the folder of this import, or no longer; only where it was one folder and nothing else. */
const WatchSwitch = ({ report }: { readonly report: Report }) => {
  const [root = '', ...more] = report.roots;
  const watched = useWatched().find(({ path }) => path === root);
  const canWatch = more.length === 0 && !report.files.some(({ path }) => path === root);
  const change = () => attempt(() => (watched ? leaveFolder(watched) : watchFolder(root)));
  useKeys({ 'import.watch': canWatch ? change : undefined });
  return canWatch ? (
    <Button kind="quiet" icon={watched ? EyeOff : Eye} keys="import.watch" onClick={change}>
      {watched ? words.watch.noLonger : words.watch.thisFolder}
    </Button>
  ) : null;
};

const Trouble = ({ report }: { readonly report: Report }) => {
  const { id, state, problem, counts, total } = report;
  if (state === 'finished' || state === 'walking' || state === 'reading') return null;
  if (isUnfinished(report)) {
    return (
      <div className="import-trouble" role="status">
        <CirclePause className="icon" aria-hidden />
        <p className="grow">
          {state === 'paused' ? words.paused : words.interrupted}{' '}
          <span className="figures">{words.leftOf(sumOf(counts), total)}</span> {words.keptNote}
        </p>
        <Button size="small" kind="primary" keys="import.resume" onClick={() => attempt(() => carryOn(id))}>
          {words.carryOn}
        </Button>
        <Button size="small" onClick={() => attempt(() => leaveSo(id))}>
          {words.giveUp}
        </Button>
      </div>
    );
  }
  return (
    <p className="import-trouble" role="alert">
      <TriangleAlert className="icon" aria-hidden />
      {state === 'cancelled' ? words.cancelled : `${words.failedWhole} ${problem ?? ''}`}
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
        {failed && report.counts.failed > 1 ? (
          <Button
            size="small"
            icon={RotateCcw}
            keys="import.retry"
            onClick={() => attempt(() => tryAgain(report.id))}
          >
            {words.tryAllAgain}
          </Button>
        ) : null}
        <ShowChoice place={place} files={newest} />
      </div>
      {files.length === 0 ? (
        <EmptyState title={words.noFiles} />
      ) : failed ? (
        <Failures id={report.id} groups={groups} root={rootOf(report.roots)} />
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
  const { duplicate, gone } = report.counts;
  const show = (what: 'look' | 'duplicate' | 'gone') => replace({ ...place, show: what });
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
      {gone === 0 ? null : (
        <>
          <h3>{words.gone}</h3>
          <p className="small quiet">
            {words.goneNote(gone)}{' '}
            <button type="button" className="link" onClick={() => show('gone')}>
              {words.listThem}
            </button>
          </p>
        </>
      )}
      <p className="small quieter import-again">
        {report.counts.failed === 0 ? counted(report.files.length, 'file') : words.again}
      </p>
      <p className="small import-again">
        <a className="link" href={addressOf(placeOn('imports', { at: String(report.id) }))}>
          {words.history.all}
        </a>
      </p>
    </div>
  );
};

const idsOf = (files: readonly ImportedFile[], outcome: ImportedFile['outcome']): number[] =>
  files.flatMap((file) => (file.outcome === outcome && file.briefingId !== null ? file.briefingId : []));
