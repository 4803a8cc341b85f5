import { useState } from 'react';
import type { LeavingProgress } from '../../contract/index.ts';
import { callNow, useEvent } from '../client/client.ts';
import { strings } from '../strings.ts';
import { Button } from './button.tsx';
import { Progress } from './states.tsx';
import { attempt, say, sayWrong } from './toast.ts';

/** Files that leave and take their time: how far each is, with a way to stop it. What ends is said in passing. */
export const Leavings = () => {
  const [running, setRunning] = useState<readonly LeavingProgress[]>([]);
  useEvent('leaving.progressed', (leaving) => {
    const others = running.filter(({ id }) => id !== leaving.id);
    setRunning(leaving.state === 'running' ? [...others, leaving] : others);
    sayEnd(leaving);
  });
  return running.map(({ id, name, done, total }) => (
    <div key={id} className="toast" data-kind="running" aria-live="off">
      <span className="toast-leaving">
        {strings.parts.leaving(name, done, total)}
        <Progress part={done / Math.max(1, total)} label={strings.parts.leaving(name, done, total)} />
      </span>
      <Button
        kind="quiet"
        onClick={() => attempt(async () => void (await callNow('desk.stopLeaving', { id })))}
      >
        {strings.parts.cancel}
      </Button>
    </div>
  ));
};

const sayEnd = ({ state, name, path, trouble }: LeavingProgress) => {
  if (state === 'finished') say(path === null ? strings.parts.downloaded(name) : strings.parts.saved(path));
  if (state === 'cancelled') say(strings.parts.leavingStopped(name));
  if (state === 'failed') sayWrong(trouble ?? strings.parts.wentWrong);
};
