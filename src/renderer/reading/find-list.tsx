import { useState } from 'react';
import type { Briefing, Stretch } from '../../contract/index.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { figure } from '../parts/figures.ts';
import { Highlight } from '../parts/highlight.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import type { PassageBlock } from './blocks.ts';
import type { Found, Finding } from './find.ts';
import { snippetAround } from './snippet.ts';

const words = strings.reading;
const SHOWN = 8;

/** What was found, best first: how often, and the first words around it. */
export const FindList = ({
  briefing,
  finding,
  typed,
  passages,
  here,
  onChoose,
}: {
  readonly briefing: Briefing;
  readonly finding: Finding;
  readonly typed: string;
  readonly passages: readonly PassageBlock[];
  /** The passage one stands on. */
  readonly here: string;
  readonly onChoose: (found: Found) => void;
}) => {
  const [isAll, setAll] = useState(false);
  const shown = isAll ? finding.found : finding.found.slice(0, SHOWN);
  const hidden = finding.found.length - shown.length;
  const byRef = new Map(passages.map((block) => [block.ref, block]));
  if (finding.found.length === 0)
    return (
      <p className="find-nothing quiet">
        {words.nothingFound}{' '}
        <button type="button" className="link" onClick={() => go(placeOn('search', { q: typed }))}>
          {words.searchAll}
        </button>
      </p>
    );
  return (
    <section aria-label={words.bestFirst}>
      <h3>{finding.all ? words.bestFirst : words.anyWord}</h3>
      <ol>
        {shown.map((found) => {
          const block = byRef.get(found.ref);
          return block === undefined ? null : (
            <li key={found.ref}>
              <button
                type="button"
                className="outline-row"
                aria-current={found.ref === here}
                onClick={() => onChoose(found)}
              >
                <span className="outline-number figures">{numberOf(block)}</span>
                <FoundText briefing={briefing} block={block} found={found} />
              </button>
            </li>
          );
        })}
      </ol>
      {hidden > 0 ? (
        <button type="button" className="link outline-more" onClick={() => setAll(true)}>
          {words.moreFound(hidden)}
        </button>
      ) : null}
    </section>
  );
};

const FoundText = ({
  briefing,
  block,
  found,
}: {
  readonly briefing: Briefing;
  readonly block: PassageBlock;
  readonly found: Found;
}) => {
  const { language } = briefing;
  const { text, start: from, end: to } = stretchWith(block, found.hits[0]?.[0] ?? 0);
  const snippet = snippetAround(
    text,
    found.hits.filter(([, end]) => end <= to).map(([start, end]) => [start - from, end - from]),
  );
  return (
    <span className="found-snippet" lang={language} dir={directionOf(language)}>
      <b className="figures">{figure(found.hits.length)}</b>{' '}
      <Highlight text={snippet.text} ranges={snippet.ranges} />
    </span>
  );
};

const numberOf = (block: PassageBlock) =>
  block.type === 'exchange' ? block.exchange.n : `A${block.announcement.n}`;

/** The question or the statement that an offset is in. */
const stretchWith = (block: PassageBlock, at: number): Stretch => {
  if (block.type === 'announcement') return block.announcement;
  const { question, statement } = block.exchange;
  return at >= question.start && at < question.end ? question : statement;
};
