import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { nameOf, type PassageBlock } from './blocks.ts';
import { phraseOf, rarityOf } from './phrase.ts';

const words = strings.reading;

/** Every exchange in order: its number, who asks, and a few of the question's own words. */
export const Outline = memo(function Outline({
  briefing,
  passages,
  here,
  onChoose,
}: {
  readonly briefing: Briefing;
  readonly passages: readonly PassageBlock[];
  readonly here: string;
  readonly onChoose: (ref: string) => void;
}) {
  // Drawn in slices, after the text has begun to be.
  const isReady = useDeferredValue(true, false);
  const outlets = new Set(briefing.exchanges.map(({ question }) => question.outletName).filter(Boolean));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here !== '' && isReady)
      list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [here, isReady]);
  return (
    <nav aria-label={words.outline}>
      <h3>
        {words.outline}
        <span className="quieter figures">{words.outlineCount(briefing.exchanges.length, outlets.size)}</span>
      </h3>
      <div ref={list}>
        {isReady ? <Rows {...{ passages, here, onChoose }} language={briefing.language} /> : null}
      </div>
    </nav>
  );
});

/** Rows laid out by the browser together, where they are near to what is in sight. */
const CHUNK = 40;
const ROW = 45;

const Rows = ({
  passages,
  language,
  here,
  onChoose,
}: {
  readonly passages: readonly PassageBlock[];
  readonly language: string;
  readonly here: string;
  readonly onChoose: (ref: string) => void;
}) => {
  const rarity = useMemo(() => rarityOf(passages.map(beginningOf), language), [passages, language]);
  return Array.from({ length: Math.ceil(passages.length / CHUNK) }, (_, index) => {
    const some = passages.slice(index * CHUNK, (index + 1) * CHUNK);
    return (
      <ol
        key={index}
        start={index * CHUNK + 1}
        className="outline-chunk"
        style={{ containIntrinsicBlockSize: `auto ${some.length * ROW}px` }}
      >
        {some.map((block) => (
          <OutlineRow
            key={block.ref}
            {...{ block, language, rarity, onChoose }}
            of={passages.length}
            isHere={block.ref === here}
          />
        ))}
      </ol>
    );
  });
};

const OutlineRow = memo(function OutlineRow({
  block,
  language,
  rarity,
  of,
  isHere,
  onChoose,
}: {
  readonly block: PassageBlock;
  readonly language: string;
  readonly rarity: ReadonlyMap<string, number>;
  readonly of: number;
  readonly isHere: boolean;
  readonly onChoose: (ref: string) => void;
}) {
  const phrase = useMemo(
    () => phraseOf(beginningOf(block), language, rarity, of),
    [block, language, rarity, of],
  );
  return (
    <li className="outline-item">
      <button type="button" className="outline-row" aria-current={isHere} onClick={() => onChoose(block.ref)}>
        <span className="outline-number figures">{block.type === 'exchange' ? block.exchange.n : null}</span>
        <span className="outline-text">
          <b className="one-line" data-unnamed={nameOf(block) === '' ? '' : undefined}>
            <bdi>{headOf(block)}</bdi>
          </b>
          <span className="one-line" lang={language} dir={directionOf(language)}>
            {phrase}
          </span>
        </span>
      </button>
    </li>
  );
});

const headOf = (block: PassageBlock) =>
  block.type === 'announcement' ? words.openingStatement : nameOf(block) || strings.parts.notNamed;

/** What tells a passage from the others: its question, or how a statement begins. */
const beginningOf = (block: PassageBlock) =>
  block.type === 'exchange' ? block.exchange.question.text : block.announcement.text.slice(0, 400);
