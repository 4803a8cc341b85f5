import { usePlace } from '../place/history.ts';
import type { Place } from '../place/place.ts';
import { CompareScreen } from '../compare/compare-screen.tsx';
import { ImportScreen } from '../import/import-screen.tsx';
import { LibraryScreen } from '../library/library-screen.tsx';
import { ReadingScreen } from '../reading/reading-screen.tsx';
import { SearchScreen } from '../search/search-screen.tsx';
import { TrendsScreen } from '../trends/trends-screen.tsx';

/** The frame around every screen. */
export const Shell = () => {
  const place = usePlace();
  return <main>{screenOf(place)}</main>;
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
    case 'trends':
      return <TrendsScreen />;
    case 'import':
      return <ImportScreen />;
  }
};
