import { ChevronDown } from 'lucide-react';
import { go } from '../place/history.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuChoice, MenuLine } from '../parts/menu.tsx';
import { strings } from '../strings.ts';
import type { SearchPlace } from './asked.ts';

const words = strings.search;
const sorts = (['relevance', 'date', 'oldest', 'outlet'] as const).map(
  (sort) => [sort, words.sorts[sort]] as const,
);
const shows = (['each', 'briefings', 'lines'] as const).map((show) => [show, words.shows[show]] as const);
const folds = [
  ['on', words.alike.on],
  ['off', words.alike.off],
] as const;

/** How the results are laid out: in which order, each by itself, by briefing or a line each, and whether they are folded. */
export const ListMenu = ({ place }: { readonly place: SearchPlace }) => {
  const at = (change: Partial<SearchPlace>) => go({ ...place, ...change, open: [], at: '' });
  const next = shows[(shows.findIndex(([show]) => show === place.show) + 1) % shows.length]?.[0] ?? 'each';
  useKeys({
    'results.show': () => at({ show: next }),
    'alike.fold': () => at({ fold: place.fold === 'on' ? 'off' : 'on' }),
  });
  return (
    <Menu
      align="end"
      trigger={
        <Button kind="quiet" size="small">
          {place.show === 'each'
            ? words.sorts[place.sort]
            : `${words.shows[place.show]}, ${words.sorts[place.sort].toLowerCase()}`}
          <ChevronDown className="icon" aria-hidden />
        </Button>
      }
    >
      <MenuChoice label={words.sortBy} value={place.sort} choices={sorts} onChoose={(sort) => at({ sort })} />
      <MenuLine />
      <MenuChoice label={words.show} value={place.show} choices={shows} onChoose={(show) => at({ show })} />
      <MenuLine />
      <MenuChoice
        label={words.alike.title}
        value={place.fold}
        choices={folds}
        onChoose={(fold) => at({ fold })}
      />
    </Menu>
  );
};
