import { ChevronDown } from 'lucide-react';
import { Button } from '../parts/button.tsx';
import { Menu, MenuChoice } from '../parts/menu.tsx';
import { Segments } from '../parts/segments.tsx';
import { go, replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.trends;

/** What is counted, over how long, in what, and how it is drawn. */
export const Controls = ({ place }: { readonly place: PlaceOn<'trends'> }) => (
  <div className="trends-controls">
    <Segments
      label={words.measure}
      value={place.measure}
      segments={[
        { value: 'count', label: words.measures.count },
        { value: 'rate', label: words.measures.rate },
        { value: 'share', label: words.measures.share },
      ]}
      onChoose={(measure) => go({ ...place, measure })}
    />
    <Segments
      label={words.bins}
      value={place.by}
      segments={(['day', 'week', 'month', 'quarter', 'year'] as const).map((value) => ({
        value,
        label: words.by[value],
      }))}
      // The point one looks at is of another length of time.
      onChoose={(by) => go({ ...place, by, at: '' })}
    />
    <Menu trigger={<SideButton place={place} />}>
      <MenuChoice
        label={words.side}
        value={place.in}
        choices={[
          ['both', words.sides.both],
          ['statement', words.sides.statement],
          ['question', words.sides.question],
        ]}
        onChoose={(side) => go({ ...place, in: side })}
      />
    </Menu>
    <span className="grow" />
    {place.view === 'table' || place.q.length < 2 ? null : (
      <Segments
        label={words.frames}
        value={place.frames}
        segments={[
          { value: 'together', label: words.together },
          { value: 'each', label: words.each },
        ]}
        onChoose={(frames) => replace({ ...place, frames })}
      />
    )}
    <Segments
      label={words.view}
      value={place.view}
      segments={[
        { value: 'chart', label: words.viewChart },
        { value: 'table', label: words.viewTable },
      ]}
      onChoose={(view) => replace({ ...place, view })}
    />
  </div>
);

const SideButton = ({ place, ...rest }: { readonly place: PlaceOn<'trends'> }) => (
  <Button {...rest}>
    {words.sides[place.in]}
    <ChevronDown className="icon" aria-hidden />
  </Button>
);
