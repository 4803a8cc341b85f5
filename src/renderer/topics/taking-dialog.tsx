import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { TakenOver } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { pickText, TakesFile } from './text-file.tsx';

const words = strings.topics.taking;

type Looked = { readonly text: string; readonly found: readonly TakenOver[] };

/** Takes topics and lists over from a file: what that would do is shown first, and it can be taken back. */
export const TakingDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = (text: string) =>
    attempt(async () => setLooked({ text, found: await callNow('topics.preview', { text }) }));
  const wanted = looked?.found.filter(isTaken).length ?? 0;
  const take = () =>
    attempt(async () => {
      if (looked === null) return;
      const taken = await callNow('topics.import', { text: looked.text });
      onClose();
      say(words.done(taken.filter(isTaken).length), () => takeBack(taken));
    });
  return (
    <Dialog
      open
      title={words.title}
      width={600}
      onClose={onClose}
      foot={
        <>
          <Button icon={FileUp} onClick={() => pickText(look)}>
            {words.choose}
          </Button>
          <span className="grow" />
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          <Button kind="primary" disabled={wanted === 0} onClick={take}>
            {words.confirm(wanted)}
          </Button>
        </>
      }
    >
      <TakesFile onText={look}>
        {looked === null ? (
          <p className="quiet taking-explain">{words.explain}</p>
        ) : (
          <Found found={looked.found} />
        )}
      </TakesFile>
    </Dialog>
  );
};

const isTaken = ({ becomes }: TakenOver): boolean => becomes === 'new' || becomes === 'changed';

const Found = ({ found }: { readonly found: readonly TakenOver[] }) => {
  const of = (becomes: TakenOver['becomes']) => found.filter((one) => one.becomes === becomes).length;
  const counts = {
    new: of('new'),
    changed: of('changed'),
    same: of('same'),
    'not readable': of('not readable'),
  };
  return (
    <>
      <p role="status">
        <b>{words.counts(counts)}</b>
      </p>
      {counts.new + counts.changed === 0 ? <p className="quiet">{words.nothing}</p> : null}
      {/* A region that scrolls must be reachable by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ol className="taking-list" tabIndex={0} aria-label={words.title}>
        {found.map((one) => (
          <li key={one.row} data-becomes={one.becomes}>
            <span className="taking-name">
              <bdi className="one-line">{one.name === '' ? words.nameless : one.name}</bdi>
              <span className="small quiet">{words.what[one.what]}</span>
            </span>
            <span className="small">
              {words.becomes[one.becomes]}
              {one.changes.length === 0 ? '' : `: ${words.changes(one.changes)}`}
            </span>
            {one.reasons.length === 0 ? null : <p className="small topic-reason">{one.reasons.join(' ')}</p>}
          </li>
        ))}
      </ol>
    </>
  );
};

/** Puts back what was before, topics before the lists they name. */
const takeBack = async (taken: readonly TakenOver[]): Promise<void> => {
  for (const { topic, topicBefore } of taken.filter(isTaken)) {
    if (topicBefore) await callNow('topics.save', topicBefore);
    else if (topic) await callNow('topics.remove', { id: topic.id });
  }
  for (const { list, listBefore } of taken.filter(isTaken)) {
    if (listBefore) await callNow('lists.save', listBefore);
    else if (list) await callNow('lists.remove', { id: list.id });
  }
};
