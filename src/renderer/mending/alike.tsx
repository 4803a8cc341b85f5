import { useState } from 'react';
import { likeness, type Correction, type Similar } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { strings } from '../strings.ts';
import { mendSimilar } from './mend.ts';

const words = strings.mending.alike;
const none: readonly Similar[] = [];
/** So many are shown before the change is made; the list of corrections names all of them afterwards. */
const shown = 6;

/** Other briefings in which the correction made last would put the same right, and what it would change there. */
export const Alike = ({ correction: { briefingId, change } }: { readonly correction: Correction }) => {
  const { value } = useCall('corrections.similar', { briefingId, change });
  const [chosen, choose] = useState<Similar['alike'][number] | null>(null);
  const others = value?.others ?? none;
  const ways = likeness.options.flatMap((way) => {
    const count = others.filter(({ alike }) => alike.includes(way)).length;
    return count === 0 ? [] : [{ value: way, label: words.by[way], count }];
  });
  const way = ways.find((each) => each.value === chosen) ?? ways[0];
  if (way === undefined) return null;
  const meant = others.filter(({ alike }) => alike.includes(way.value));
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      <fieldset className="mend-ways small">
        <legend className="visually-hidden">{words.which}</legend>
        {ways.map(({ value: each, label, count }) => (
          <label key={each}>
            <input type="radio" name="mend-way" checked={each === way.value} onChange={() => choose(each)} />
            <span>{label}</span>
            <span className="quiet figures">{figure(count)}</span>
          </label>
        ))}
      </fieldset>
      {value?.rule == null ? null : <p className="small quiet">{words.rule(value.rule)}</p>}
      {isOne(meant) ? <Redone {...meant[0]} /> : null}
      <ul className="mend-alike small">
        {meant.slice(0, shown).map((other) => (
          <Other key={other.briefingId} other={other} isTold={!isOne(meant)} />
        ))}
      </ul>
      {meant.length > shown ? <p className="small quiet">{words.more(meant.length - shown)}</p> : null}
      <Button
        size="small"
        onClick={() =>
          mendSimilar(
            briefingId,
            change,
            meant.map((other) => other.briefingId),
          )
        }
      >
        {words.make(meant.length)}
      </Button>
    </section>
  );
};

/** Whether the same words become the same words in all of them: then that is said once. */
const isOne = (others: readonly Similar[]): others is readonly [Similar, ...Similar[]] =>
  others.every(({ was, becomes }) => was === others[0]?.was && becomes === others[0]?.becomes);

const Redone = ({ was, becomes }: Pick<Similar, 'was' | 'becomes'>) => (
  <p className="small mend-redone">
    <del>{was}</del> <ins>{becomes}</ins>
  </p>
);

const Other = ({
  other: { title, date, places, ...redone },
  isTold,
}: {
  readonly other: Similar;
  readonly isTold: boolean;
}) => (
  <li>
    <span className="quiet" title={title}>
      <span className="figures">{date ?? words.noDate}</span> <bdi>{title}</bdi>
      {words.places(places)}
    </span>
    {isTold ? <Redone {...redone} /> : null}
  </li>
);
