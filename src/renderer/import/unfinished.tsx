import './import.css';
import { CirclePause, X } from 'lucide-react';
import { useState } from 'react';
import { useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { attempt } from '../parts/toast.ts';
import { addressOf, placeOn, type Place } from '../place/place.ts';
import { strings } from '../strings.ts';
import { carryOn, namesOf } from './carry-on.ts';
import { sumOf } from './outcomes.tsx';
import { useRunning } from './running.ts';

const words = strings.importing;

/** Offers to carry on the import that was stopped last, on every screen, until it is carried on or put off. */
export const Unfinished = ({ place }: { readonly place: Place }) => {
  const running = useRunning();
  const [latest] = useCall('import.unfinished', {}).value ?? [];
  const [putOff, setPutOff] = useState<number | null>(null);
  // The imports' own screens offer it themselves.
  const isOffered =
    latest !== undefined &&
    running === null &&
    putOff !== latest.id &&
    place.screen !== 'import' &&
    place.screen !== 'imports';
  const carryOnNow = () => attempt(async () => latest && carryOn(latest.id));
  useKeys({ 'import.resume': isOffered ? carryOnNow : undefined });
  if (!isOffered) return null;
  const { id, state, roots, counts, total } = latest;
  return (
    <section className="notice" aria-label={words.carryOn}>
      <CirclePause className="icon" aria-hidden />
      <p className="one-line">
        <a className="link" href={addressOf(placeOn('import', { id }))}>
          {words.offer(namesOf(roots), state === 'paused')}
        </a>{' '}
        <span className="quiet figures">{words.leftOf(sumOf(counts), total)}</span>
      </p>
      <span className="grow" />
      <Button size="small" kind="primary" keys="import.resume" onClick={carryOnNow}>
        {words.carryOn}
      </Button>
      <IconButton size="small" icon={X} label={words.notNow} onClick={() => setPutOff(id)} />
    </section>
  );
};
