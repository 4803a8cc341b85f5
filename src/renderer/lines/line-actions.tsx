import { History, Merge, PencilLine, Search, Split, Volume2, VolumeX } from 'lucide-react';
import { useState } from 'react';
import type { Line } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { mute, split } from './deciding.ts';
import { MergeDialog } from './merge-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';

const words = strings.lines;

/** What can be done with a line: see its exchanges, name, merge, split, mute it. */
export const LineActions = ({
  line,
  ticked,
  onDone,
}: {
  readonly line: Line;
  /** Places of the wordings that are ticked. */
  readonly ticked: readonly number[];
  readonly onDone: () => void;
}) => {
  const [asking, setAsking] = useState<'name' | 'merge' | null>(null);
  const splits = ticked.length > 0 && ticked.length < line.wordings.length;
  const splitOff = (): void => {
    split(line, ticked);
    onDone();
  };
  const showHistory = () =>
    go(placeOn('timeline', { q: `line:${line.id}`, view: 'answers', of: 'sentences' }));
  useKeys({
    'phrase.history': showHistory,
    'lines.name': () => setAsking('name'),
    'lines.merge': () => setAsking('merge'),
    'lines.mute': () => mute(line),
    'lines.split': splits ? splitOff : undefined,
  });
  return (
    <div className="line-actions">
      <Button icon={Search} onClick={() => go(placeOn('search', { q: `line:${line.id}` }))}>
        {words.search}
      </Button>
      <Button icon={History} keys="phrase.history" onClick={showHistory}>
        {strings.timeline.open}
      </Button>
      <Button icon={PencilLine} keys="lines.name" onClick={() => setAsking('name')}>
        {words.name}
      </Button>
      <Button icon={Merge} keys="lines.merge" onClick={() => setAsking('merge')}>
        {words.merge}
      </Button>
      {line.wordings.length > 1 ? (
        <Button icon={Split} keys="lines.split" disabled={!splits} title={words.splitTip} onClick={splitOff}>
          {words.split(ticked.length)}
        </Button>
      ) : null}
      <Button icon={line.muted ? Volume2 : VolumeX} keys="lines.mute" onClick={() => mute(line)}>
        {line.muted ? words.unmute : words.mute}
      </Button>
      {asking === 'name' ? <NameDialog line={line} onClose={() => setAsking(null)} /> : null}
      {asking === 'merge' ? <MergeDialog line={line} onClose={() => setAsking(null)} /> : null}
    </div>
  );
};
