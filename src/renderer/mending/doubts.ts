import type { Doubt } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { settle } from './mend.ts';

const none: readonly Doubt[] = [];

/** Opens a briefing in doubt where a look would help: its date, its layout, or the first passage in doubt. */
export const openDoubt = ({ briefingId: id, remedy, at }: Doubt): void => {
  if (remedy === 'layout' || remedy === 'encoding') go(placeOn('layout', { id, scope: 'doubt' }));
  else go(placeOn('briefing', { id, view: 'mend', at: remedy === 'date' ? 'date' : (at ?? '') }));
};

/** The queue of doubts as it stands around a briefing that is put right, and the ways on from it. */
export const useDoubtOf = (briefingId: number) => {
  const queue = useCall('doubts.list', {}).value ?? none;
  const index = queue.findIndex((doubt) => doubt.briefingId === briefingId);
  const doubt = queue[index];
  // One that is out of the queue already was at its head, or is not of it: either way it goes on at the head.
  const next = queue[index + 1] ?? queue.find((other) => other.briefingId !== briefingId);
  return {
    doubt,
    left: queue.length,
    next: next === undefined ? undefined : () => openDoubt(next),
    right: doubt === undefined ? undefined : () => settle([briefingId]),
  };
};
