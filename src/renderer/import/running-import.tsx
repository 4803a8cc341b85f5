import { ArrowUp, Info, Pause } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ImportedFile } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { counted, figure } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { PathName } from '../parts/path-name.tsx';
import { Segments } from '../parts/segments.tsx';
import { attempt } from '../parts/toast.ts';
import { replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { namesOf } from './carry-on.ts';
import { FilesTable } from './files-table.tsx';
import { needsLook, Outcomes } from './outcomes.tsx';
import { rootOf, Recognised } from './recognised.tsx';
import type { Running } from './running.ts';
import { Speed } from './speed.tsx';

const words = strings.importing;
type ImportPlace = PlaceOn<'import'>;

/** An import as it runs: one bar for five outcomes, its speed and what is left, and every file as it is read. */
export const RunningImport = ({
  place,
  running,
}: {
  readonly place: ImportPlace;
  readonly running: Running;
}) => {
  const { progress, files } = running;
  const pause = () => attempt(async () => void (await callNow('import.pause', {})));
  const cancel = () => attempt(async () => void (await callNow('import.cancel', {})));
  useKeys({ 'import.pause': pause, 'import.cancel': cancel });
  return (
    <>
      <div className="screen-bar">
        <h1 className="one-line">{words.title(namesOf(progress.roots))}</h1>
        <span className="code quiet one-line">{progress.roots.slice(0, 3).join('  ')}</span>
        <span className="grow" />
        <Button icon={Pause} keys="import.pause" onClick={pause}>
          {words.pause}
        </Button>
        <Button onClick={cancel}>{words.cancel}</Button>
      </div>
      <section className="import-head">
        <p className="import-figures figures" aria-live="off">
          <span className="import-done">
            <b>{figure(progress.done)}</b>
            {progress.state === 'walking' ? ` (${words.found(progress.total)})` : words.of(progress.total)}
          </span>
          <span className="quiet">{words.rate(progress.rate)}</span>
          {progress.remaining === null ? null : (
            <span className="quiet">{words.remaining(progress.remaining)}</span>
          )}
          <span className="grow" />
          <span className="small quieter import-note">{words.cancelNote}</span>
        </p>
        <Outcomes place={place} counts={progress.counts} total={progress.total} />
      </section>
      <Panes
        name="import"
        right={{
          label: words.recognised,
          ...paneWidths.side,
          width: 288,
          content: <Beside running={running} />,
        }}
      >
        <Files place={place} files={files} current={progress.current} root={rootOf(progress.roots)} />
      </Panes>
    </>
  );
};

const Files = ({
  place,
  files,
  current,
  root,
}: {
  readonly place: ImportPlace;
  readonly files: readonly ImportedFile[];
  /** The file that is being read. */
  readonly current: string | null;
  readonly root: string;
}) => {
  const wanted = useMemo(() => files.filter((file) => isShown(file, place.show)), [files, place.show]);
  const held = useHeld(wanted, place.show);
  return (
    <>
      <div className="import-files-head">
        <h2>{words.newest}</h2>
        {held.waiting > 0 ? (
          <Button size="small" icon={ArrowUp} onClick={held.release}>
            {words.toTop}, {counted(held.waiting, 'file')}
          </Button>
        ) : null}
        <span className="grow" />
        <ShowChoice place={place} files={files} />
      </div>
      <p className="import-current small quiet">
        <i aria-hidden />
        {current === null ? null : (
          <>
            {words.reading} <PathName path={current} root={root} />
          </>
        )}
      </p>
      <div className="import-files" onScrollCapture={held.onScroll}>
        <FilesTable files={held.files} root={root} name={`import ${place.show}`} />
      </div>
    </>
  );
};

/** Which files are listed. */
export const ShowChoice = ({
  place,
  files,
}: {
  readonly place: ImportPlace;
  readonly files: readonly ImportedFile[];
}) => (
  <Segments
    label={words.show}
    value={place.show}
    segments={[
      { value: 'all', label: words.all },
      { value: 'look', label: words.look, count: files.filter(needsLook).length },
      {
        value: 'failed',
        label: words.outcomes.failed,
        count: files.filter(({ outcome }) => outcome === 'failed').length,
      },
    ]}
    onChoose={(show) => replace({ ...place, show })}
  />
);

/** Whether a file belongs to what is listed. */
export const isShown = (file: ImportedFile, show: ImportPlace['show']): boolean =>
  show === 'all' || (show === 'look' ? needsLook(file) : file.outcome === show);

/** The list stops following once it is scrolled, so that nothing moves under the eye; what came since is counted. */
const useHeld = (files: readonly ImportedFile[], show: string) => {
  const [held, setHeld] = useState<{ readonly show: string; readonly files: readonly ImportedFile[] } | null>(
    null,
  );
  const isHeld = held?.show === show;
  const onScroll = ({ target }: { readonly target: EventTarget }) => {
    const scrolled = target instanceof HTMLElement && target.scrollTop > 0;
    if (scrolled && !isHeld) setHeld({ show, files });
    else if (!scrolled && isHeld) setHeld(null);
  };
  return {
    files: isHeld ? held.files : files,
    waiting: isHeld ? files.length - held.files.length : 0,
    release: () => setHeld(null),
    onScroll,
  };
};

const Beside = ({ running }: { readonly running: Running }) => (
  <div className="import-beside">
    <Recognised files={running.files} title={words.recognised} />
    <h3>{words.speed}</h3>
    <Speed rates={running.rates} />
    <p className="import-go-on">
      <Info className="icon" aria-hidden />
      {words.goOn}
    </p>
  </div>
);
