import { Segments } from '../parts/segments.tsx';
import { go } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.timeline;
const choices = (['answers', 'sentences'] as const).map((value) => ({ value, label: words.ofs[value] }));

/** Whether whole answers are compared, or only the sentences that say what is looked for. */
export const OfChoice = ({ place }: { readonly place: PlaceOn<'timeline'> }) => (
  <Segments
    label={words.of}
    value={place.of}
    segments={choices}
    onChoose={(of) => go({ ...place, of, at: '' })}
  />
);
