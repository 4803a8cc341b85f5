import { Check, TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import type { Ignored, Reading, Term } from '../../contract/index.ts';
import { go } from '../place/history.ts';
import { Button } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { strings } from '../strings.ts';
import type { SearchPlace } from './asked.ts';

const words = strings.search;

/**
 * Under the query: what was understood of it, each term with what it finds by itself, and in amber what was not used, each
 * with its repair.
 */
export const Understood = ({
  place,
  reading,
  unused,
  terms,
  here,
  repair,
}: {
  readonly place: SearchPlace;
  readonly reading: Reading;
  /** What was not used. */
  readonly unused: readonly Ignored[];
  /** The terms with their counts within the filters; those of the reading are of the whole collection. */
  readonly terms: readonly Term[] | undefined;
  /** The part that the caret is in. */
  readonly here: Ignored | undefined;
  /** The repair that the key takes. */
  readonly repair: string | null;
}) => (
  <div className="understood" role="status">
    {reading.understood === '' ? null : (
      <p className="understood-line">
        <Check className="icon" aria-hidden />
        <span>
          <Emphasised text={reading.understood} terms={reading.terms.map(({ text }) => text)} />
        </span>
      </p>
    )}
    {reading.terms.length < 2 ? null : <Terms place={place} terms={terms ?? reading.terms} />}
    {unused.map((ignored) => (
      <NotUsed
        key={ignored.start}
        place={place}
        ignored={ignored}
        isHere={ignored.start === here?.start}
        hasKey={ignored.repair !== null && ignored.repair === repair}
      />
    ))}
  </div>
);

/** This many terms are shown; a query may have hundreds. */
const mostTerms = 12;

/** Each term with how many exchanges hold it by itself; a click finds these. */
const Terms = ({ place, terms }: { readonly place: SearchPlace; readonly terms: readonly Term[] }) => (
  <ul className="term-counts" aria-label={words.termCounts}>
    {terms.slice(0, mostTerms).map(({ text, kind, query, count }) => (
      <li key={query}>
        <button
          type="button"
          className="term-count"
          aria-label={words.termCount(words.termNames[kind](text), count)}
          onClick={() => go({ ...place, q: query, at: '' })}
        >
          {words.termNames[kind](text)}
          <b className="opens">{figure(count)}</b>
        </button>
      </li>
    ))}
    {terms.length > mostTerms ? <li className="quiet">{words.moreTerms(terms.length - mostTerms)}</li> : null}
  </ul>
);

const NotUsed = ({
  place,
  ignored,
  isHere,
  hasKey,
}: {
  readonly place: SearchPlace;
  readonly ignored: Ignored;
  readonly isHere: boolean;
  readonly hasKey: boolean;
}) => {
  const { text, reason, repair } = ignored;
  return (
    <p className="not-used" data-here={isHere || undefined}>
      <TriangleAlert className="icon" aria-hidden />
      <span>
        <b>{words.notUsed(text)}</b> {reason}
      </span>
      {repair === null ? null : (
        <Button
          size="small"
          keys={hasKey ? 'query.repair' : undefined}
          onClick={() => go({ ...place, q: repair, at: '' })}
        >
          <span className="one-line">{words.repair(repair)}</span>
        </Button>
      )}
    </p>
  );
};

/** A sentence with the words that are searched for made strong, each where it first stands. */
const Emphasised = ({ text, terms }: { readonly text: string; readonly terms: readonly string[] }) => {
  const places = terms
    .map((term) => ({ start: text.indexOf(term), length: term.length }))
    .filter(({ start, length }) => start >= 0 && length > 0)
    .toSorted((a, b) => a.start - b.start || b.length - a.length);
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { start, length } of places) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), <b>{text.slice(start, start + length)}</b>);
    at = start + length;
  }
  pieces.push(text.slice(at));
  return pieces.map((piece, index) => <Fragment key={String(index)}>{piece}</Fragment>);
};
