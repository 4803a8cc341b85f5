import { useDeferredValue, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import type { PlaceOn } from '../place/place.ts';
import { useScrollBack } from '../place/remembered.ts';
import { proseDate, weekdayOf } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { Apart } from './apart.tsx';
import { AsFound } from './as-found.tsx';
import type { Block } from './blocks.ts';
import { jumpTo, jumpToMark, passageInSight } from './jump.ts';
import type { Mark } from './marked-text.tsx';
import { Passage } from './passage.tsx';
import { putRightIn } from './put-right.ts';
import type { Matches } from './use-matches.ts';

const words = strings.reading;
const NO_MARKS: readonly Mark[] = [];

/** The column one reads: title, every passage in order, and at the end an account of the whole text. */
export const Transcript = ({
  briefing,
  blocks,
  place,
  scroller,
  here,
  matches,
  onScrolledTo,
}: {
  readonly briefing: Briefing;
  readonly blocks: readonly Block[];
  readonly place: PlaceOn<'briefing'>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly here: string;
  readonly matches: Matches;
  readonly onScrolledTo: (ref: string) => void;
}) => {
  // The text of a long briefing is drawn in slices, after its head.
  const isReady = useDeferredValue(true, false);
  const isShown = useRef(false);
  useScrollBack(`reading ${place.view}`, scroller, isReady, () => {
    if (scroller.current !== null && place.at !== '')
      jumpTo(scroller.current, place.at, isShown.current ? 'glide' : 'at once');
    isShown.current = true;
  });
  useStandingMark(scroller, matches.current);
  const { value: marks } = useCall('corrections.asRead', { briefingId: briefing.id });
  const putRight = useMemo(() => putRightIn(blocks, marks ?? []), [blocks, marks]);
  const frame = useRef(0);
  const follow = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const inSight = scroller.current === null ? undefined : passageInSight(scroller.current, here);
      if (inSight !== undefined && inSight !== here) onScrolledTo(inSight);
    });
  };
  return (
    // A region that scrolls must be reachable by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="transcript" ref={scroller} tabIndex={0} aria-label={words.text} onScroll={follow}>
      <div className="transcript-column" data-view={place.view} dir={directionOf(briefing.language)}>
        <Head briefing={briefing} />
        {!isReady ? null : place.view === 'source' ? (
          <AsFound briefing={briefing} marks={matches.all} current={matches.current} />
        ) : (
          <div className="transcript-text" lang={briefing.language}>
            {blocks.map((block) =>
              block.type === 'apart' ? (
                <Apart key={block.start} block={block} marks={NO_MARKS} current={-1} />
              ) : (
                <Passage
                  key={block.ref}
                  block={block}
                  marks={matches.byRef.get(block.ref) ?? NO_MARKS}
                  current={currentIn(matches, block.ref)}
                  isHere={block.ref === here}
                  wasRead={putRight.get(block.ref)}
                />
              ),
            )}
          </div>
        )}
        {isReady ? <Account briefing={briefing} /> : null}
      </div>
    </section>
  );
};

const Head = ({ briefing }: { readonly briefing: Briefing }) => {
  const { title, date, time, spokespersons, language } = briefing;
  const day = date === null ? words.noDate : `${weekdayOf(date)} ${proseDate(date)}`;
  return (
    <header className="transcript-head">
      <h1 lang={language} dir={directionOf(language)}>
        {title}
      </h1>
      <p className="quiet figures">
        <bdi>{time === null ? day : `${day}, ${time}`}</bdi>
        {spokespersons.map((name) => (
          <bdi key={name}>{name}</bdi>
        ))}
        <bdi>{words.words(briefing.words)}</bdi>
      </p>
    </header>
  );
};

/** Says that nothing was dropped: how many characters of the text stand in one of its spans. */
const Account = ({ briefing }: { readonly briefing: Briefing }) => {
  const held = briefing.spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    <p className="transcript-end small quieter figures">
      <bdi>{words.accounted(held, briefing.text.length)}</bdi>
    </p>
  );
};

/** Brings the match one stands on into sight whenever it is another one. */
const useStandingMark = (scroller: RefObject<HTMLDivElement | null>, current: number) => {
  const shown = useRef(-1);
  useEffect(() => {
    if (current === shown.current || scroller.current === null) return;
    shown.current = current;
    if (current >= 0) jumpToMark(scroller.current);
  });
};

/** The mark one stands on, for the passage it is in; -1 for the others, which then need not be drawn again. */
const currentIn = ({ byRef, current }: Matches, ref: string) =>
  current >= 0 && byRef.get(ref)?.some(({ start }) => start === current) ? current : -1;
