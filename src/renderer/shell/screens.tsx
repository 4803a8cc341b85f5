import { lazy, Suspense, useEffect } from 'react';
import { HistoryScreen } from '../import/history-screen.tsx';
import { ImportScreen } from '../import/import-screen.tsx';
import { LibraryScreen } from '../library/library-screen.tsx';
import type { Place } from '../place/place.ts';

// The library is what a person sees first. The other screens bring charts and indexes of their own, and come when the
// library stands: before anyone can have asked for them.
const loadReading = () => import('../reading/reading-screen.tsx');
const loadSearch = () => import('../search/search-screen.tsx');
const loadCompare = () => import('../compare/compare-screen.tsx');
const loadCheck = () => import('../check/check-screen.tsx');
const loadCoverage = () => import('../coverage/coverage-screen.tsx');
const loadKeyness = () => import('../keyness/keyness-screen.tsx');
const loadLayout = () => import('../layout/layout-screen.tsx');
const loadLines = () => import('../lines/lines-screen.tsx');
const loadNonanswers = () => import('../nonanswers/nonanswers-screen.tsx');
const loadMatrix = () => import('../matrix/matrix-screen.tsx');
const loadNotes = () => import('../notes/notes-screen.tsx');
const loadPeople = () => import('../people/people-screen.tsx');
const loadTopics = () => import('../topics/topics-screen.tsx');
const loadTimeline = () => import('../timeline/timeline-screen.tsx');
const loadTwins = () => import('../twins/twins-screen.tsx');
const loadTrends = () => import('../trends/trends-screen.tsx');

const ReadingScreen = lazy(async () => ({ default: (await loadReading()).ReadingScreen }));
const SearchScreen = lazy(async () => ({ default: (await loadSearch()).SearchScreen }));
const CompareScreen = lazy(async () => ({ default: (await loadCompare()).CompareScreen }));
const CheckScreen = lazy(async () => ({ default: (await loadCheck()).CheckScreen }));
const CoverageScreen = lazy(async () => ({ default: (await loadCoverage()).CoverageScreen }));
const KeynessScreen = lazy(async () => ({ default: (await loadKeyness()).KeynessScreen }));
const LayoutScreen = lazy(async () => ({ default: (await loadLayout()).LayoutScreen }));
const LinesScreen = lazy(async () => ({ default: (await loadLines()).LinesScreen }));
const NonanswersScreen = lazy(async () => ({ default: (await loadNonanswers()).NonanswersScreen }));
const MatrixScreen = lazy(async () => ({ default: (await loadMatrix()).MatrixScreen }));
const NotesScreen = lazy(async () => ({ default: (await loadNotes()).NotesScreen }));
const PeopleScreen = lazy(async () => ({ default: (await loadPeople()).PeopleScreen }));
const TopicsScreen = lazy(async () => ({ default: (await loadTopics()).TopicsScreen }));
const TimelineScreen = lazy(async () => ({ default: (await loadTimeline()).TimelineScreen }));
const TwinsScreen = lazy(async () => ({ default: (await loadTwins()).TwinsScreen }));
const TrendsScreen = lazy(async () => ({ default: (await loadTrends()).TrendsScreen }));

/** The screen of a place. */
export const Screen = ({ place }: { readonly place: Place }) => {
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      for (const load of [
        loadSearch,
        loadReading,
        loadCompare,
        loadTrends,
        loadCoverage,
        loadTopics,
        loadTimeline,
        loadTwins,
        loadPeople,
        loadNotes,
        loadLines,
        loadKeyness,
        loadMatrix,
      ])
        void load();
    });
    return () => cancelIdleCallback(idle);
  }, []);
  return <Suspense fallback={null}>{screenOf(place)}</Suspense>;
};

const screenOf = (place: Place) => {
  switch (place.screen) {
    case 'library':
      return <LibraryScreen />;
    case 'briefing':
      return <ReadingScreen key={place.id} />;
    case 'search':
      return <SearchScreen />;
    case 'compare':
      return <CompareScreen />;
    case 'check':
      return <CheckScreen />;
    case 'coverage':
      return <CoverageScreen />;
    case 'keyness':
      return <KeynessScreen />;
    case 'layout':
      return <LayoutScreen key={place.id} />;
    case 'lines':
      return <LinesScreen />;
    case 'nonanswers':
      return <NonanswersScreen />;
    case 'matrix':
      return <MatrixScreen />;
    case 'notes':
      return <NotesScreen />;
    case 'people':
      return <PeopleScreen />;
    case 'topics':
      return <TopicsScreen />;
    case 'timeline':
      return <TimelineScreen />;
    case 'twins':
      return <TwinsScreen />;
    case 'trends':
      return <TrendsScreen />;
    case 'import':
      return <ImportScreen />;
    case 'imports':
      return <HistoryScreen />;
  }
};
