import { useState } from 'react';
import type { Filter, Omission, Omissions } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Field } from '../parts/field.tsx';
import { Settled } from '../parts/states.tsx';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { AnswerLink, readingOf } from './answer-link.tsx';

const words = strings.timeline;

type Rule = { readonly least: number; readonly window: number };
/** So many are listed at once. */
const MOST = 200;

/** What is usually said with a line or a topic, and the statements that lack it: counts, and no verdict. */
export const LeftOut = ({
  query,
  filter,
  least = 8,
  window = 10,
  onSet,
}: {
  readonly query: string;
  readonly filter: Filter;
  readonly least?: number | undefined;
  readonly window?: number | undefined;
  readonly onSet: (rule: Rule) => void;
}) => {
  const call = useCall('omissions.list', { query, filter, least, window, limit: MOST });
  return (
    <section className="left-out" aria-label={words.leftOut}>
      <h2>{words.leftOut}</h2>
      <p className="small quiet">{words.leftOutNote}</p>
      <RuleFields rule={{ least, window }} onSet={onSet} />
      <Settled call={call} className="left-out-found">
        {(found) => <Found found={found} query={query} />}
      </Settled>
    </section>
  );
};

const RuleFields = ({ rule, onSet }: { readonly rule: Rule; readonly onSet: (rule: Rule) => void }) => {
  const [typed, setTyped] = useState(rule);
  const set = (next: Rule): void => {
    setTyped(next);
    const { least, window } = next;
    if (least >= 1 && window >= 2 && least <= window && window <= 1000) onSet(next);
  };
  return (
    <div className="left-out-rule small">
      <span>{words.least}</span>
      <Field
        label={words.least}
        type="number"
        min={1}
        max={typed.window}
        value={typed.least || ''}
        onChange={({ target }) => set({ ...typed, least: Number(target.value) })}
      />
      <span>{words.window}</span>
      <Field
        label={words.window}
        type="number"
        min={2}
        max={1000}
        value={typed.window || ''}
        onChange={({ target }) => set({ ...typed, window: Number(target.value) })}
      />
    </div>
  );
};

const Found = ({ found, query }: { readonly found: Omissions; readonly query: string }) => {
  const { statements, judged, least, window, companions, total, omissions } = found;
  return (
    <>
      <p className="small quiet figures">{words.statements(statements, judged, window)}</p>
      {companions.length === 0 ? (
        <p>{words.noCompanions(least, window)}</p>
      ) : (
        <ul className="left-out-companions">
          {companions.map((each) => (
            <li key={each.query}>
              <a href={addressOf(placeOn('search', { q: each.query }))}>
                <bdi>{each.text}</bdi>
              </a>
              <span className="small quiet figures">
                {words.companion[each.kind]}; {words.share(each)}; {words.omitted(each.omitted)}
                {each.usual ? '' : `; ${words.noLonger}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {companions.length === 0 ? null : (
        <>
          <h3>{words.missing}</h3>
          {total === 0 ? <p>{words.noneMissing}</p> : null}
          {total > omissions.length ? (
            <p className="small quiet figures">{words.shown(omissions.length, total)}</p>
          ) : null}
          <ol className="left-out-missing">
            {omissions.map((each) => (
              <li key={`${each.ref} ${each.companion}`}>
                <AnswerLink answer={each} q={query} />
                <span className="figures">
                  {words.usually(companions[each.companion]?.text ?? '', each)}
                  <After omission={each} q={companions[each.companion]?.query ?? query} />
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
};

const After = ({ omission, q }: { readonly omission: Omission; readonly q: string }) => {
  const { elsewhere, after } = omission;
  return (
    <span className="quiet">
      {elsewhere === null ? null : (
        <>
          {'; '}
          <a href={readingOf(elsewhere, q)}>{words.elsewhere}</a>
        </>
      )}
      {'; '}
      {after === null ? (
        words.notSince
      ) : (
        <a href={readingOf(after.ref, q)}>{words.after(after.date ?? words.noDate)}</a>
      )}
    </span>
  );
};
