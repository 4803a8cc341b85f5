import './finder.css';
import { Columns2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Segments } from '../parts/segments.tsx';
import { say } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { MOST_COMPARED } from './compared.ts';
import { FindLike } from './find-like.tsx';
import { FindOver } from './find-over.tsx';
import { FindSearch } from './find-search.tsx';

const words = strings.compare.finder;

/** How texts are looked for: by a search, one for each stretch of time, or as those most like one. */
export type Finding =
  | { readonly how: 'search' }
  | { readonly how: 'over'; readonly query: string }
  | { readonly how: 'like'; readonly witness: string };

/** What one chooses from a list of what was found. */
export type Choosing = {
  readonly chosen: readonly string[];
  readonly toggle: (witness: string) => void;
  /** Adds all of these that are not in it, as many as there is room for. */
  readonly addAll: (witnesses: readonly string[]) => void;
};

/** Finds texts and adds them to a comparison; stays open, so that several can be added. */
export const Finder = ({
  finding,
  chosen,
  onAdd,
  onRemove,
  onClose,
  onCompare,
}: {
  readonly finding: Finding;
  readonly chosen: readonly string[];
  readonly onAdd: (...witnesses: readonly string[]) => void;
  readonly onRemove: (witness: string) => void;
  readonly onClose: () => void;
  /** Goes to the comparison; absent where one is there. */
  readonly onCompare?: () => void;
}) => {
  const [how, setHow] = useState(finding.how);
  const choosing: Choosing = {
    chosen,
    toggle: (witness) => {
      if (chosen.includes(witness)) onRemove(witness);
      else if (chosen.length >= MOST_COMPARED) say(words.full);
      else onAdd(witness);
    },
    addAll: (witnesses) => {
      const fresh = witnesses.filter((witness) => !chosen.includes(witness));
      const room = Math.max(0, MOST_COMPARED - chosen.length);
      if (fresh.length > room) say(words.noRoom(room, fresh.length));
      if (room > 0 && fresh.length > 0) onAdd(...fresh.slice(0, room));
    },
  };
  const like = finding.how === 'like' ? finding.witness : chosen[0];
  return (
    <Dialog
      open
      title={finding.how === 'like' ? words.likeTitle : words.title}
      width={720}
      onClose={onClose}
      foot={
        <>
          <span className="quiet small figures">{words.inAll(chosen.length, MOST_COMPARED)}</span>
          <span className="grow" />
          <Button onClick={onClose}>{words.done}</Button>
          {onCompare === undefined ? null : (
            <Button kind="primary" icon={Columns2} disabled={chosen.length < 2} onClick={onCompare}>
              {words.compare(chosen.length)}
            </Button>
          )}
        </>
      }
    >
      <Segments
        label={words.how}
        value={how}
        segments={[
          { value: 'search', label: words.hows.search },
          { value: 'over', label: words.hows.over },
          ...(like === undefined ? [] : [{ value: 'like' as const, label: words.hows.like }]),
        ]}
        onChoose={setHow}
      />
      {how === 'search' ? <FindSearch choosing={choosing} /> : null}
      {how === 'over' ? (
        <FindOver query={finding.how === 'over' ? finding.query : ''} choosing={choosing} />
      ) : null}
      {how === 'like' && like !== undefined ? <FindLike witness={like} choosing={choosing} /> : null}
    </Dialog>
  );
};

/** The same for what is kept in the tray, with the way to the comparison. */
export const TrayFinder = ({
  finding,
  onClose,
}: {
  readonly finding: Finding;
  readonly onClose: () => void;
}) => {
  const tray = useTray();
  return (
    <Finder
      finding={finding}
      chosen={tray.refs}
      onAdd={(...witnesses) => tray.addAll(witnesses)}
      onRemove={tray.remove}
      onClose={onClose}
      onCompare={() => {
        onClose();
        tray.compare();
      }}
    />
  );
};
