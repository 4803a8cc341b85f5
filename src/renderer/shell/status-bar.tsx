import { Crosshair, Lock } from 'lucide-react';
import { clockTime, percent } from '../parts/figures.ts';
import { Progress } from '../parts/states.tsx';
import { Tip } from '../parts/tip.tsx';
import { addressOf, placeOn } from '../place/place.ts';
import { useProject } from '../project/project.tsx';
import { useHandover, useRunning } from '../import/running.ts';
import { useScope } from '../scope/scope.ts';
import { useInScope } from '../scope/in-scope.ts';
import { strings } from '../strings.ts';
import { TrayStatus } from '../tray/tray-status.tsx';

const words = strings.shell.status;

/** The bar at the bottom: what is kept, what runs, what is in the tray. */
export const StatusBar = ({ onKeys }: { readonly onKeys: () => void }) => {
  const project = useProject();
  return (
    <footer className="status-bar">
      <ImportStatus />
      {project.briefings === 0 ? <span>{words.none}</span> : <Counts />}
      <span className="grow" />
      <ScopeStatus />
      <TrayStatus />
      <Tip text={words.offlineTip} side="top">
        <span className="status-item">
          <Lock className="icon" aria-hidden />
          {words.offline}
        </span>
      </Tip>
      <button type="button" className="status-item" onClick={onKeys}>
        <kbd aria-hidden>?</kbd>
        {words.keys}
      </button>
    </footer>
  );
};

const Counts = () => {
  const { briefings, exchanges, fingerprint, savedAt } = useProject();
  return (
    <>
      {savedAt === null ? null : <span>{words.saved(clockTime(savedAt))}</span>}
      <span className="status-wide">{words.briefings(briefings)}</span>
      <span className="status-wide">{words.exchanges(exchanges)}</span>
      <Tip text={words.fingerprintTip} side="top">
        <span className="status-item status-wide">
          {words.fingerprint} <span className="code">{fingerprint.replace(/^(.{4})/, '$1 ')}</span>
        </span>
      </Tip>
    </>
  );
};

const ScopeStatus = () => {
  const { isSet } = useScope();
  const { count } = useInScope();
  return isSet && count !== undefined ? (
    <span className="status-item" data-on>
      <Crosshair className="icon" aria-hidden />
      {words.scope(count)}
    </span>
  ) : null;
};

const ImportStatus = () => {
  const running = useRunning();
  const handover = useHandover();
  if (handover !== null)
    return (
      <span className="status-item">
        <span className="status-progress">
          <Progress
            part={handover.done / Math.max(1, handover.total)}
            label={strings.shell.drop.handing(handover.done, handover.total)}
          />
        </span>
        {strings.shell.drop.handing(handover.done, handover.total)}
      </span>
    );
  if (running === null) return null;
  const { done, total, state } = running.progress;
  const text =
    state === 'walking' ? words.looking(total) : words.importing(percent(done / Math.max(1, total)));
  return (
    <a className="status-item" href={addressOf(placeOn('import'))}>
      <span className="status-progress">
        <Progress part={done / Math.max(1, total)} label={text} />
      </span>
      {text}
    </a>
  );
};
