import type { Range } from '../../contract/index.ts';
import { classNames } from './class-names.ts';
import { Highlight } from './highlight.tsx';

const RIGHT_TO_LEFT = /^(ar|fa|he|ur|yi|ps|sd|ug|dv|ckb)\b/;

/** The direction a language is written in. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';

/** Words of a transcript, in their own language and direction, with matches marked. Blank lines make paragraphs. */
export const PassageText = ({
  text,
  language,
  ranges = [],
  current,
  className,
}: {
  readonly text: string;
  readonly language: string;
  readonly ranges?: readonly Range[];
  readonly current?: number;
  readonly className?: string;
}) => (
  <div className={classNames('passage-text', className)} lang={language} dir={directionOf(language)}>
    {paragraphsOf(text).map(({ start, end }) => (
      <p key={start}>
        <Highlight
          text={text.slice(start, end)}
          ranges={within(ranges, start, end)}
          current={current === undefined ? undefined : current - before(ranges, start)}
        />
      </p>
    ))}
  </div>
);

/** Stretches of text between line breaks, with their offsets; blank lines are left out. */
export const paragraphsOf = (text: string): { readonly start: number; readonly end: number }[] =>
  [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));

const within = (ranges: readonly Range[], start: number, end: number): Range[] =>
  ranges
    .filter(([from, to]) => to > start && from < end)
    .map(([from, to]) => [Math.max(0, from - start), Math.min(end, to) - start]);

const before = (ranges: readonly Range[], start: number) => ranges.filter(([, to]) => to <= start).length;
