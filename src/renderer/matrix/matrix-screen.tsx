import './matrix.css';
import { FileDown, Grid3x3 } from 'lucide-react';
import { useMemo } from 'react';
import type { ListedTopic, Matrix, MatrixInput } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuChoice, MenuOpener } from '../parts/menu.tsx';
import { save } from '../parts/save.ts';
import { Segments } from '../parts/segments.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { go, replace, usePlace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { MatrixTable } from './matrix-table.tsx';

const words = strings.matrix;
/** As in the contract. */
const MOST = 200;

export type MatrixPlace = PlaceOn<'matrix'>;

/** Who asks about what, and which topics go together. */
export const MatrixScreen = () => {
  const place = usePlace();
  const { filter } = useScope();
  const call = useCall('topics.list', { filter });
  if (place.screen !== 'matrix') return null;
  return (
    <Settled call={call} className="matrix">
      {(topics) =>
        topics.length === 0 ? (
          <EmptyState
            icon={Grid3x3}
            title={words.noTopics}
            actions={
              <Button kind="primary" onClick={() => go(placeOn('topics'))}>
                {words.toTopics}
              </Button>
            }
          >
            {words.noTopicsNote}
          </EmptyState>
        ) : (
          <OfTopics place={place} topics={topics} />
        )
      }
    </Settled>
  );
};

const OfTopics = ({
  place,
  topics,
}: {
  readonly place: MatrixPlace;
  readonly topics: readonly ListedTopic[];
}) => {
  const { filter } = useScope();
  const asked = useMemo(
    (): MatrixInput => ({
      topics: topics.slice(0, MOST).map(({ name, query }) => ({ name, query })),
      by: place.by,
      in: place.in,
      sort: place.sort,
      filter,
    }),
    [topics, place.by, place.in, place.sort, filter],
  );
  const call = useCall('matrix.count', asked);
  const leave = () => attempt(async () => save(await callNow('matrix.csv', asked)));
  useKeys({ 'export.view': leave });
  return (
    <>
      <Bar place={place} matrix={call.value} leave={leave} />
      <Settings place={place} />
      <Settled call={call} className="matrix-body">
        {(matrix) =>
          matrix.rows.length === 0 ? (
            <EmptyState icon={Grid3x3} title={words.nothing}>
              {words.nothingNote}
            </EmptyState>
          ) : (
            <>
              <MatrixTable key={matrix.by} place={place} matrix={matrix} topics={topics} />
              <p className="matrix-method small quieter">
                <span className="quiet figures">
                  {words.more}, {words.grey(matrix.smallUnder)}.{' '}
                  {matrix.unnamed > 0 && matrix.by !== 'topic'
                    ? words.unnamed(matrix.unnamed, matrix.by)
                    : ''}{' '}
                  {topics.length > MOST ? words.tooMany(topics.length) : ''}
                </span>{' '}
                {words.several} {words.method}
              </p>
            </>
          )
        }
      </Settled>
    </>
  );
};

const Bar = ({
  place,
  matrix,
  leave,
}: {
  readonly place: MatrixPlace;
  readonly matrix: Matrix | undefined;
  readonly leave: () => void;
}) => (
  <div className="screen-bar">
    <h1>{words.title}</h1>
    {matrix === undefined ? null : (
      <span className="small quiet figures one-line" role="status">
        {words.summary(matrix.rows.length, matrix.total, place.by, matrix.topics.length, matrix.passages)}
      </span>
    )}
    <span className="grow" />
    <Button icon={FileDown} keys="export.view" onClick={leave}>
      {words.csv}
    </Button>
  </div>
);

const Settings = ({ place }: { readonly place: MatrixPlace }) => (
  <div className="matrix-settings">
    <Segments
      label={words.by}
      value={place.by}
      segments={(['outlet', 'asker', 'topic'] as const).map((value) => ({ value, label: words.bys[value] }))}
      onChoose={(by) => go({ ...place, by, column: '', at: '' })}
    />
    <Segments
      label={words.show}
      value={place.show}
      segments={(['ratio', 'count', 'share'] as const).map((value) => ({ value, label: words.shows[value] }))}
      onChoose={(show) => replace({ ...place, show })}
    />
    <span className="grow" />
    <Menu align="end" trigger={<MenuOpener>{`in ${words.sides[place.in]}`}</MenuOpener>}>
      <MenuChoice
        label={words.side}
        value={place.in}
        choices={(['both', 'question', 'statement'] as const).map(
          (side) => [side, words.sides[side]] as const,
        )}
        onChoose={(side) => replace({ ...place, in: side })}
      />
    </Menu>
    <Menu
      align="end"
      trigger={
        <MenuOpener>
          {`${words.sort} ${place.column === '' ? words.sorts[place.sort].toLowerCase() : place.column}`}
        </MenuOpener>
      }
    >
      <MenuChoice
        label={words.sort}
        value={place.column === '' ? place.sort : ''}
        choices={(['count', 'name', 'cluster'] as const).map((sort) => [sort, words.sorts[sort]] as const)}
        onChoose={(sort) => sort !== '' && replace({ ...place, sort, column: '' })}
      />
    </Menu>
  </div>
);
