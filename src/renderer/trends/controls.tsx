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
  </div>
);

/** How it is shown: all topics in one frame, a frame each, or the table alone. */
export const Shapes = ({ place }: { readonly place: PlaceOn<'trends'> }) => {
  const several = place.q.length > 1;
  const shape = place.view === 'table' ? 'table' : several ? place.frames : 'together';
  return (
    <Segments
      label={words.shape}
      value={shape}
      segments={[
        { value: 'together', label: several ? words.together : words.viewChart },
        ...(several ? [{ value: 'each', label: words.each } as const] : []),
        { value: 'table', label: words.viewTable },
      ]}
      onChoose={(next) =>
        replace(next === 'table' ? { ...place, view: 'table' } : { ...place, view: 'chart', frames: next })
      }
    />
  );
};

const SideButton = ({ place, ...rest }: { readonly place: PlaceOn<'trends'> }) => (
  <Button {...rest}>
    {words.sides[place.in]}
    <ChevronDown className="icon" aria-hidden />
  </Button>
);
