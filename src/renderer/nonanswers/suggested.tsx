import { CircleHelp } from 'lucide-react';
import { useCall } from '../client/client.ts';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.nonanswers;

/** In the margin of a statement: that it may be no answer, and why. */
export const Suggested = ({ place }: { readonly place: string }) => {
  const { value: marks = [] } = useCall('nonanswers.marks', { briefingId: Number(place.split('#')[0]) });
  const mark = marks.find(({ ref }) => ref === place);
  if (mark === undefined) return null;
  const why = mark.evidence.map((each) => each.why).join('\n');
  return (
    <ul className="said" aria-label={words.suggestedHere}>
      <li>
        <a href={addressOf(placeOn('nonanswers', { ref: place, state: 'all' }))} title={why}>
          <CircleHelp className="icon" aria-hidden />
          <span>
            {words.perhaps} {mark.reasons.map((reason) => words.reasons[reason].toLowerCase()).join(', ')}
          </span>
        </a>
      </li>
    </ul>
  );
};
