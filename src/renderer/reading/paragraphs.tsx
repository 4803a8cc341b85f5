import { paragraphsOf } from '../parts/passage-text.tsx';
import { MarkedText, type Mark } from './marked-text.tsx';

/** What is said, in paragraphs, with marks. `start` is where the text stands in the briefing. */
export const Paragraphs = ({
  text,
  start,
  marks,
  current,
}: {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly Mark[];
  readonly current: number;
}) =>
  paragraphsOf(text).map((paragraph) => (
    <p key={paragraph.start}>
      <MarkedText
        text={text.slice(paragraph.start, paragraph.end)}
        start={start + paragraph.start}
        marks={marks}
        current={current}
      />
    </p>
  ));
