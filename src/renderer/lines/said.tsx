import './said.css';
import { Quote } from 'lucide-react';
import type { Stretch } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.lines;
/** So much of a sentence is enough to know it in its statement. */
const MOST = 28;

/** In the margin of a statement: which of its sentences were said before or are said again, and how often. */
export const Said = ({ place, statement }: { readonly place: string; readonly statement: Stretch }) => {
  const { value: marks = [] } = useCall('lines.marks', { briefingId: Number(place.split('#')[0]) });
  const end = statement.start + statement.text.length;
  const here = marks.filter(
    (mark) => mark.kind === 'sentence' && mark.start >= statement.start && mark.end <= end,
  );
  if (here.length === 0) return null;
  return (
    <ul className="said" aria-label={words.saidHere}>
      {here.map(({ id, start, end: to, uses, first, name }) => {
        const text = statement.text.slice(start - statement.start, to - statement.start);
        return (
          <li key={`${id} ${start}`}>
            <a href={addressOf(placeOn('lines', { id }))} title={`${text}\n${words.mark(uses, first)}`}>
              <Quote className="icon" aria-hidden />
              <span>
                <bdi className="said-text">
                  {name ?? (text.length > MOST ? `${text.slice(0, MOST)}…` : text)}
                </bdi>{' '}
                {words.mark(uses, first)}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
};
