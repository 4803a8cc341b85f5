import { startTransition, useDeferredValue, useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Briefing, Note } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import type { PlaceOn } from '../place/place.ts';
import { useScrollBack } from '../place/remembered.ts';
import { proseDate, weekdayOf } from '../parts/figures.ts';
import { isWriting } from '../parts/keys.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { NotingContext, type BriefingNotes } from '../notes/noting.ts';
import { strings } from '../strings.ts';
import { Apart } from './apart.tsx';
import { AsFound } from './as-found.tsx';
import { Beside } from './beside.tsx';
import type { Block } from './blocks.ts';
import { Chunks } from './chunks.tsx';
import { focusPassage, isJumping, jumpTo, jumpToMark, jumpToNote, passageInSight } from './jump.ts';
import type { Mark } from './marked-text.tsx';
import { Passage } from './passage.tsx';
import { putRightIn } from './put-right.ts';
import type { Matches } from './use-matches.ts';

const words = strings.reading;
const itself = (block: Block) => block;
const NO_MARKS: readonly Mark[] = [];
const NO_NOTES: readonly Note[] = [];

/** The column one reads: title, every passage in order, and at the end an account of the whole text. */
export const Transcript = ({
  briefing,
  blocks,
  place,
  scroller,
  here,
  matches,
  notes,
  onScrolledTo,
}: {
  readonly briefing: Briefing;
  readonly blocks: readonly Block[];
  readonly place: PlaceOn<'briefing'>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly here: string;
  readonly matches: Matches;
  readonly notes: BriefingNotes;
  readonly onScrolledTo: (ref: string) => void;
}) => {
  // The text of a long briefing is drawn in slices, after its head.
  const isReady = useDeferredValue(true, false);
  const isShown = useRef(false);
  const arrived = useRef(false);
  useScrollBack(`reading ${place.view}`, scroller, isReady, () => {
    arrived.current = true;
    if (scroller.current === null || place.at === '') return;
    jumpTo(scroller.current, place.at, isShown.current ? 'glide' : 'at once');
    if (!isWriting(document.activeElement)) focusPassage(scroller.current, place.at);
    onScrolledTo(place.at);
    isShown.current = true;
  });
  useStandingMark(scroller, isReady ? matches.current : -1, arrived);
  useNoteArrived(scroller, isReady && notes.byRef.size > 0 ? place.on : '', arrived);
  const { value: marks } = useCall('corrections.asRead', { briefingId: briefing.id });
  const putRight = useMemo(() => putRightIn(blocks, marks ?? []), [blocks, marks]);
  const frame = useRef(0);
  const follow = () => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const inSight =
        scroller.current === null || isJumping() ? undefined : passageInSight(scroller.current, here);
      // In slices: the outline follows, and scrolling does not wait for it.
      if (inSight !== undefined && inSight !== here) startTransition(() => onScrolledTo(inSight));
    });
  };
  const draw = (block: Block) =>
    block.type === 'apart' ? (
      <Apart key={block.start} block={block} language={briefing.language} marks={NO_MARKS} current={-1} />
    ) : (
      <Passage
        key={block.ref}
        block={block}
        language={briefing.language}
        marks={matches.byRef.get(block.ref) ?? NO_MARKS}
        current={currentIn(matches, block.ref)}
        isHere={block.ref === here}
        wasRead={putRight.get(block.ref)}
        notes={notes.byRef.get(block.ref) ?? NO_NOTES}
        draft={notes.draft?.ref === block.ref ? notes.draft : null}
      />
    );
  return (
    // A region that scrolls must be reachable by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="transcript" ref={scroller} tabIndex={0} aria-label={words.text} onScroll={follow}>
      <div
        className="transcript-column"
        data-view={place.view}
        data-noted={notes.byRef.size > 0 || notes.draft !== null ? '' : undefined}
        dir={directionOf(briefing.language)}
      >
        <Head briefing={briefing} />
        <PrintedSource briefing={briefing} q={place.q} />
        {!isReady ? null : place.view === 'source' ? (
          <AsFound briefing={briefing} marks={matches.all} current={matches.current} />
        ) : (
          <NotingContext value={notes.noting}>
            {place.view === 'beside' ? (
              <Beside
                {...{ briefing, blocks, scroller, draw }}
                marks={matches.all}
                current={matches.current}
              />
            ) : (
              <div className="transcript-text" lang={briefing.language}>
                <Chunks items={blocks} blockOf={itself} draw={draw} />
              </div>
            )}
          </NotingContext>
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

/** On paper only: where the text is from, so that it can be found and checked again. */
const PrintedSource = ({ briefing, q }: { readonly briefing: Briefing; readonly q: string }) => (
  <dl className="printed-source">
    {briefing.paths.map((path) => (
      <div key={path}>
        <dt>{words.source}</dt>
        <dd>{path}</dd>
      </div>
    ))}
    <div>
      <dt>{words.facts.sha256}</dt>
      <dd className="code">{briefing.sha256}</dd>
    </div>
    {briefing.series === null ? null : (
      <div>
        <dt>{words.facts.series}</dt>
        <dd>{briefing.series}</dd>
      </div>
    )}
    {q.trim() === '' ? null : (
      <div>
        <dt>{words.printedQuery}</dt>
        <dd>{q}</dd>
      </div>
    )}
  </dl>
);

/** Says that nothing was dropped: how many characters of the text stand in one of its spans. */
const Account = ({ briefing }: { readonly briefing: Briefing }) => {
  const held = briefing.spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    <p className="transcript-end small quieter figures">
      <bdi>{words.accounted(held, briefing.text.length)}</bdi>
    </p>
  );
};

/**
 * Brings the match one stands on into sight, and gives it the focus, whenever it is another one; but not where one came
 * back to where one had scrolled to.
 */
const useStandingMark = (
  scroller: RefObject<HTMLDivElement | null>,
  current: number,
  arrived: RefObject<boolean>,
) => {
  const shown = useRef(-1);
  const isFirst = useRef(true);
  useEffect(() => {
    if (current === shown.current || scroller.current === null) return;
    shown.current = current;
    const cameBack = isFirst.current && !arrived.current;
    isFirst.current = false;
    if (current >= 0 && !cameBack) jumpToMark(scroller.current);
  });
};

/** Brings a note that the place names into sight, once it is drawn: `on` is then its number after an n. */
const useNoteArrived = (
  scroller: RefObject<HTMLDivElement | null>,
  on: string,
  arrived: RefObject<boolean>,
) => {
  useEffect(() => {
    const [, id] = /^n(\d+)$/.exec(on) ?? [];
    if (id !== undefined && scroller.current !== null && arrived.current) jumpToNote(scroller.current, id);
  }, [scroller, on, arrived]);
};

/** The mark one stands on, for the passage it is in; -1 for the others, which then need not be drawn again. */
const currentIn = ({ byRef, current }: Matches, ref: string) =>
  current >= 0 && byRef.get(ref)?.some(({ start }) => start === current) ? current : -1;
