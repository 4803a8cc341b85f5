import { memo, useEffect, useMemo, useRef } from 'react';
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
  const phrases = usePhrases(passages, briefing.language);
  const outlets = new Set(briefing.exchanges.map(({ question }) => question.outletName).filter(Boolean));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (here !== '')
      list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <nav aria-label={words.outline}>
      <h3>
        {words.outline}
        <span className="quieter figures">{words.outlineCount(briefing.exchanges.length, outlets.size)}</span>
      </h3>
      <ol ref={list}>
        {passages.map((block, index) => (
          <li key={block.ref} className="outline-item">
            <button
              type="button"
              className="outline-row"
              aria-current={block.ref === here}
              onClick={() => onChoose(block.ref)}
            >
              <span className="outline-number figures">
                {block.type === 'exchange' ? block.exchange.n : null}
              </span>
              <span className="outline-text">
                <b className="one-line" data-unnamed={nameOf(block) === '' ? '' : undefined}>
                  <bdi>{headOf(block)}</bdi>
                </b>
                <span className="one-line" lang={briefing.language} dir={directionOf(briefing.language)}>
                  {phrases[index]}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
});

const headOf = (block: PassageBlock) =>
  block.type === 'announcement' ? words.openingStatement : nameOf(block) || strings.parts.notNamed;

const usePhrases = (passages: readonly PassageBlock[], language: string): readonly string[] =>
  useMemo(() => {
    const texts = passages.map((block) =>
      block.type === 'exchange' ? block.exchange.question.text : block.announcement.text.slice(0, 400),
    );
    const rarity = rarityOf(texts, language);
    return texts.map((text) => phraseOf(text, language, rarity, texts.length));
  }, [passages, language]);
