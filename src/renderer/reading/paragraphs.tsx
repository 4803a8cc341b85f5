import { paragraphsOf } from '../parts/passage-text.tsx';
import { writingOf } from '../parts/writing.ts';
import { MarkedText, type Marked } from './marked-text.tsx';

/**
 * What is said, in paragraphs, with marks; a paragraph in another script than the briefing's is set as its own asks.
 * `data-start` is where it begins in the briefing's text.
 */
export const Paragraphs = ({ text, start, language, ...marked }: Marked & { readonly language: string }) =>
  paragraphsOf(text).map((paragraph) => {
    const said = text.slice(paragraph.start, paragraph.end);
    const { lang, dir } = writingOf(said, language);
    const own = lang === language ? {} : { lang, dir };
    return (
      <p key={paragraph.start} data-start={start + paragraph.start} {...own}>
        <MarkedText {...marked} text={said} start={start + paragraph.start} />
      </p>
    );
  });
