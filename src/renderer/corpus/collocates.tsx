import './corpus.css';
import { useCallback, useMemo } from 'react';
import type { Collocate, Input } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { figure } from '../parts/figures.ts';
import { useWide } from '../parts/media.ts';
import { EmptyState, Settled } from '../parts/states.tsx';
import { go, replace } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import type { Asked, SearchPlace } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { besideAt, collocatesAt, wordAt } from './asked.ts';
import { Counting } from './counting.tsx';
import { Cells, RankedTable, type RankedColumn } from './ranked-table.tsx';
import { CountedSetting, LeastSetting, WindowSetting } from './settings.tsx';

const words = strings.corpus.collocates;
const PAGE = 100;

/** Words that stand near the query's matches, with how far that is from chance. */
export const Collocates = ({
  place,
  asked,
  list,
}: {
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const input = useMemo(() => collocatesAt(place, asked), [place, asked]);
  const call = useCall('corpus.collocates', { ...input, limit: PAGE, offset: 0 });
  const found = call.value;
  const isWide = useWide();
  const columns = useMemo(() => columnsOf(place, isWide), [place, isWide]);
  const [cursor, setCursor] = useRemembered('collocates cursor', -1);
  const current = useCollocate(input, cursor);
  const draw = useCallback(
    (index: number) => <CollocateCells input={input} index={index} columns={columns} />,
    [input, columns],
  );
  return (
    <div className="corpus">
      <div className="concordance-head">
        <span className="quiet small figures one-line" role="status">
          {found === undefined ? strings.parts.counting : words.rows(found.total)}
        </span>
        <span className="grow" />
        <WindowSetting place={place} />
        <LeastSetting place={place} view="collocates" />
        <CountedSetting place={place} />
      </div>
      <Counting />
      <Settled call={call} className="concordance-body">
        {({ total }) =>
          total === 0 ? (
            <EmptyState title={words.none}>{words.noneNote}</EmptyState>
          ) : (
            <RankedTable
              name="collocates"
              label={words.label}
              total={total}
              columns={columns}
              sort={input.sort}
              onSort={(order) => replace({ ...place, order })}
              cursor={cursor}
              move={setCursor}
              draw={draw}
              open={() => current && go(besideAt(place, current.forms))}
              list={list}
            />
          )
        }
      </Settled>
      <p className="corpus-method small quieter">
        {found === undefined ? null : (
          <span className="quiet figures">
            {words.summary(found.matches, found.window, found.words)}{' '}
            {words.leftOut(found.leftOut.stopWords, found.leftOut.rare)}{' '}
          </span>
        )}
        {words.method}
      </p>
    </div>
  );
};

/** The row at a place; rows of one page share one answer. */
const useCollocate = (input: Input<'corpus.collocates'>, index: number): Collocate | undefined => {
  const offset = index - (index % PAGE);
  const { value, fresh } = useCall('corpus.collocates', index < 0 ? null : { ...input, limit: PAGE, offset });
  return fresh ? value?.rows[index - offset] : undefined;
};

const CollocateCells = ({
  input,
  index,
  columns,
}: {
  readonly input: Input<'corpus.collocates'>;
  readonly index: number;
  readonly columns: readonly RankedColumn<Collocate>[];
}) => <Cells row={useCollocate(input, index)} columns={columns} />;

/** In a narrow window the bars are smaller, and what is expected leaves: the CSV has it. */
const columnsOf = (place: SearchPlace, isWide: boolean): readonly RankedColumn<Collocate>[] => {
  const number = (
    id: 'expected' | 'logDice' | 'g2' | 't' | 'mi' | 'briefings',
    decimals: number,
    track: string,
  ): RankedColumn<Collocate> => ({
    id,
    head: words.columns[id],
    track,
    align: 'end',
    ...(id === 'expected' ? {} : { sort: id }),
    cell: (row) => figure(row[id], decimals),
  });
  return [
    { id: 'word', head: words.columns.word, track: 'minmax(110px, 1fr)', sort: 'word', cell: wordOf },
    {
      id: 'near',
      head: words.columns.near,
      track: '72px',
      align: 'end',
      sort: 'near',
      cell: ({ near, lines, forms }) => (
        <Opens title={words.openNear(lines, near)} onClick={() => go(besideAt(place, forms))}>
          {figure(near)}
        </Opens>
      ),
    },
    {
      id: 'elsewhere',
      head: words.columns.elsewhere,
      track: '92px',
      align: 'end',
      sort: 'elsewhere',
      cell: ({ total, near, forms }) => (
        <Opens title={words.openWord} onClick={() => go(wordAt(place, forms))}>
          {figure(total - near)}
        </Opens>
      ),
    },
    {
      id: 'places',
      head: words.columns.places,
      track: isWide ? '150px' : '110px',
      cell: (row) => <Places row={row} place={place} />,
    },
    ...(isWide ? [number('expected', 1, '84px')] : []),
    number('logDice', 1, '84px'),
    number('g2', 0, '64px'),
    number('t', 1, '54px'),
    number('mi', 1, '54px'),
    number('briefings', 0, '88px'),
  ];
};

const wordOf = ({ word, forms }: Collocate) => (
  <bdi className="corpus-word" title={forms.join(', ')}>
    {word}
    {forms.length > 1 ? <span className="small quieter"> {words.forms(forms.length)}</span> : null}
  </bdi>
);

/** A number that opens what it counts. */
export const Opens = ({
  title,
  onClick,
  children,
}: {
  readonly title: string;
  readonly onClick: () => void;
  readonly children: string;
}) => (
  <button
    type="button"
    className="opens"
    tabIndex={-1}
    title={title}
    aria-label={`${children}: ${title}`}
    onClick={onClick}
  >
    {children}
  </button>
);

/** How often a word stands at each place around the match. */
const Places = ({ row, place }: { readonly row: Collocate; readonly place: SearchPlace }) => {
  const most = Math.max(1, ...row.places);
  const left = Number(place.left);
  const label = words.places(row.left, row.right);
  return (
    <span className="corpus-places" role="img" aria-label={label} title={label}>
      <b style={{ order: 1 }} />
      {row.places.map((count, at) => (
        // The places of a window never change order.
        // oxlint-disable-next-line react/no-array-index-key
        <i
          key={at}
          data-after={at === left ? '' : undefined}
          style={{ order: at < left ? 0 : 2, height: `${(count / most) * 100}%` }}
        />
      ))}
    </span>
  );
};
