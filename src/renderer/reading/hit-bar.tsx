import './hit-bar.css';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCall } from '../client/client.ts';
import { IconButton } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { addressOf, type PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { askedAt, searchOf } from '../search/asked.ts';
import { strings } from '../strings.ts';

const words = strings.reading;

/** Where one is among the hits of the query, in the order of the list of results, and the way to the next, also elsewhere. */
export const HitBar = ({
  place,
  here,
  isFinding,
  onHit,
}: {
  readonly place: PlaceOn<'briefing'>;
  readonly here: string;
  /** Whether find marks something, too. */
  readonly isFinding: boolean;
  readonly onHit: (ref: string) => void;
}) => {
  const { filter } = useScope();
  const search = searchOf(place);
  const { sort, show } = search;
  const group = show === 'briefings' ? 'briefing' : 'none';
  const { value } = useCall(
    'search.around',
    here === '' ? null : { ...askedAt(search, filter), sort, group, ref: here },
  );
  const goTo = (ref: string | null | undefined) =>
    ref === null || ref === undefined ? undefined : () => onHit(ref);
  const [previous, next] = [goTo(value?.previous), goTo(value?.next)];
  useKeys({ 'hit.next': next, 'hit.previous': previous });
  return (
    <div className="hit-bar" role="group" aria-label={words.hits}>
      <IconButton
        icon={ChevronLeft}
        size="small"
        label={words.previousHit}
        keys="hit.previous"
        disabled={previous === undefined}
        onClick={previous}
      />
      <IconButton
        icon={ChevronRight}
        size="small"
        label={words.nextHit}
        keys="hit.next"
        disabled={next === undefined}
        onClick={next}
      />
      <output className="figures">
        {value === undefined ? null : (
          <>
            <b>{value.at === null ? words.hitNot(value.total) : words.hitAt(value.at + 1, value.total)}</b>
            <span className="quiet">
              {value.inBriefing.at === null
                ? words.hitsHere(value.inBriefing.total)
                : words.hitHere(value.inBriefing.at + 1, value.inBriefing.total)}
            </span>
          </>
        )}
      </output>
      <a className="hit-query one-line" href={addressOf({ ...search, at: here })} title={words.backToHits}>
        <bdi>{place.q}</bdi>
      </a>
      <span className="grow" />
      <span className="hit-legend small quiet" aria-label={words.marks}>
        <mark data-query="">{words.markQuery}</mark>
        {isFinding ? (
          <>
            <mark data-find="">{words.markFind}</mark>
            <mark data-find="" data-query="">
              {words.markBoth}
            </mark>
          </>
        ) : null}
      </span>
    </div>
  );
};
