import { useCall } from '../client/client.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { Settled } from '../parts/states.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import type { Choosing } from './finder.tsx';
import { FoundList, whoOf } from './found-list.tsx';
import { labelOf } from './texts.ts';

const words = strings.compare.finder;
const SHOWN = 50;

/** The answers most like one, each with what speaks for it. */
export const FindLike = ({
  witness,
  choosing,
}: {
  readonly witness: string;
  readonly choosing: Choosing;
}) => {
  const { filter } = useScope();
  const found = useCall('compare.nearest', { witness, limit: SHOWN, filter });
  const { value: texts } = useCall('compare.texts', { witnesses: [witness] });
  const text = texts?.[0];
  const isIn = choosing.chosen.includes(witness);
  return (
    <div className="finder-results">
      <Settled call={found} className="finder-found">
        {({ answers, compared }) => (
          <>
            <p className="quiet small figures" role="status">
              {words.like(text === undefined ? witness : labelOf(text), answers.length, compared)}{' '}
              {isIn ? null : (
                <button type="button" className="link" onClick={() => choosing.toggle(witness)}>
                  {words.addItself}
                </button>
              )}
            </p>
            {answers.length === 0 ? null : (
              <FoundList
                found={answers.map((answer) => ({
                  witness: answer.ref,
                  date: answer.date,
                  who: whoOf(answer.outlet ?? answer.asker, answer.speaker),
                  end: words.score(answer.score),
                  text: (
                    <p lang={answer.language} dir={directionOf(answer.language)}>
                      {answer.snippet}
                    </p>
                  ),
                  why: answer.why,
                }))}
                choosing={choosing}
              />
            )}
          </>
        )}
      </Settled>
    </div>
  );
};
