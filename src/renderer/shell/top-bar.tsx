import { ChevronLeft, ChevronRight, PanelLeft, Search } from 'lucide-react';
import { useCall } from '../client/client.ts';
import { IconButton } from '../parts/button.tsx';
import { KeyCaps } from '../parts/key-caps.tsx';
import { goBack, goForward, usePlace, useWays } from '../place/history.ts';
import { addressOf, placeOn, type Place } from '../place/place.ts';
import { useProject } from '../project/project.tsx';
import { projectName } from '../project/project-name.ts';
import { ScopeControl } from '../scope/scope-control.tsx';
import { strings } from '../strings.ts';

const words = strings.shell;

/** The bar at the top, by which the window can be dragged. */
export const TopBar = ({
  onSidebar,
  onPalette,
}: {
  readonly onSidebar: () => void;
  readonly onPalette: () => void;
}) => {
  const ways = useWays();
  const { briefings } = useProject();
  return (
    <header className="top-bar">
      <IconButton icon={PanelLeft} label={words.sidebar} keys="view.sidebar" onClick={onSidebar} />
      <IconButton
        icon={ChevronLeft}
        label={words.back}
        keys="place.back"
        disabled={!ways.back}
        onClick={goBack}
      />
      <IconButton
        icon={ChevronRight}
        label={words.forward}
        keys="place.forward"
        disabled={!ways.forward}
        onClick={goForward}
      />
      <Crumbs />
      <span className="grow" />
      {briefings === 0 ? null : <ScopeControl />}
      <button type="button" className="omni" aria-label={words.searchOrRun} onClick={onPalette}>
        <Search className="icon" aria-hidden />
        <span className="omni-words">{words.searchOrRun}</span>
        <KeyCaps chord="Mod+K" />
      </button>
    </header>
  );
};

const Crumbs = () => {
  const place = usePlace();
  const project = useProject();
  const title = useTitle(place);
  const isBelow = ['briefing', 'import', 'imports', 'coverage', 'layout'].includes(place.screen);
  return (
    <nav className="crumbs" aria-label={words.whereYouAre}>
      {isBelow ? (
        <>
          <a href={addressOf(placeOn('library'))}>{words.screens.library}</a>
          <span className="quieter" aria-hidden>
            /
          </span>
        </>
      ) : null}
      <b className="one-line">{place.screen === 'library' ? projectName(project) : title}</b>
    </nav>
  );
};

/** The name of a place: the screen's, or the briefing's own title. */
export const useTitle = (place: Place): string => {
  const { value: briefings } = useCall('briefings.list', place.screen === 'briefing' ? {} : null);
  const row = place.screen === 'briefing' ? briefings?.find(({ id }) => id === place.id) : undefined;
  return row?.title ?? words.screens[place.screen];
};
