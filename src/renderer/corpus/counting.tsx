import { useState } from 'react';
import type { CorpusProgress } from '../../contract/index.ts';
import { callNow, useEvent } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Progress } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.corpus;

/** How far a count is that lasts, with a way to end it; nothing where none does. */
export const Counting = () => {
  const [heard, setHeard] = useState<CorpusProgress | null>(null);
  useEvent('corpus.progressed', setHeard);
  if (!heard?.running) return null;
  const { what, done, total } = heard;
  const label = words[what](total === 0 ? 0 : Math.floor((done / total) * 100));
  return (
    <div className="counting" role="status">
      <span className="small figures">{label}</span>
      <Progress part={total === 0 ? 0 : done / total} label={label} />
      <Button size="small" onClick={() => attempt(async () => void (await callNow('corpus.cancel', {})))}>
        {words.cancel}
      </Button>
    </div>
  );
};
