import { useState } from 'react';
import type { MarkingTerm } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { figure, percent } from '../parts/figures.ts';
import { Segments } from '../parts/segments.tsx';
import { LoadingBar } from '../parts/states.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { TopicDialog } from './topic-dialog.tsx';

const words = strings.topics.suggest;

/** A topic from examples: words that mark chosen statements off, with their numbers; what is ticked becomes the query. */
export const ExamplesDialog = ({
  refs,
  onClose,
}: {
  readonly refs: readonly string[];
  readonly onClose: () => void;
}) => {
  const { filter } = useScope();
  const call = useCall('topics.suggest', refs.length === 0 ? null : { refs: [...refs], filter, limit: 40 });
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [join, setJoin] = useState<'any' | 'all'>('any');
  const [isNaming, setNaming] = useState(false);
  const query = ticked.join(join === 'any' ? ' OR ' : ' ');
  if (isNaming) return <TopicDialog query={query} onClose={onClose} />;
  const flip = (term: string) =>
    setTicked(ticked.includes(term) ? ticked.filter((other) => other !== term) : [...ticked, term]);
  return (
    <Dialog
      open
      title={words.title}
      width={620}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          <Button kind="primary" disabled={ticked.length === 0} onClick={() => setNaming(true)}>
            {words.use}
          </Button>
        </>
      }
    >
      <LoadingBar show={call.loading} />
      {refs.length === 0 ? (
        <p className="quiet">{words.empty}</p>
      ) : (
        <>
          <p className="quiet">
            <b>{words.chosen(refs.length)}.</b> {words.explain}
          </p>
          {call.error === undefined ? null : <p role="alert">{call.error.message}</p>}
          {call.value === undefined ? null : <Terms {...call.value} ticked={ticked} onFlip={flip} />}
          <div className="examples-join">
            <span className="small quiet">{words.join}</span>
            <Segments
              label={words.join}
              value={join}
              segments={[
                { value: 'any', label: words.any },
                { value: 'all', label: words.all },
              ]}
              onChoose={setJoin}
            />
          </div>
          <p className="examples-query" role="status">
            {query === '' ? <span className="quiet">{words.tick}</span> : <bdi>{query}</bdi>}
          </p>
          <p className="small quieter">{words.source}</p>
        </>
      )}
    </Dialog>
  );
};

const Terms = ({
  chosen,
  rest,
  terms,
  ticked,
  onFlip,
}: {
  readonly chosen: number;
  readonly rest: number;
  readonly terms: readonly MarkingTerm[];
  readonly ticked: readonly string[];
  readonly onFlip: (term: string) => void;
}) =>
  terms.length === 0 ? (
    <p>{words.none}</p>
  ) : (
    <div className="examples-table">
      <table aria-label={words.list}>
        <thead>
          <tr>
            <th scope="col">{words.columns.term}</th>
            <th scope="col">{words.columns.chosen}</th>
            <th scope="col">{words.columns.rest}</th>
            <th scope="col">{words.columns.g2}</th>
            <th scope="col">{words.columns.ratio}</th>
          </tr>
        </thead>
        <tbody>
          {terms.map(({ term, forms, chosen: has, rest: others, g2, logRatio }) => (
            <tr key={term}>
              <th scope="row" title={forms.join(', ')}>
                <label className="topic-check">
                  <CheckBox checked={ticked.includes(term)} label={term} onChange={() => onFlip(term)} />
                  <bdi>{term}</bdi>
                </label>
              </th>
              <td>
                {figure(has)} <span className="quiet">{percent(has / chosen)}</span>
              </td>
              <td>
                {figure(others)} <span className="quiet">{percent(others / Math.max(1, rest), 1)}</span>
              </td>
              <td>{figure(g2, 1)}</td>
              <td>{figure(logRatio, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
