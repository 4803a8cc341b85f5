import { Plus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { go, replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { Segments } from '../parts/segments.tsx';
import { useStored } from '../parts/stored.ts';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { About } from './about.tsx';
import { blocksOf, passagesIn } from './blocks.ts';
import { FindPane } from './find-pane.tsx';
import { jumpTo } from './jump.ts';
import { SeriesStrip } from './series-strip.tsx';
import { Transcript } from './transcript.tsx';
import { useFind } from './use-find.ts';
import { useMatches } from './use-matches.ts';

const words = strings.reading;
const views = [
  { value: 'read', label: words.views.read },
  { value: 'source', label: words.views.source },
] as const;

/** A briefing that is there: outline and find at the left, the text, what is known of it at the right. */
export const OpenBriefing = ({
  briefing,
  place,
}: {
  readonly briefing: Briefing;
  readonly place: PlaceOn<'briefing'>;
}) => {
  const blocks = useMemo(() => blocksOf(briefing), [briefing]);
  const passages = useMemo(() => passagesIn(blocks), [blocks]);
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [outline, setOutline] = useStored('reading.outline');
  const [here, setHere] = useState(place.at || (passages[0]?.ref ?? ''));
  const finder = useFind(passages, briefing.language);
  const matches = useMatches(briefing, place.q, finder);
  const moveTo = (ref: string | undefined) => {
    if (ref === undefined || scroller.current === null) return;
    setHere(ref);
    replace({ ...place, at: ref });
    jumpTo(scroller.current, ref);
    scroller.current
      .querySelector<HTMLElement>(`article[data-ref="${CSS.escape(ref)}"]`)
      ?.focus({ preventScroll: true });
  };
  const at = passages.findIndex(({ ref }) => ref === here);
  const step = (by: 1 | -1) => {
    const ref = matches.step(by, here);
    if (ref !== undefined) setHere(ref);
  };
  const openFind = () => {
    setOutline(null);
    // The pane is drawn by the next frame where it was hidden.
    requestAnimationFrame(() => box.current?.select());
  };
  useKeys({
    'exchange.next': () => moveTo(passages[at + 1]?.ref),
    'exchange.previous': () => moveTo(passages[at - 1]?.ref),
    'match.next': matches.count > 0 ? () => step(1) : undefined,
    'match.previous': matches.count > 0 ? () => step(-1) : undefined,
    'find.open': openFind,
    'list.filter': openFind,
    'outline.toggle': () => setOutline(outline === null ? 'hidden' : null),
  });
  const choose = (ref: string) => {
    setHere(ref);
    if (ref === place.at && scroller.current !== null) jumpTo(scroller.current, ref);
    else go({ ...place, at: ref });
  };
  return (
    <>
      <ReadingBar briefing={briefing} place={place} here={here} />
      <Panes
        name="reading"
        left={
          outline === null
            ? {
                label: words.outlinePane,
                ...paneWidths.outline,
                content: (
                  <FindPane
                    {...{ briefing, passages, finder, matches, here, box, step }}
                    onChoose={choose}
                    onLeave={() => moveTo(here)}
                  />
                ),
              }
            : undefined
        }
        right={{
          label: words.about,
          ...paneWidths.outline,
          max: 420,
          content: <About briefing={briefing} />,
        }}
      >
        <Transcript {...{ briefing, blocks, place, scroller, here, matches }} onScrolledTo={setHere} />
      </Panes>
    </>
  );
};

/** Over the panes: the series around the briefing, how it is shown, and the way into a comparison. */
const ReadingBar = ({
  briefing,
  place,
  here,
}: {
  readonly briefing: Briefing;
  readonly place: PlaceOn<'briefing'>;
  readonly here: string;
}) => {
  const tray = useTray();
  const isIn = tray.has(here);
  useKeys({
    'tray.add': here === '' ? undefined : () => tray.add(here),
    'tray.start': here === '' ? undefined : () => tray.start([here]),
    'tray.compare': tray.refs.length > 1 ? tray.compare : undefined,
  });
  return (
    <div className="reading-bar">
      <SeriesStrip briefing={briefing} q={place.q} />
      <span className="grow" />
      <Segments
        label={words.view}
        value={place.view}
        segments={views}
        onChoose={(view) => go({ ...place, view, at: here })}
      />
      {here === '' ? null : (
        <Button
          icon={Plus}
          keys={isIn ? undefined : 'tray.add'}
          onClick={() => (isIn ? tray.remove(here) : tray.add(here))}
        >
          {isIn ? words.takeOut : words.add}
        </Button>
      )}
    </div>
  );
};
