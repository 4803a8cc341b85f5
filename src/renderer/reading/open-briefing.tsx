import { ChevronDown, FileText, Plus, Radar, TextSelect } from 'lucide-react';
import { useState, type RefObject } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { go } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { TrayFinder } from '../compare/finder.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { Segments } from '../parts/segments.tsx';
import { say } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { MendPane } from '../mending/mend-pane.tsx';
import { MendView } from '../mending/mend-view.tsx';
import { About } from './about.tsx';
import { FindPane } from './find-pane.tsx';
import { HitBar } from './hit-bar.tsx';
import { NoteButton } from './note-button.tsx';
import { OtherVersions } from './other-versions.tsx';
import { selectedWords } from './selection.ts';
import { SeriesStrip } from './series-strip.tsx';
import { Transcript } from './transcript.tsx';
import { useReader } from './use-reader.ts';

const words = strings.reading;
const views = [
  { value: 'read', label: words.views.read },
  { value: 'beside', label: words.views.beside },
  { value: 'source', label: words.views.source },
  { value: 'mend', label: words.views.mend },
] as const;

/** A briefing that is there: outline and find at the left, the text, what is known of it at the right. */
export const OpenBriefing = ({
  briefing,
  place,
}: {
  readonly briefing: Briefing;
  readonly place: PlaceOn<'briefing'>;
}) => {
  const reader = useReader(briefing, place);
  const { blocks, passages, scroller, box, finder, matches, notes, here, setHere, moveTo, step, choose } =
    reader;
  return (
    <>
      <ReadingBar briefing={briefing} place={place} here={here} text={scroller} />
      {place.q.trim() === '' || place.view === 'mend' ? null : (
        <HitBar place={place} here={here} isFinding={finder.finding !== undefined} onHit={reader.goToHit} />
      )}
      <Panes
        name="reading"
        left={
          reader.hasOutline
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
        right={
          place.view === 'beside'
            ? undefined
            : {
                label: words.about,
                ...paneWidths.outline,
                max: 420,
                content:
                  place.view === 'mend' ? (
                    <MendPane briefing={briefing} at={place.at} />
                  ) : (
                    <About briefing={briefing} loose={notes.loose} />
                  ),
              }
        }
      >
        {place.view === 'mend' ? (
          <MendView briefing={briefing} at={place.at} />
        ) : (
          <>
            <Transcript
              {...{ briefing, blocks, place, scroller, here, matches, notes }}
              onScrolledTo={setHere}
            />
            {place.view === 'source' ? null : (
              <NoteButton
                scroller={scroller}
                briefingId={briefing.id}
                onNote={() => reader.note('text')}
                onHistory={reader.showHistory}
              />
            )}
          </>
        )}
      </Panes>
    </>
  );
};

/** Over the panes: the series around the briefing, how it is shown, and the way into a comparison. */
const ReadingBar = ({
  briefing,
  place,
  here,
  text,
}: {
  readonly briefing: Briefing;
  readonly place: PlaceOn<'briefing'>;
  readonly here: string;
  readonly text: RefObject<HTMLElement | null>;
}) => {
  const tray = useTray();
  const [finding, setFinding] = useState(false);
  /** What is selected in the text; else the passage one stands on. */
  const meant = () => selectedIn(text, briefing.id) ?? here;
  const addSelected = () => {
    const selected = selectedIn(text, briefing.id);
    if (selected === null) say(words.comparing.nothingSelected);
    else tray.add(selected);
  };
  const isIn = tray.has(here);
  useKeys({
    'mend.open': () => go({ ...place, view: place.view === 'mend' ? 'read' : 'mend', at: here }),
    'tray.add': here === '' ? undefined : () => tray.add(meant()),
    'tray.start': here === '' ? undefined : () => tray.start([meant()]),
    'tray.briefing': () => tray.add(String(briefing.id)),
    'like.find': here === '' ? undefined : () => setFinding(true),
    'tray.compare': tray.refs.length > 1 ? tray.compare : undefined,
    'layout.open': () => go(placeOn('layout', { id: briefing.id })),
  });
  return (
    <div className="reading-bar">
      <SeriesStrip briefing={briefing} place={place} />
      <span className="grow" />
      <OtherVersions briefing={briefing} here={here} />
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
      <Menu align="end" trigger={<IconButton icon={ChevronDown} size="small" label={words.comparing.more} />}>
        <MenuItem icon={TextSelect} onChoose={addSelected}>
          {words.comparing.selection}
        </MenuItem>
        <MenuItem icon={FileText} onChoose={() => tray.add(String(briefing.id))}>
          {words.comparing.briefing}
        </MenuItem>
        <MenuItem icon={Radar} disabled={here === ''} onChoose={() => setFinding(true)}>
          {words.comparing.like}
        </MenuItem>
      </Menu>
      {finding ? (
        <TrayFinder finding={{ how: 'like', witness: here }} onClose={() => setFinding(false)} />
      ) : null}
    </div>
  );
};

/** The words selected in a text, as they are named to be compared; null where none are. */
const selectedIn = (text: RefObject<HTMLElement | null>, briefingId: number): string | null => {
  const selected = text.current === null ? null : selectedWords(text.current);
  return selected === null ? null : `${briefingId}@${selected.start}-${selected.end}`;
};
