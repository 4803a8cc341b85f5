import { ChevronDown, Pencil, Search, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { figure } from '../parts/figures.ts';
import { colourOf, dashOf, Marker } from '../parts/marker.tsx';
import { Menu, MenuItem, MenuLine } from '../parts/menu.tsx';
import { attempt } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { TopicDialog } from '../topics/topic-dialog.tsx';
import { removeTopic } from '../topics/topics.ts';
import type { KeptTopic, Series } from './series.ts';

const words = strings.trends.chip;

/** The topics on the chart: each with its dash and marker, its passages in all, and what can be done with it. */
export const TopicChips = ({
  series,
  onTake,
  onReplace,
}: {
  readonly series: readonly Series[];
  readonly onTake: (query: string) => void;
  readonly onReplace: (query: string, by: string) => void;
}) => {
  const [edited, setEdited] = useState<Series | null>(null);
  return (
    <>
      <ul className="topic-chips">
        {series.map((one) => (
          <li key={one.query} className="topic-chip">
            <Menu
              trigger={
                <button type="button" aria-label={words.menu(one.name)} title={one.query}>
                  <Sample place={one.place} />
                  <span className="one-line">{one.name}</span>
                  <span className="quieter figures">{figure(one.reading.exchanges)}</span>
                  <ChevronDown className="icon" aria-hidden />
                </button>
              }
            >
              <MenuItem icon={Pencil} onChoose={() => setEdited(one)}>
                {one.topic === null ? words.save : words.edit}
              </MenuItem>
              <MenuItem icon={Search} onChoose={() => go(placeOn('search', { q: one.query }))}>
                {words.search}
              </MenuItem>
              {one.topic === null ? null : <RemoveItem topic={one.topic} />}
            </Menu>
            <button
              type="button"
              className="topic-take"
              aria-label={words.take(one.name)}
              onClick={() => onTake(one.query)}
            >
              <X className="icon" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {edited === null ? null : (
        <TopicDialog
          query={edited.query}
          colour={edited.place}
          topic={edited.topic}
          onSaved={({ query }) => onReplace(edited.query, query)}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
};

const RemoveItem = ({ topic }: { readonly topic: KeptTopic }) => (
  <>
    <MenuLine />
    <MenuItem icon={Trash2} onChoose={() => attempt(() => removeTopic(topic))}>
      {words.remove}
    </MenuItem>
  </>
);

/** A short stretch of the line as the chart draws it. */
const Sample = ({ place }: { readonly place: number }) => (
  <span className="topic-sample" aria-hidden>
    <svg width="28" height="14">
      <path d="M0 7h28" stroke={colourOf(place)} strokeWidth="2" style={{ strokeDasharray: dashOf(place) }} />
    </svg>
    <Marker place={place} size={14} />
  </span>
);
