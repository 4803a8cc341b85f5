import './shell.css';
import { useEffect, useState } from 'react';
import { useEvent } from '../client/client.ts';
import { importPaths, pickAndImport } from '../import/start-import.ts';
import { Unfinished } from '../import/unfinished.tsx';
import { Boundary } from '../parts/boundary.tsx';
import { runCommand, useKeys } from '../parts/keys.ts';
import { attempt } from '../parts/toast.ts';
import { go, goBack, goForward, usePlace } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { DropTarget } from './drop-target.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Palette } from './palette.tsx';
import { focusPane } from './panes-cycle.ts';
import { Screen } from './screens.tsx';
import { useSide } from './side.ts';
import { Sidebar } from './sidebar.tsx';
import { StatusBar } from './status-bar.tsx';
import { useThemeMenu } from './theme.ts';
import { TopBar, useTitle } from './top-bar.tsx';

/** The frame around every screen: bars, sidebar, palette, keys, and the window as a place to drop folders. */
export const Shell = () => {
  const place = usePlace();
  const [side, toggleSide, closeSide] = useSide();
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const title = useTitle(place);
  useGlobalKeys({ toggleSide, showPalette: () => setPalette(true), showKeys: () => setKeys(true) });
  useEvent('menu.chosen', ({ command }) => void runCommand(command));
  useThemeMenu();
  useEvent('desk.offered', ({ paths }) => attempt(() => importPaths(paths)));
  useEffect(() => {
    document.title = `${title} · ${strings.shell.product}`;
  }, [title]);
  useEffect(closeSide, [place, closeSide]);
  return (
    <div className="shell" data-side={side === 'full' ? 'full' : 'rail'}>
      <TopBar onSidebar={toggleSide} onPalette={() => setPalette(true)} />
      <Sidebar side={side} />
      <main className="screen" data-pane tabIndex={-1}>
        <Unfinished place={place} />
        <Boundary key={place.screen}>
          <Screen place={place} />
        </Boundary>
      </main>
      <StatusBar onKeys={() => setKeys(true)} />
      <Palette open={palette} onClose={() => setPalette(false)} />
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
      <DropTarget />
    </div>
  );
};

const useGlobalKeys = ({
  toggleSide,
  showPalette,
  showKeys,
}: {
  readonly toggleSide: () => void;
  readonly showPalette: () => void;
  readonly showKeys: () => void;
}) => {
  const tray = useTray();
  useKeys({
    'palette.open': showPalette,
    'keys.show': showKeys,
    'view.sidebar': toggleSide,
    'place.back': goBack,
    'place.forward': goForward,
    'pane.next': () => focusPane(1),
    'pane.previous': () => focusPane(-1),
    'import.folder': () => attempt(() => pickAndImport('folders')),
    'search.open': () => go(placeOn('search')),
    'go.library': () => go(placeOn('library')),
    'go.search': () => go(placeOn('search')),
    'go.compare': () => go(placeOn('compare', { refs: tray.refs })),
    'go.imports': () => go(placeOn('imports')),
    'go.check': () => go(placeOn('check')),
    'go.coverage': () => go(placeOn('coverage')),
    'go.trends': () => go(placeOn('trends')),
    'go.notes': () => go(placeOn('notes')),
    'go.lines': () => go(placeOn('lines')),
    'go.nonanswers': () => go(placeOn('nonanswers')),
    'go.timeline': () => go(placeOn('timeline')),
    'go.matrix': () => go(placeOn('matrix')),
    'go.keyness': () => go(placeOn('keyness')),
    'go.people': () => go(placeOn('people')),
    'go.topics': () => go(placeOn('topics')),
    'go.twins': () => go(placeOn('twins')),
    'tray.compare': tray.refs.length > 0 ? tray.compare : undefined,
  });
};
