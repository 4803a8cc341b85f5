import { paragraphsOf } from '../parts/passage-text.tsx';
import { MarkedText, type Marked } from './marked-text.tsx';

/** What is said, in paragraphs, with marks. */
export const Paragraphs = ({ text, start, ...marked }: Marked) =>
  paragraphsOf(text).map((paragraph) => (
    <p key={paragraph.start}>
      <MarkedText
        {...marked}
        text={text.slice(paragraph.start, paragraph.end)}
        start={start + paragraph.start}
      />
    </p>
  ));
