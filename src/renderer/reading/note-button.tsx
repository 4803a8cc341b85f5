import { Columns2, History, NotebookPen } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { Button } from '../parts/button.tsx';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { selectedWords } from './selection.ts';

type Spot = { readonly left: number; readonly top: number };

const WIDTH = 580;

/** For the mouse: the way to note or compare words just selected, and to their history, under them, until something else is done. */
export const NoteButton = ({
  scroller,
  briefingId,
  onNote,
  onHistory,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly briefingId: number;
  readonly onNote: () => void;
  readonly onHistory: () => void;
}) => {
  const tray = useTray();
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    const text = scroller.current;
    if (text === null) return;
    const show = () => setSpot(selectedWords(text) === null ? null : spotUnder());
    // What a click selects or takes back is known after it.
    const soon = () => requestAnimationFrame(show);
    const hide = () => setSpot(null);
    text.addEventListener('pointerup', soon);
    text.addEventListener('scroll', hide, { passive: true });
    window.addEventListener('keydown', hide);
    return () => {
      text.removeEventListener('pointerup', soon);
      text.removeEventListener('scroll', hide);
      window.removeEventListener('keydown', hide);
    };
  }, [scroller]);
  return spot === null ? null : (
    <div className="note-button" style={spot}>
      <Button
        size="small"
        icon={NotebookPen}
        keys="note.add"
        // What is selected stays so.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setSpot(null);
          onNote();
        }}
      >
        {strings.notes.add}
      </Button>
      <Button
        size="small"
        icon={History}
        keys="phrase.history"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setSpot(null);
          onHistory();
        }}
      >
        {strings.timeline.ofWords}
      </Button>
      <Button
        size="small"
        icon={Columns2}
        keys="tray.add"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          const selected = scroller.current === null ? null : selectedWords(scroller.current);
          setSpot(null);
          if (selected !== null) tray.add(`${briefingId}@${selected.start}-${selected.end}`);
        }}
      >
        {strings.reading.comparing.selection}
      </Button>
    </div>
  );
};

const spotUnder = (): Spot | null => {
  const last = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1);
  return last === undefined ? null : { left: Math.min(last.right, innerWidth - WIDTH), top: last.bottom + 6 };
};
