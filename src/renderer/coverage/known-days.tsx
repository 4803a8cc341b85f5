import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { Recess, RecessOffer, SeriesCoverage, WeekdayRule } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Field } from '../parts/field.tsx';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { mark, refuse, rename, stretchWords, unmark } from './marking.ts';

const words = strings.coverage;
const noOffers: readonly RecessOffer[] = [];
const noRecesses: readonly Recess[] = [];

/** What is known of days without a briefing, of one series or with `''` of all, and what is suggested. */
export const KnownDays = ({
  series,
  all,
}: {
  readonly series: string;
  readonly all: readonly SeriesCoverage[];
}) => {
  const offers = useCall('coverage.offers', {}).value ?? noOffers;
  const recesses = useCall('coverage.recesses', {}).value ?? noRecesses;
  const isShown = (each: { readonly series: string }) => series === '' || each.series === series;
  const one = all.length === 1 ? all[0] : all.find((each) => each.series === series && series !== '');
  const named = one === undefined;
  return (
    <div className="coverage-beside">
      <Offers offers={offers.filter(isShown)} named={named} />
      <Recesses recesses={recesses.filter(isShown)} named={named} />
      <section>
        <h2>{words.weekdays.title}</h2>
        {one === undefined ? (
          <p className="small quiet">{words.weekdays.one}</p>
        ) : (
          <Weekdays series={one.series} rules={one.weekdays} />
        )}
      </section>
    </div>
  );
};

const Offers = ({ offers, named }: { readonly offers: readonly RecessOffer[]; readonly named: boolean }) =>
  offers.length === 0 ? null : (
    <section>
      <h2>{words.offers.title}</h2>
      <p className="small quiet">{words.offers.note}</p>
      <ul>
        {offers.map((offer) => (
          <li key={`${offer.series} ${offer.from}`}>
            <b className="figures">{stretchWords(offer)}</b>
            {named ? <div className="small">{offer.series}</div> : null}
            <p className="small quiet">{offer.why}</p>
            <div className="coverage-offer-actions">
              <Button size="small" icon={Check} onClick={() => mark(offer)}>
                {words.offers.accept}
              </Button>
              <Button size="small" kind="quiet" onClick={() => refuse(offer)}>
                {words.offers.refuse}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );

const Recesses = ({ recesses, named }: { readonly recesses: readonly Recess[]; readonly named: boolean }) => (
  <section>
    <h2>{words.recesses.title}</h2>
    {recesses.length === 0 ? (
      <p className="small quiet">{words.recesses.none}</p>
    ) : (
      <ul>
        {recesses.map((recess) => (
          <li key={recess.id} className="coverage-recess">
            <div>
              <b className="figures">{stretchWords(recess)}</b>
              {named ? <div className="small">{recess.series || words.noSeries}</div> : null}
            </div>
            <IconButton
              icon={X}
              size="small"
              label={`${words.recesses.remove}: ${stretchWords(recess)}`}
              onClick={() => unmark(recess)}
            />
            <NameOf recess={recess} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** The name of a recess, saved when the person leaves it or presses Enter. */
const NameOf = ({ recess }: { readonly recess: Recess }) => {
  const [name, setName] = useState(recess.name);
  const saveName = () => {
    if (name.trim() !== recess.name) rename(recess, name);
  };
  return (
    <Field
      label={words.recesses.name(stretchWords(recess))}
      placeholder={words.recesses.placeholder}
      value={name}
      maxLength={200}
      onChange={({ target }) => setName(target.value)}
      onBlur={saveName}
      onKeyDown={({ key }) => {
        if (key === 'Enter') saveName();
      }}
    />
  );
};

const Weekdays = ({ series, rules }: { readonly series: string; readonly rules: readonly WeekdayRule[] }) => {
  const decide = (weekday: number, briefs: boolean | null) =>
    attempt(async () => void (await callNow('coverage.weekday', { series, weekday, briefs })));
  return (
    <>
      <p className="small quiet">{words.weekdays.note}</p>
      <ul>
        {rules.map(({ weekday, briefs, from, held }) => (
          <li key={weekday} className="coverage-weekday">
            <label>
              <CheckBox
                label={words.weekdays.names[weekday]}
                checked={briefs}
                onChange={(checked) => decide(weekday, checked)}
              />
              <span>{words.weekdays.names[weekday]}</span>
            </label>
            {from === 'learnt' ? (
              <span className="small quiet figures">{words.weekdays.learnt(held)}</span>
            ) : (
              <button type="button" className="link small" onClick={() => decide(weekday, null)}>
                {words.weekdays.relearn}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
