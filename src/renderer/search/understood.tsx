import { Check, TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import type { Ignored, Reading } from '../../contract/index.ts';
import { go } from '../place/history.ts';
import { Button } from '../parts/button.tsx';
import { strings } from '../strings.ts';
import type { SearchPlace } from './asked.ts';

const words = strings.search;

/** Under the query: what was understood of it, and in amber what was not used, each with its repair. */
export const Understood = ({
  place,
  reading,
}: {
  readonly place: SearchPlace;
  readonly reading: Reading;
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
    {reading.ignored.map((ignored) => (
      <NotUsed key={ignored.start} place={place} ignored={ignored} />
    ))}
  </div>
);

const NotUsed = ({ place, ignored }: { readonly place: SearchPlace; readonly ignored: Ignored }) => {
  const { text, reason, repair } = ignored;
  return (
    <p className="not-used">
      <TriangleAlert className="icon" aria-hidden />
      <span>
        <b>{words.notUsed(text)}</b> {reason}
      </span>
      {repair === null ? null : (
        <Button size="small" onClick={() => go({ ...place, q: repair, at: '' })}>
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
