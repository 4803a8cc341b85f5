import { useState } from 'react';
import { useCall } from '../client/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { figure } from '../parts/figures.ts';
import { Segments } from '../parts/segments.tsx';
import { ErrorState, LoadingBar } from '../parts/states.tsx';
import { addressOf, placeOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';

const words = strings.nonanswers;

/** Two coders held against each other: kappa with its interval, how often they agree, and the table. */
export const AgreementDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { value: coders = [] } = useCall('nonanswers.coders', {});
  const [chosen, setChosen] = useState<readonly [string, string]>(['', '']);
  const a = chosen[0] || (coders[0]?.name ?? '');
  const b = chosen[1] || (coders.find(({ name }) => name !== a)?.name ?? '');
  const choice = (label: string, value: string, choose: (name: string) => void) => (
    <label className="nonanswer-choice">
      {label}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {coders.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
  return (
    <Dialog open title={words.agreementTitle} width={820} onClose={onClose}>
      {coders.length < 2 ? (
        <p className="quiet">{words.fewCoders}</p>
      ) : (
        <>
          <div className="nonanswer-choices">
            {choice(words.first, a, (name) => setChosen([name, b]))}
            {choice(words.second, b, (name) => setChosen([a, name]))}
          </div>
          <Agreeing key={`${a} ${b}`} a={a} b={b} />
        </>
      )}
    </Dialog>
  );
};

const Agreeing = ({ a, b }: { readonly a: string; readonly b: string }) => {
  const { value: labels = [] } = useCall('nonanswers.labels', {});
  const [on, setOn] = useState('clarity');
  const { filter } = useScope();
  const label = labels.find(({ id }) => String(id) === on);
  const call = useCall('nonanswers.agreement', {
    a,
    b,
    filter,
    ...(label ? { label: label.id } : { on: on === 'technique' ? 'technique' : 'clarity' }),
  });
  const found = call.value;
  if (call.error !== undefined) return <ErrorState error={call.error} onRetry={call.retry} />;
  if (!found) return <LoadingBar show={call.loading} />;
  const number = (value: number | null): string => (value === null ? '–' : figure(value, 2));
  return (
    <>
      <Segments
        label={words.on}
        value={on}
        segments={[
          ...(['clarity', 'technique'] as const).map((value) => ({ value, label: words.ons[value] })),
          ...labels.map(({ id, name }) => ({ value: String(id), label: words.ownOf(name) })),
        ]}
        onChoose={setOn}
      />
      <p className="nonanswer-kappa figures">
        {found.kappa === null
          ? words.noKappa
          : words.kappa(number(found.kappa), number(found.low), number(found.high))}
      </p>
      <p className="quiet figures">
        {words.observed(found.n, number(found.observed), number(found.expected))}
      </p>
      <table className="nonanswer-table figures" aria-label={words.table(a, b)}>
        <caption className="small quiet">{words.table(a, b)}</caption>
        <thead>
          <tr>
            <th scope="col" aria-label={words.table(a, b)} />
            {found.values.map((value) => (
              <th key={value} scope="col">
                {value}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.table.map((row, at) => (
            <tr key={found.values[at]}>
              <th scope="row">{found.values[at]}</th>
              {row.map((count, to) => (
                <td key={found.values[to]} data-same={at === to ? '' : undefined}>
                  {figure(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {found.apart.length === 0 ? null : (
        <section aria-label={words.apart} className="nonanswer-apart">
          <h3>{words.apart}</h3>
          <ul>
            {found.apart.map(({ ref, a: first, b: second }) => (
              <li key={ref} className="figures">
                <a href={addressOf(placeOn('briefing', { id: Number(ref.split('#')[0]), at: ref }))}>{ref}</a>{' '}
                {words.apartOf(first, second)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
