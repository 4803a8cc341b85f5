import { Check, Columns2 } from 'lucide-react';
import { memo } from 'react';
import type { Hit } from '../../contract/index.ts';
import { Highlight } from '../parts/highlight.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import type { Asked } from './asked.ts';
import { useHit, type Sort } from './hits.ts';

const words = strings.search;

/** One result: when, who asks, the beginning of the question, and the statement where it matches. */
export const HitRow = memo(function HitRow({
  asked,
  sort,
  index,
  selection,
}: {
  readonly asked: Asked;
  readonly sort: Sort;
  readonly index: number;
  readonly selection: readonly string[];
}) {
  const { hit } = useHit(asked, sort, index);
  if (hit === undefined) return <div className="hit-waiting" />;
  return (
    <>
      <div className="hit-margin figures">
        <b>{hit.date ?? words.noDate}</b>
        <bdi className="hit-outlet">{hit.outlet ?? hit.asker}</bdi>
        <span className="quieter">{placeOf(hit)}</span>
      </div>
      <HitText hit={hit} />
      <Signs hit={hit} isSelected={selection.includes(hit.ref)} />
    </>
  );
});

const HitText = ({ hit }: { readonly hit: Hit }) => {
  const written = { lang: hit.language, dir: directionOf(hit.language) };
  return (
    <div className="hit-text">
      {hit.question === '' || hit.part === 'question' ? null : (
        <p className="hit-question one-line" {...written}>
          {hit.question}
        </p>
      )}
      <p className="hit-snippet" data-part={hit.part} {...written}>
        <Highlight text={hit.snippet} ranges={hit.matches} />
      </p>
      <p className="hit-foot">
        {hit.part === 'question' ? <span>{words.parts.question}</span> : null}
        {hit.speaker === null ? null : <bdi>{hit.speaker}</bdi>}
        {hit.otherVersions.length > 0 ? (
          <span className="quieter figures">{words.versions(hit.otherVersions.length + 1)}</span>
        ) : null}
        {hit.occurrences > 1 ? (
          <span className="quieter figures">{words.occurrences(hit.occurrences)}</span>
        ) : null}
      </p>
    </div>
  );
};

const Signs = ({ hit, isSelected }: { readonly hit: Hit; readonly isSelected: boolean }) => {
  const tray = useTray();
  return (
    <div className="hit-signs">
      {isSelected ? <Check className="icon" role="img" aria-label={words.selected(1)} /> : null}
      {tray.has(hit.ref) ? <Columns2 className="icon" role="img" aria-label={words.inTray} /> : null}
    </div>
  );
};

const placeOf = ({ ref, n, of }: Hit) => (ref.includes('#s') ? words.opening(n) : words.of(n, of));
