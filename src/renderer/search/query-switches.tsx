import type { Output } from '../../contract/index.ts';
import { go } from '../place/history.ts';
import { Tip } from '../parts/tip.tsx';
import { strings } from '../strings.ts';
import type { SearchPlace } from './asked.ts';

const words = strings.search.box;
const shown = ['case', 'written'] as const;

/** Switches beside the box for how words must be written; they write `match:` into the query, and take it out. */
export const QuerySwitches = ({
  place,
  reading,
}: {
  readonly place: SearchPlace;
  readonly reading: Output<'search.read'> | undefined;
}) => {
  const isAsked = reading !== undefined && reading.query === place.q && place.q.trim() !== '';
  return (
    <div className="query-switches" role="group" aria-label={words.switches}>
      {shown.map((as) => {
        const found = reading?.switches.find((one) => one.as === as);
        return (
          <Tip key={as} text={words.switchTips[as]}>
            <button
              type="button"
              className="query-switch"
              aria-label={words.switchLabels[as]}
              aria-pressed={isAsked && found?.on === true}
              disabled={!isAsked}
              onClick={() => found && go({ ...place, q: found.query, at: '' })}
            >
              {words.switchSigns[as]}
            </button>
          </Tip>
        );
      })}
    </div>
  );
};
