import type { TimelineAnswer } from '../../contract/index.ts';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.timeline;

/** The address at which a passage is read, with what is looked for marked. */
export const readingOf = (ref: string, q: string): string =>
  addressOf(placeOn('briefing', { id: Number(ref.split('#')[0]), at: ref, q }));

/** Who asked, as a list names them. */
export const askedBy = ({ ref, outlet, asker }: Pick<TimelineAnswer, 'ref' | 'outlet' | 'asker'>): string =>
  ref.includes('#s') ? words.opening : (outlet ?? asker ?? words.notNamed);

/** The day and the asker of an answer; opens it. */
export const AnswerLink = ({ answer, q }: { readonly answer: TimelineAnswer; readonly q: string }) => (
  <a href={readingOf(answer.ref, q)}>
    <b className="figures">{answer.date ?? words.noDate}</b> <bdi className="quiet">{askedBy(answer)}</bdi>
  </a>
);
