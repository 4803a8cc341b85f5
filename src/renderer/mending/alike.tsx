import { useState } from 'react';
import { likeness, type Correction, type Similar } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
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
      <Segments label={words.which} value={way.value} segments={ways} onChoose={choose} />
      {value?.rule == null ? null : <p className="small quiet">{words.rule(value.rule)}</p>}
      <ul className="mend-alike small">
        {meant.slice(0, shown).map((other) => (
          <Other key={other.briefingId} other={other} />
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

const Other = ({ other: { title, date, was, becomes, places } }: { readonly other: Similar }) => (
  <li>
    <span className="quiet" title={title}>
      <span className="figures">{date ?? words.noDate}</span> <bdi>{title}</bdi>
    </span>
    <span>
      <del>{was}</del> <ins>{becomes}</ins>
      {words.places(places)}
    </span>
  </li>
);
