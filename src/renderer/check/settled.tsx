import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { callNow, useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { percent, proseMoment } from '../parts/figures.ts';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.mending.check;

/** The briefings that were looked at and found right, each to be put back into the queue; nothing while there are none. */
export const SettledDoubts = () => {
  const [open, setOpen] = useState(false);
  const { value } = useCall('doubts.settled', {});
  if (value === undefined || (value.length === 0 && !open)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.settled(value.length)}</Button>
      <Dialog open={open} title={words.settledTitle} width={640} onClose={() => setOpen(false)}>
        <p className="small quiet">{words.settledNote}</p>
        <ul className="check-settled">
          {value.map(({ briefingId, title, date, confidence, at }) => (
            <li key={briefingId}>
              <button
                type="button"
                className="one-line"
                onClick={() => go(placeOn('briefing', { id: briefingId }))}
              >
                <span className="figures quiet">{date ?? strings.mending.alike.noDate}</span>{' '}
                <bdi>{title}</bdi>
              </button>
              <span className="small quiet figures" title={proseMoment(at)}>
                {percent(confidence)}
              </span>
              <IconButton
                icon={Undo2}
                size="small"
                label={`${words.putBack}: ${title}`}
                onClick={() =>
                  attempt(async () => {
                    await callNow('doubts.settle', { briefingIds: [briefingId], right: false });
                  })
                }
              />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
};
